import { erasedPersonOf } from '#domain/identity/erasure.ts'
import type { CampaignAdvanced } from '#domain/budgets/campaign-events.ts'
import type { DomainEvent } from '#domain/kernel/event.ts'
import { isId, type CampaignId } from '#domain/kernel/ids.ts'
import type { Listener } from '#server/platform/feature.ts'
import type { ForgetInVotes } from './use-cases/forget-in-votes.ts'
import type { EndVoting, RecordFacts } from './use-cases/record-facts.ts'
import type { UnlinkBallots } from './use-cases/unlink-ballots.ts'

export function voteListeners(acts: {
  readonly recordFacts: RecordFacts
  readonly closeVoting: EndVoting
  readonly unlinkBallots: UnlinkBallots
  readonly forgetInVotes: ForgetInVotes
}): Listener[] {
  return [
    {
      name: 'ballots.record-facts',
      on: [
        ...['VotePrepared', 'LotCommitted', 'BallotsCounted', 'ComplaintFiled', 'ComplaintAnswered', 'ProtocolSigned'],
      ],
      handle: (event) => acts.recordFacts(campaignOf(event)),
    },
    {
      name: 'ballots.close-voting',
      on: ['CampaignAdvanced'],
      async handle(event) {
        if (reached(event) === 'verification') await acts.closeVoting(campaignOf(event), event.at)
      },
    },
    {
      name: 'ballots.unlink',
      on: ['CampaignAdvanced'],
      async handle(event) {
        // A vote that is not valid is final too.
        if (['certified', 'not_valid'].includes(reached(event))) await acts.unlinkBallots(campaignOf(event))
      },
    },
    {
      name: 'ballots.forget-in-votes',
      on: ['AccountErased'],
      handle: (event) => acts.forgetInVotes(erasedPersonOf(event)),
    },
  ]
}

function reached({ data }: DomainEvent): string {
  // Only budgets writes events of this type.
  return (data as CampaignAdvanced['data']).to
}

function campaignOf({ subject }: DomainEvent): CampaignId {
  if (!isId('cmp', subject.id)) throw new Error(`${subject.id} is no campaign`)
  return subject.id
}
