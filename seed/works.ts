import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import type { WorkPhoto } from '#domain/budgets/works/work.ts'
import type { App } from '#server/app.ts'
import { demand } from './demand.ts'
import type { AtDay, Happening } from './happening.ts'
import pictures from './pictures.json' with { type: 'json' }
import type { ProjectStory } from './project-story.ts'
import { memberOf, type Resident, type StaffAccount } from './residents.ts'
import works from './works.json' with { type: 'json' }

/** What became of one winner, in days after works began; the file `works.json`. */
interface WorkStory {
  readonly person: string
  readonly contract?: { readonly number: string; readonly contractor: string; readonly share: number }
  /** last planned day of each stage */
  readonly stages: Readonly<Record<string, number>>
  readonly acts: readonly WorkAct[]
}

interface WorkAct {
  readonly day: number
  readonly do: 'start' | 'end' | 'news' | 'delay' | 'finish' | 'dispute' | 'grade'
  readonly stage?: string
  readonly until?: number
  readonly text?: Localized
  /** parts of the price */
  readonly allocated?: number
  readonly spent?: number
  readonly scene?: keyof typeof pictures
  readonly grade?: 'high' | 'medium' | 'low'
}

export interface WorkCast {
  readonly app: App
  readonly staff: readonly StaffAccount[]
  readonly voters: readonly Resident[]
  readonly authors: ReadonlyMap<string, ActingPerson>
  readonly projects: readonly { readonly story: ProjectStory; readonly made: { id?: ProjectId } }[]
}

const stories = works as unknown as Readonly<Partial<Record<string, WorkStory>>>

/** Works of the winners, told by the body that builds them and by residents who look. */
export function workHappenings(
  cast: WorkCast,
  { from, at }: { readonly from: number; readonly at: AtDay },
): Happening[] {
  return cast.projects.flatMap(({ story: project, made }, i) => {
    const story = stories[project.key]
    if (!story) return []
    const idOf = () => {
      if (!made.id) throw new Error(`the demo city has no project ${project.key}`)
      return made.id
    }
    const dayOf = (day: number) =>
      at(from + day, 0)
        .toISOString()
        .slice(0, 10)
    const plan = { at: at(from, i), happen: () => planOne(cast, { story, project, id: idOf(), dayOf }) }
    const acts = story.acts.map((act, n) => ({
      at: at(from + act.day, i),
      happen: () => actOnOne(cast, { act, project, id: idOf(), dayOf, attempt: `demo-${n}` }),
    }))
    return [plan, ...acts]
  })
}

interface AtHand {
  readonly project: ProjectStory
  readonly id: ProjectId
  readonly dayOf: (day: number) => string
}

async function planOne(
  { app, staff }: WorkCast,
  { story, project, id, dayOf }: AtHand & { readonly story: WorkStory },
): Promise<void> {
  const { person, contract, stages } = story
  const price = project.price ?? project.estimate
  let before = 0
  const planned = Object.entries(stages).map(([code, to]) => {
    const stage = { code, from: dayOf(before), to: dayOf(to) }
    before = to + 1
    return stage
  })
  demand(
    await app.use.budgets.planWork(memberOf(staff, 'official'), {
      ...{ projectId: id, attempt: 'demo-plan', revision: null, person, planned: price, stages: planned },
      ...(contract && {
        contract: {
          number: contract.number,
          contractor: contract.contractor,
          date: dayOf(0),
          amount: Math.round(price * contract.share),
        },
      }),
    }),
  )
}

async function actOnOne(
  { app, staff, voters }: WorkCast,
  { act, project, id, dayOf, attempt }: AtHand & { readonly act: WorkAct; readonly attempt: string },
): Promise<void> {
  const { budgets } = app.use
  const official = memberOf(staff, 'official')
  const on = { projectId: id, attempt }
  const price = project.price ?? project.estimate
  const day = dayOf(act.day)
  const neighbour = voters.find(({ sector }) => sector === project.territory)?.actor ?? voters[0]?.actor
  if (!neighbour) throw new Error('nobody lives in the demo city')
  const text = act.text ?? {}
  switch (act.do) {
    case 'start':
      return void demand(await budgets.startStage(official, { ...on, stage: act.stage ?? '', day }))
    case 'end':
      return void demand(await budgets.finishStage(official, { ...on, stage: act.stage ?? '', day }))
    case 'news':
      return void demand(
        await budgets.reportWork(official, {
          ...{ ...on, day, text, photos: await photosOf(app, official, { act, day }) },
          ...(act.allocated !== undefined && { allocated: Math.round(price * act.allocated) }),
          ...(act.spent !== undefined && { spent: Math.round(price * act.spent) }),
        }),
      )
    case 'delay':
      return void demand(await budgets.delayWork(official, { ...on, until: dayOf(act.until ?? act.day), reason: text }))
    case 'finish':
      return void demand(
        await budgets.finishWork(official, { ...on, day, text, photos: await photosOf(app, official, { act, day }) }),
      )
    case 'dispute':
      return void demand(
        await budgets.disputeWork(neighbour, { ...on, language: 'kk', text: text.kk ?? '', photos: [] }),
      )
    case 'grade':
      return void demand(await budgets.gradeWork(neighbour, { projectId: id, grade: act.grade ?? 'high' }))
  }
}

async function photosOf(
  app: App,
  official: ActingPerson,
  { act, day }: { readonly act: WorkAct; readonly day: string },
): Promise<WorkPhoto[]> {
  if (!act.scene) return []
  const { id: imageId } = demand(
    await app.platform.images.take(official.personId, Buffer.from(pictures[act.scene], 'base64')),
  )
  return [{ imageId, caption: act.text?.kk ?? '', takenOn: day, point: null }]
}
