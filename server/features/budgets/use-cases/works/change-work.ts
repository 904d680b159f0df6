import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Doing, WorkDeed } from '#domain/budgets/works/hands-on.ts'
import type { Work, WorkAtHand } from '#domain/budgets/works/work.ts'
import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { BudgetStore, BudgetTransaction } from '../../store/budget.store.ts'
import type { WorkStore } from '../../store/work.store.ts'
import { campaignOf } from '../change-project.ts'

export interface ChangeWorkDeps {
  readonly store: Pick<BudgetStore, 'transact'>
  readonly works: Pick<WorkStore, 'work' | 'knows' | 'keep'>
  readonly places: Pick<Places, 'territory'>
  readonly clock: Clock
}

/** Which work, and the client's id of the act: sent again it changes nothing. */
export interface OnWork {
  readonly projectId: ProjectId
  readonly attempt: string
}

export type OnWorkRefusal = Refusal<'NOT_FOUND' | 'FORBIDDEN' | 'REQUIRED' | 'TOO_LONG'>

/** Everything as it is inside the transaction. */
export interface WorkAct extends WorkAtHand, Doing {
  readonly actor: ActingPerson
  readonly within: BudgetTransaction
}

const attemptLengthMax = 128

/** One act on a work and its project, in one transaction, once for each attempt. */
export async function changeWork<R extends Refusal>(
  deps: ChangeWorkDeps,
  actor: Actor,
  { projectId, attempt, name }: OnWork & { readonly name: string },
  act: (hand: WorkAct) => Result<WorkDeed, R> | Promise<Result<WorkDeed, R>>,
): Promise<Result<Work, R | OnWorkRefusal>> {
  const wrong = attemptRefusal(attempt)
  if (wrong) return refuse(wrong)
  return atWork<Work, R | OnWorkRefusal>(deps, actor, projectId, async (hand) => {
    const { work, project, within } = hand
    const once = { personId: hand.actor.personId, act: name, attempt }
    if (await deps.works.knows(projectId, once, within.session)) return ok(work)
    const deed = await act(hand)
    if (!deed.ok) return deed
    const { work: changed, project: moved } = deed.value
    if (moved) await within.keepProject(moved)
    await deps.works.keep(changed, moved?.state ?? project, once, within.session)
    return ok(changed.state)
  })
}

/** An act beside a work. `NOT_FOUND` there is none · `FORBIDDEN` nobody in particular, or its place is gone */
export async function atWork<Value, R extends Refusal>(
  { store, works, places, clock }: Omit<ChangeWorkDeps, 'works'> & { readonly works: Pick<WorkStore, 'work'> },
  actor: Actor,
  projectId: ProjectId,
  act: (hand: WorkAct) => Promise<Result<Value, R>>,
): Promise<Result<Value, R | OnWorkRefusal>> {
  const at = clock.now()
  return store.transact<Value, R | OnWorkRefusal>(async (within) => {
    const project = await within.project(projectId)
    const work = await works.work(projectId, within.session)
    if (!project || !work) return refuse({ code: 'NOT_FOUND' })
    const campaign: Campaign = await campaignOf(project, within)
    const place = places.territory(campaign.territoryId)
    if (actor.kind !== 'person' || !place) return refuse({ code: 'FORBIDDEN' })
    return act({ work, project, campaign, place, actor, at, within })
  })
}

/** `REQUIRED` · `TOO_LONG` */
export function attemptRefusal(attempt: string): Refusal<'REQUIRED' | 'TOO_LONG'> | undefined {
  const path = ['attempt']
  if (attempt === '') return { code: 'REQUIRED', path }
  return attempt.length > attemptLengthMax ? { code: 'TOO_LONG', path, details: { max: attemptLengthMax } } : undefined
}
