import type { DueDate } from '../kernel/calendar.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { endDeliberation, type EndDeliberationRefusal } from '../petitions/end-deliberation.ts'
import type { StageLaw } from '../petitions/enter-stage.ts'
import type { Act, Petition } from '../petitions/petition.ts'
import type { TextDeliberation, TextFact, TextWork, TextWorkChange } from './amendment.ts'
import { ofPetition, withAmendments } from './text-facts.ts'

/** How long the author may decide after the term (docs/decisions/0022). */
export const decideWithin = { n: 7, unit: 'days', endOfDay: true } as const

/** The text's state when the deliberation begins. */
export function openText(petition: Pick<Petition, 'id' | 'versions'>): TextDeliberation {
  return {
    ...{ petitionId: petition.id, state: 'open', version: petition.versions.length },
    ...{ undecided: 0, applying: null, decideUntil: null },
  }
}

/**
 * Nothing changes the text from here on, so that no amendment slips in while the petition goes on to its next stage.
 * Refusals as of `endDeliberation`
 */
export function closeText(
  work: TextWork,
  petition: Petition,
  law: StageLaw,
  by: 'author' | 'timer',
  act: Act,
): Result<TextWorkChange, EndDeliberationRefusal> {
  const { deliberation } = work
  if (deliberation.state === 'closed') return refuse({ code: 'NOT_NOW' })
  const ended = endDeliberation(petition, law, { by, undecided: deliberation.undecided }, act)
  if (!ended.ok) return ended
  const { petitionId, version } = deliberation
  const fact: TextFact = {
    ...{ type: 'DeliberationClosed', ...ofPetition(deliberation, act) },
    data: { petitionId, by, version },
  }
  return ok(withAmendments(work, [], [fact], { state: 'closed' }))
}

/** The petition left deliberation by another door: withdrawn, expired, stopped. */
export function shutText(work: TextWork): TextWorkChange | undefined {
  return work.deliberation.state === 'closed' ? undefined : withAmendments(work, [], [], { state: 'closed' })
}

/**
 * The term is over with amendments undecided: no new ones come, and the author has days to decide.
 * `NOT_NOW` it is closing already
 */
export function beginClosing(work: TextWork, until: DueDate, act: Act): Result<TextWorkChange, Refusal<'NOT_NOW'>> {
  const { deliberation } = work
  if (deliberation.state !== 'open') return refuse({ code: 'NOT_NOW' })
  const { petitionId, undecided: number } = deliberation
  const fact: TextFact = {
    ...{ type: 'AmendmentsLeftOpen', ...ofPetition(deliberation, act) },
    data: { petitionId, number, until: until.at },
  }
  return ok(withAmendments(work, [], [fact], { state: 'closing', decideUntil: until.at }))
}
