import type { ActingPerson } from '../kernel/actor.ts'
import type { Calendar } from '../kernel/calendar.ts'
import { refuse, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import type { Campaign } from './campaign.ts'
import { moveProject, type MoveRefusal, type ProjectChange } from './move-project.ts'
import { appealDue } from './project-clock.ts'
import { authorsOf, type Project } from './project.ts'

export type AppealRefusal =
  MoveRefusal | Refusal<'FORBIDDEN' | 'APPEALED_ALREADY' | 'REQUIRED' | 'TOO_SHORT' | 'TOO_LONG'>

export const appealLength = { min: 20, max: 3000 } as const

/**
 * An author asks that somebody else looks at a refusal again; once, and before the ballot freezes (R33).
 *
 * `FORBIDDEN` no author · `APPEALED_ALREADY` · `NOT_NOW` the rules know no appeal, its days are over, or nothing was
 * refused · `REQUIRED`, `TOO_SHORT`, `TOO_LONG` the reasons
 */
export function appealProject(
  project: Project,
  campaign: Campaign,
  appeal: { readonly actor: ActingPerson; readonly text: string; readonly at: Date; readonly calendar: Calendar },
): Result<ProjectChange, AppealRefusal> {
  const { actor, at } = appeal
  if (!authorsOf(project).includes(actor.personId)) return refuse({ code: 'FORBIDDEN' })
  if (project.appeal) return refuse({ code: 'APPEALED_ALREADY' })
  const due = appealDue(campaign, appeal.calendar)
  if (campaign.rules.review.appeals === 0 || (due && at > due.at)) return refuse({ code: 'NOT_NOW' })
  const text = canonicalText(appeal.text)
  const length = lengthOf(text)
  const path = ['text']
  if (length === 0) return refuse({ code: 'REQUIRED', path })
  if (length < appealLength.min) return refuse({ code: 'TOO_SHORT', path, details: { min: appealLength.min } })
  if (length > appealLength.max) return refuse({ code: 'TOO_LONG', path, details: { max: appealLength.max } })
  const act = { at, actor: { kind: 'person', id: actor.personId }, name: 'appeal' } as const
  return moveProject(project, campaign, act, {}, { appeal: { at, text } })
}
