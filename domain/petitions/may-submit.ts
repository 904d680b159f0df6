import type { Actor } from '../kernel/actor.ts'
import { ok, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { legalDay } from '../kernel/time-zone.ts'
import { unitOfLevel, type Territory } from '../places/territory.ts'
import { isSuspended, type EventDays } from '../rules/blackouts.ts'
import { levelOf, type Level, type PetitionRules } from '../rules/book.ts'
import { ineligibility, type EligibilityRefusal, type PersonFacts } from '../rules/eligibility.ts'
import { topicOf } from '../rules/topics.ts'
import { textHash } from './canonical-text.ts'
import { checkTexts, type TextRefusal } from './check-texts.ts'
import { mayEdit, type EditRefusal } from './may-edit.ts'
import type { Petition } from './petition.ts'
import { isRunnable, stageAfter } from './stages.ts'

export type SubmitRefusal =
  | EditRefusal
  | EligibilityRefusal
  | TextRefusal
  | Refusal<'REQUIRED' | 'INVALID' | 'NO_RULES_HERE' | 'SUBMITTING_RESTS' | 'TEXT_UNCHANGED'>

export interface SubmitQuestion {
  readonly petition: Petition
  readonly actor: Actor
  /** what is known about the author */
  readonly person: PersonFacts
  /** the petition's own book, once it has one; else the version in force in the place on this day */
  readonly book: PetitionRules | undefined
  /** `petition.territoryId`, looked up */
  readonly territory: Territory | undefined
  readonly tree: (id: string) => Territory | undefined
  /** codes of `forbiddenTopics` that the author has read */
  readonly acknowledged: readonly string[]
  readonly events?: EventDays
  readonly at: Date
}

/** A petition that may be sent, with what was found out on the way. */
export interface Submittable {
  readonly book: PetitionRules
  readonly level: Level
  readonly addressed: Territory
}

/**
 * Whether the author may send the petition (T2), or send it again after a refusal (T7b). All reasons at once:
 *
 * - those of `mayEdit`, also where the book knows no second time; those of `ineligibility` for authors
 * - `NO_RULES_HERE` no book is in force, or Dauys cannot run it yet
 * - `SUBMITTING_RESTS` nothing is sent around an election: a blackout of the book holds
 * - `REQUIRED` of `territoryId`, `levelId`, `topicId`, a text, or `acknowledged`; `INVALID` where they do not exist
 * - `TOO_LONG` of a text
 * - `TEXT_UNCHANGED` sent again with the words that were refused
 */
export function maySubmit(question: SubmitQuestion): Result<Submittable, SubmitRefusal> {
  const { petition, actor, book, territory } = question
  const edit = mayEdit(petition, actor)
  if (!edit.ok) return edit
  if (!territory) return refusal({ code: 'REQUIRED', path: ['territoryId'] })
  if (!book || !isRunnable(book)) return refusal({ code: 'NO_RULES_HERE' })
  if (isResting(book, question)) return refusal({ code: 'SUBMITTING_RESTS' })
  const sending = petition.pause?.kind === 'needs_changes' ? 'correct' : 'submit'
  if (!stageAfter({ act: sending, by: 'author' }, petition, book)) return refusal({ code: 'NOT_EDITABLE' })

  const level = levelOf(book, petition.levelId)
  const addressed = level && unitOfLevel(territory, level.territoryLevel, question.tree)
  const refusals: SubmitRefusal[] = [
    ...classificationRefusals(petition, level, addressed),
    ...checkTexts(book, petition),
    ...acknowledgementRefusals(book, question.acknowledged),
    ...repetitionRefusals(petition, book),
    ...ineligibility({
      party: book.author,
      person: question.person,
      timeZone: book.timeZone,
      at: question.at,
      addressedTerritoryId: addressed?.id ?? null,
    }),
  ]
  const refused = refuseAll(refusals)
  if (refused) return refused
  if (!level || !addressed) throw new Error('A petition without level or addressee was let through')
  return ok({ book, level, addressed })
}

function classificationRefusals(
  petition: Petition,
  level: Level | undefined,
  addressed: Territory | undefined,
): SubmitRefusal[] {
  const refusals: SubmitRefusal[] = []
  if (petition.levelId === null) refusals.push({ code: 'REQUIRED', path: ['levelId'] })
  else if (!level || !addressed) refusals.push({ code: 'INVALID', path: ['levelId'] })
  if (petition.topicId === null) refusals.push({ code: 'REQUIRED', path: ['topicId'] })
  else if (!topicOf(petition.topicId)) refusals.push({ code: 'INVALID', path: ['topicId'] })
  return refusals
}

/** Every subject that the law excludes must have been read; which one the text touches is for the moderator. */
function acknowledgementRefusals({ moderation }: PetitionRules, acknowledged: readonly string[]): SubmitRefusal[] {
  const isComplete = moderation.forbiddenTopics.every(({ code }) => acknowledged.includes(code))
  return isComplete ? [] : [{ code: 'REQUIRED', path: ['acknowledged'] }]
}

function repetitionRefusals(petition: Petition, book: PetitionRules): SubmitRefusal[] {
  // A draft has no version; whatever comes back was sent before and found wanting.
  const refused = petition.versions.at(-1)
  return refused?.hash === textHash(book, petition) ? [{ code: 'TEXT_UNCHANGED' }] : []
}

function isResting(book: PetitionRules, { at, events = {} }: SubmitQuestion): boolean {
  return isSuspended(book, 'submitting', legalDay(at, book.timeZone), events)
}

function refusal(one: SubmitRefusal): Result<never, SubmitRefusal> {
  return { ok: false, refusals: [one] }
}
