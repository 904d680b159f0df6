import type { Calendar } from '../kernel/calendar.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import { stageOf, type PetitionRules } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { isMet, type Act, type Petition } from './petition.ts'
import { stageAfter, type ActingPart } from './stages.ts'

/**
 * T13: signing is over. A timer may call late or twice, so a closed petition, an older generation, or a time that has
 * not come changes nothing.
 * @returns undefined when there is nothing to do
 */
export function close(
  petition: Petition,
  book: PetitionRules,
  timer: { readonly generation: number },
  act: Act,
): PetitionChange | undefined {
  if (timer.generation !== petition.generation) return undefined
  if (petition.closesAt === null || act.at < petition.closesAt) return undefined
  return closeNow(petition, book, { at: petition.closesAt, by: 'timer' }, act)
}

/**
 * T13: the author ends signing, where the book leaves it to them and its minimum is over.
 * `NOT_NOW` it is not being signed, or the timer ends it · `TERM_NOT_OVER` with `from`
 */
export function closeByAuthor(
  petition: Petition,
  book: PetitionRules,
  calendar: Calendar,
  act: Act,
): Result<PetitionChange, Refusal<'NOT_NOW' | 'TERM_NOT_OVER'>> {
  const rule = stageOf(book, 'signing')
  if (rule?.endedBy !== 'author' || petition.publishedAt === null) return refuse({ code: 'NOT_NOW' })
  const { timeZone } = book
  const from = rule.min && endOfPeriod({ from: petition.publishedAt, period: rule.min, timeZone, calendar }).at
  if (from && act.at < from) return refuse({ code: 'TERM_NOT_OVER', details: { from: from.toISOString() } })
  const change = closeNow(petition, book, { at: act.at, by: 'author' }, act)
  return change ? ok(change) : refuse({ code: 'NOT_NOW' })
}

/** Closes whatever the clock says, as of a moment: the end of the term, or the crossing that ends signing. */
export function closeNow(
  petition: Petition,
  book: PetitionRules,
  closing: { readonly at: Date; readonly by: ActingPart },
  act: Act,
): PetitionChange | undefined {
  const stage = stageAfter({ act: 'close', by: closing.by }, petition, book)
  if (!stage) return undefined
  const tracksMet = petition.tracks.filter(isMet).map(({ id }) => id)
  const fact = factOf(
    petition,
    act,
    { type: 'PetitionClosed', data: { total: petition.support.total, tracksMet } },
    closing.at,
  )
  return changed({ ...petition, stage, closedAt: closing.at, pause: null, generation: petition.generation + 1 }, [fact])
}
