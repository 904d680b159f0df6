import type { Calendar } from '../kernel/calendar.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { Petition } from '../petitions/petition.ts'
import { stageOf, type PetitionRules } from '../rules/book.ts'
import { mayBeSigned, type SignQuestion, type SignRefusal } from './may-sign.ts'

/** How long a link or a code serves, minutes: a link is read when there is time, a code is typed while one waits. */
const servesMinutes = { emailPost: 48 * 60, code: 30, none: 48 * 60 } as const
const minuteMs = 60_000
/** Wrong codes that are listened to before a new one must be asked for. */
export const codeTries = 5

type Ending = Pick<Petition, 'closesAt'> & { readonly closedAt?: Date | null }

interface Law {
  readonly book: PetitionRules
  readonly calendar: Calendar
}

/** Until when a signature that is accepted now must be confirmed: the link's own time, or the law's, if that is sooner. */
export function confirmUntil(petition: Ending, { book, calendar }: Law, acceptedAt: Date): Date {
  const ownEnd = acceptedAt.getTime() + servesMinutes[book.identity.confirmation] * minuteMs
  const lastEnd = lastConfirmation(petition, { book, calendar })
  return new Date(Math.min(ownEnd, lastEnd?.getTime() ?? Infinity))
}

export type ConfirmRefusal = SignRefusal | Refusal<'LINK_EXPIRED'>

/**
 * Whether a signature that was accepted may be confirmed now, and so count: while the petition takes signatures, and after
 * that within the book's `lateConfirmation` (petitions.md 4). That it was accepted in time, its acceptance found out.
 *
 * - `LINK_EXPIRED` the link's own time is over
 * - `SIGNING_CLOSED` and the others of `mayBeSigned`
 */
export function mayConfirm(
  question: Omit<SignQuestion, 'person' | 'petition'> & {
    readonly petition: SignQuestion['petition'] & Ending
    readonly calendar: Calendar
    readonly expiresAt: Date
  },
): Result<true, ConfirmRefusal> {
  const { petition, at, expiresAt } = question
  const open = mayBeSigned(question)
  if (!open.ok) {
    const last = lastConfirmation(petition, question)
    const isLate = open.refusals[0].code === 'SIGNING_CLOSED' && last !== undefined && at <= last
    if (!isLate) return open
  }
  return at > expiresAt ? refuse({ code: 'LINK_EXPIRED' }) : ok(true)
}

function lastConfirmation({ closesAt, closedAt }: Ending, { book, calendar }: Law): Date | undefined {
  const end = closedAt ?? closesAt
  if (!end) return undefined
  const period = stageOf(book, 'signing')?.lateConfirmation
  return period ? endOfPeriod({ from: end, period, timeZone: book.timeZone, calendar }).at : end
}
