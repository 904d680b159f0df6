import type { ActingPerson } from '../../kernel/actor.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../../kernel/result.ts'
import type { EligibilityRefusal } from '../../rules/eligibility.ts'
import { hasReached } from '../campaign-way.ts'
import { authorsOf } from '../project.ts'
import { residentRefusals } from '../submit-project.ts'
import type { Witness } from './work-note.ts'
import type { WorkAtHand } from './work.ts'

/** What a work changed, once it is done (R44). */
export const grades = ['high', 'medium', 'low'] as const
export type Grade = (typeof grades)[number]

export const graders = ['author', 'resident'] as const
export type Grader = (typeof graders)[number]

export type GradeCounts = Readonly<Record<Grade, number>>
export type Effect = Readonly<Record<Grader, GradeCounts>>

export const noGrades: GradeCounts = { high: 0, medium: 0, low: 0 }

export type GradeRefusal = EligibilityRefusal | Refusal<'NOT_NOW'>

/**
 * As whom somebody may grade the effect of a work: its authors, and residents of the campaign's place. One grade each,
 * which may change, also after the campaign has ended: effects show late.
 *
 * `NOT_NOW` it is not done · what `residentRefusals` says
 */
export function mayGrade({ project, campaign }: WorkAtHand, witness: Witness): Result<Grader, GradeRefusal> {
  const isOpen = project.state === 'done' && hasReached(campaign, 'implementation')
  if (!isOpen) return refuse({ code: 'NOT_NOW' })
  if (isAuthor(witness.actor)) return ok('author')
  return refuseAll(residentRefusals(campaign, campaign.territoryId, witness.person, witness.at)) ?? ok('resident')

  function isAuthor({ personId }: ActingPerson): boolean {
    return authorsOf(project).includes(personId)
  }
}
