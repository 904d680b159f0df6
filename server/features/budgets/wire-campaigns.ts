import type { ProjectMoved } from '#domain/budgets/project-events.ts'
import { erasedPersonOf } from '#domain/identity/erasure.ts'
import { isId } from '#domain/kernel/ids.ts'
import type { Listener, TimerHandler } from '#server/platform/feature.ts'
import { CampaignFields, EnvelopeFields } from './graphql/campaign.fields.ts'
import { CampaignMutations } from './graphql/campaign.mutations.ts'
import { CampaignQueries } from './graphql/campaign.queries.ts'
import type { BudgetDeps } from './deps.ts'
import { againTimer, dueTimer, keepAgainTimer } from './store/due-timer.ts'
import { advanceCampaign, type AdvanceCampaign } from './use-cases/advance-campaign.ts'
import { advanceDue, type AdvanceDue } from './use-cases/advance-due.ts'
import { createCampaign, type CreateCampaign } from './use-cases/create-campaign.ts'
import { editCampaign, type EditCampaign } from './use-cases/edit-campaign.ts'
import { forgetInCampaigns, type ForgetInCampaigns } from './use-cases/forget-in-campaigns.ts'
import {
  cancelCampaign,
  rescheduleCampaign,
  resumeCampaign,
  suspendCampaign,
  type Interrupt,
  type RescheduleCampaign,
  type ResumeCampaign,
} from './use-cases/interrupt-campaign.ts'
import { publishCampaign, readMistakes, type PublishCampaign } from './use-cases/publish-campaign.ts'
import {
  lastCampaign,
  listCampaigns,
  listManaged,
  readCampaign,
  type ReadCampaign,
} from './use-cases/read-campaigns.ts'
import { recordResult, type RecordResult } from './use-cases/record-result.ts'
import { recordVoteFacts, type RecordVoteFacts } from './use-cases/record-vote-facts.ts'
import { setConflicts, type SetConflicts } from './use-cases/set-conflicts.ts'
import { tellResidents } from './use-cases/tell-residents.ts'

/** Acts on campaigns. */
export interface CampaignActs {
  readonly createCampaign: CreateCampaign
  readonly editCampaign: EditCampaign
  readonly publishCampaign: PublishCampaign
  readonly advanceCampaign: AdvanceCampaign
  readonly rescheduleCampaign: RescheduleCampaign
  readonly suspendCampaign: Interrupt
  readonly resumeCampaign: ResumeCampaign
  readonly cancelCampaign: Interrupt
  readonly setConflicts: SetConflicts
  readonly readCampaign: ReadCampaign
  readonly recordVoteFacts: RecordVoteFacts
  readonly recordResult: RecordResult
}

const batchSize = 100
/** Between two batches, so that who reads and signs meanwhile has the database for themselves. */
const restMs = 20
const noticeEveryMs = 1_000
const leaseMs = 30_000

export function wireCampaigns(deps: BudgetDeps) {
  const notice = deps.createWorker({
    name: 'budgets.notice',
    ...{ everyMs: noticeEveryMs, restMs, leaseMs, round: tellResidents({ ...deps, batchSize }) },
  })
  const wake = () => {
    notice.wake()
  }
  const advance = advanceCampaign(deps)
  const due = advanceDue({
    ...deps,
    advanceCampaign: advance,
    tryTomorrow: (campaign, now) =>
      deps.mongo.transaction((session) => keepAgainTimer(deps.timers, campaign, now, session)),
  })
  const use: CampaignActs = {
    recordResult: recordResult(deps),
    createCampaign: createCampaign(deps),
    editCampaign: editCampaign(deps),
    publishCampaign: publishCampaign({ ...deps, wake }),
    advanceCampaign: advance,
    rescheduleCampaign: rescheduleCampaign(deps),
    suspendCampaign: suspendCampaign(deps),
    resumeCampaign: resumeCampaign(deps),
    cancelCampaign: cancelCampaign(deps),
    setConflicts: setConflicts(deps),
    readCampaign: readCampaign(deps),
    recordVoteFacts: recordVoteFacts({ ...deps, advanceDue: due }),
  }
  const queries = { ...use, listCampaigns: listCampaigns(deps), listManaged: listManaged(deps) }
  return {
    use,
    resolvers: [
      new CampaignQueries(queries),
      new CampaignMutations(use),
      new CampaignFields({ ...deps, lastCampaign: lastCampaign(deps), readMistakes: readMistakes(deps) }),
      new EnvelopeFields(deps.places),
    ],
    listeners: campaignListeners(due, forgetInCampaigns(deps)),
    timers: campaignTimers(due),
    workers: [notice],
  }
}

function campaignTimers(advanceDue: AdvanceDue): TimerHandler[] {
  // An older generation does no harm: what is due is read anew.
  return [dueTimer, againTimer].map((kind) => ({
    kind,
    async fire({ subject }) {
      if (isId('cmp', subject)) await advanceDue(subject)
    },
  }))
}

function campaignListeners(advanceDue: AdvanceDue, forgetPerson: ForgetInCampaigns): Listener[] {
  return [
    {
      // The verdict that a state was waiting for, after its day had come.
      name: 'budgets.advance-due',
      on: ['ProjectMoved'],
      // Only budgets writes events of this type.
      handle: ({ data }) => advanceDue((data as Pick<ProjectMoved['data'], 'campaignId'>).campaignId),
    },
    {
      name: 'budgets.forget-in-campaigns',
      on: ['AccountErased'],
      handle: (event) => forgetPerson(erasedPersonOf(event)),
    },
  ]
}
