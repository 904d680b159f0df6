import type { WorkNote } from '#domain/budgets/works/work-note.ts'
import type { Work } from '#domain/budgets/works/work.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { isId, type CampaignId, type ProjectId, type TerritoryId, type WorkNoteId } from '#domain/kernel/ids.ts'
import type { BudgetDeps } from './deps.ts'
import {
  CampaignWorks,
  ProjectWork,
  WorkDisputeFields,
  WorkFields,
  WorkHandFields,
  WorkNoteFields,
  type WorkLoads,
} from './graphql/work.fields.ts'
import type { ProjectLoads } from './graphql/project.fields.ts'
import { PersonWorks } from './graphql/work-links.ts'
import { WorkMutations, type WorkMutationActs } from './graphql/work.mutations.ts'
import { ChangedWinners, WorkQueries } from './graphql/work.queries.ts'
import { workListeners } from './listeners/works.ts'
import { changeReads } from './store/change.reads.ts'
import { workGradeStore } from './store/work-grade.store.ts'
import { workNoteStore } from './store/work-note.store.ts'
import { addWorkNote, mayNote } from './use-cases/works/add-work-note.ts'
import { beginWorks, type BeginWorks } from './use-cases/works/begin-works.ts'
import { finishStage, startStage } from './use-cases/works/date-stage.ts'
import { canDecideNote, canSeeNote, decideWorkNote } from './use-cases/works/decide-work-note.ts'
import { delayWork, resumeWork } from './use-cases/works/delay-work.ts'
import { answerDispute, disputeWork, mayDispute } from './use-cases/works/dispute-work.ts'
import { failWork, handOverWork } from './use-cases/works/end-work.ts'
import { forgetInWorks } from './use-cases/works/forget-in-works.ts'
import { gradeWork, mayGrade, readGrade } from './use-cases/works/grade-work.ts'
import { planWork } from './use-cases/works/plan-work.ts'
import { listWinners, readChanges } from './use-cases/works/read-changes.ts'
import { readNotes } from './use-cases/works/read-notes.ts'
import { countNoteDesk, countWorksDesk, readNoteDesk, readWorksDesk } from './use-cases/works/read-works-desk.ts'
import { finishWork, reportWork } from './use-cases/works/report-work.ts'
import { tellOfWorks } from './use-cases/works/tell-of-works.ts'

/** Acts on what became of winners. */
export interface WorkActs extends WorkMutationActs {
  readonly beginWorks: BeginWorks
}

type Deps = BudgetDeps & { readonly placesOf: (territoryId: TerritoryId | null) => readonly TerritoryId[] }

export function wireWorks(
  given: Deps,
  projectLoads: Pick<ProjectLoads, 'campaigns' | 'projects' | 'names' | 'images'>,
) {
  const deps = { ...given, notes: workNoteStore(given), grades: workGradeStore(given), changes: changeReads(given) }
  const use: WorkActs = {
    beginWorks: beginWorks(deps),
    planWork: planWork(deps),
    startStage: startStage(deps),
    finishStage: finishStage(deps),
    reportWork: reportWork(deps),
    delayWork: delayWork(deps),
    resumeWork: resumeWork(deps),
    finishWork: finishWork(deps),
    failWork: failWork(deps),
    handOverWork: handOverWork(deps),
    addWorkNote: addWorkNote(deps),
    decideWorkNote: decideWorkNote(deps),
    disputeWork: disputeWork(deps),
    answerDispute: answerDispute(deps),
    gradeWork: gradeWork(deps),
  }
  const loads: WorkLoads = { ...projectLoads, ...workLoads(deps) }
  const asks = {
    ...{ mayNote: mayNote(deps), mayDispute: mayDispute(deps), mayGrade: mayGrade(deps) },
    ...{ canDecideNote: canDecideNote(deps), canSeeNote: canSeeNote(deps) },
    ...{ readNotes: readNotes(deps), readGrade: readGrade(deps) },
    places: deps.places,
  }
  const reads = {
    readWorksDesk: readWorksDesk(deps),
    readNoteDesk: readNoteDesk(deps),
    readChanges: readChanges(deps),
  }
  return {
    use,
    resolvers: [
      new WorkQueries(reads),
      new WorkMutations(use),
      new PersonWorks({ countWorksDesk: countWorksDesk(deps), countNoteDesk: countNoteDesk(deps) }),
      new ProjectWork(loads),
      new CampaignWorks(loads),
      new WorkFields(loads, asks),
      new WorkHandFields(loads, deps.places),
      new WorkDisputeFields(loads, asks),
      new WorkNoteFields(loads, asks),
      new ChangedWinners(listWinners(deps), loads),
    ],
    imageAccess: [
      {
        prefix: 'wno',
        // Whoever reads the words of a note looks at its photos.
        mayLook: async (actor: Actor, subject: string) => {
          const note = isId('wno', subject) ? await deps.notes.note(subject) : undefined
          const work = note && (await deps.works.work(note.projectId))
          return note !== undefined && work !== undefined && asks.canSeeNote(actor, note, work)
        },
      },
    ],
    listeners: workListeners({
      ...{ beginWorks: use.beginWorks, tellOfWorks: tellOfWorks(deps), forgetInWorks: forgetInWorks(deps) },
    }),
  }
}

function workLoads({
  works,
  notes,
  grades,
}: Pick<BudgetDeps, 'works'> & {
  readonly notes: ReturnType<typeof workNoteStore>
  readonly grades: ReturnType<typeof workGradeStore>
}) {
  return {
    async works(ids: readonly ProjectId[]) {
      const found = new Map((await works.works(ids)).map((one) => [one.id, one]))
      return ids.map((id): Work | undefined => found.get(id))
    },
    async effects(ids: readonly ProjectId[]) {
      const found = await grades.effectsOf(ids)
      return ids.map((id) => found.get(id))
    },
    async notes(ids: readonly WorkNoteId[]) {
      const found = new Map((await notes.notes(ids)).map((one) => [one.id, one]))
      return ids.map((id): WorkNote | undefined => found.get(id))
    },
    async openWorks(ids: readonly CampaignId[]) {
      const found = await works.openWorksIn(ids)
      return ids.map((id) => found.get(id) ?? 0)
    },
    async waitingNotes(ids: readonly ProjectId[]) {
      const found = await notes.countWaiting(ids)
      return ids.map((id) => found.get(id) ?? 0)
    },
  }
}
