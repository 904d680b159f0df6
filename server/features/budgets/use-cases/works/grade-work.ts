import { mayGrade as may, type Grade, type GradeRefusal, type Grader } from '#domain/budgets/works/grade-work.ts'
import type { Work, WorkAtHand } from '#domain/budgets/works/work.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ProjectId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { WorkGradeStore } from '../../store/work-grade.store.ts'
import { atWork, type ChangeWorkDeps, type OnWorkRefusal } from './change-work.ts'

export type GradeWork = (
  actor: Actor,
  input: { readonly projectId: ProjectId; readonly grade: Grade },
) => Promise<Result<Work, GradeRefusal | OnWorkRefusal>>

interface Deps extends ChangeWorkDeps {
  readonly petitions: Pick<Petitions, 'personFacts'>
  readonly grades: Pick<WorkGradeStore, 'set'>
}

/** Grades what a work changed; the last grade of a person counts, so a repetition changes nothing. */
export function gradeWork(deps: Deps): GradeWork {
  return async (actor, { projectId, grade }) => {
    const person = await deps.petitions.personFacts(actor)
    return atWork<Work, GradeRefusal>(deps, actor, projectId, async (hand) => {
      const { at, within } = hand
      const as = may(hand, { actor: hand.actor, person, at })
      if (!as.ok) return as
      await deps.grades.set({ projectId, personId: hand.actor.personId, as: as.value, grade, at }, within.session)
      return ok(hand.work)
    })
  }
}

export type MayGrade = (
  actor: Actor,
  hand: WorkAtHand,
) => Promise<Result<Grader, GradeRefusal | Refusal<'UNAUTHENTICATED'>>>

/** As whom the actor could grade it now. */
export function mayGrade({ petitions, clock }: Pick<Deps, 'petitions'> & { readonly clock: Clock }): MayGrade {
  return async (actor, hand) => {
    if (hand.project.state !== 'done') return refuse({ code: 'NOT_NOW' })
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    return may(hand, { actor, person: await petitions.personFacts(actor), at: clock.now() })
  }
}

export type ReadGrade = (actor: Actor, projectId: ProjectId) => Promise<Grade | undefined>

/** What the actor said about the effect of a work. */
export function readGrade({ grades }: { readonly grades: Pick<WorkGradeStore, 'gradeOf'> }): ReadGrade {
  return async (actor, projectId) => (actor.kind === 'person' ? grades.gradeOf(projectId, actor.personId) : undefined)
}
