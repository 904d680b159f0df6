import type { Calendar } from '../kernel/calendar.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { Petition } from '../petitions/petition.ts'
import { maySponsor } from '../petitions/sponsoring.ts'
import { stageOf } from '../rules/book.ts'
import type { Law } from '../rules/law.ts'
import { mayBeSigned, type SignablePetition, type SignQuestion, type SignRefusal } from './may-sign.ts'

/** How long a link or a code serves, minutes: a link is read when there is time, a code is typed while one waits. */
const servesMinutes = { emailPost: 48 * 60, code: 30, none: 48 * 60 } as const
const minuteMs = 60_000
/** Wrong codes that are listened to before a new one must be asked for. */
export const codeTries = 5

type Ending = Pick<Petition, 'stage' | 'closesAt' | 'terms'> & { readonly closedAt?: Date | null }

/** Until when a signature that is accepted now must be confirmed: the link's own time, or the law's, if that is sooner. */
export function confirmUntil(petition: Ending, { book, calendar }: Law, acceptedAt: Date): Date {
  const ownEnd = acceptedAt.getTime() + servesMinutes[book.identity.confirmation] * minuteMs
  // Sponsors who come after their term are no help to it any more.
  const sponsorsEnd = petition.stage === 'sponsoring' ? petition.terms.sponsoring?.endsAt : undefined
  const lastEnd = sponsorsEnd ?? lastConfirmation(petition, { book, calendar })
  return new Date(Math.min(ownEnd, lastEnd?.getTime() ?? Infinity))
}

export type ConfirmRefusal = SignRefusal | Refusal<'LINK_EXPIRED'>

/**
 * Whether a signature that was accepted may be confirmed now, and so count: while the petition takes signatures, and after
 * that within the book's `lateConfirmation` (petitions.md 4). That it was accepted in time, its acceptance found out. Who
 * was accepted as a sponsor still counts when others have completed the number meanwhile, as long as the book has places.
 *
 * - `LINK_EXPIRED` the link's own time is over
 * - `SPONSORS_COMPLETE` the book takes no more before signing
 * - `SIGNING_CLOSED` and the others of `mayBeSigned`
 */
export function mayConfirm(
  question: Omit<SignQuestion, 'person' | 'petition'> & {
    readonly petition: SignQuestion['petition'] & Ending
    readonly calendar: Calendar
    readonly acceptedAt: Date
    readonly expiresAt: Date
  },
): Result<true, ConfirmRefusal> {
  const { petition, book, at, acceptedAt, expiresAt } = question
  if (confirmsSponsor(petition, acceptedAt)) {
    const place = maySponsor(petition, book, { writesIt: false })
    if (!place.ok) return place
  }
  const open = mayBeSigned(question)
  if (!open.ok && !isBesideSponsors(petition, acceptedAt)) {
    const last = lastConfirmation(petition, question)
    const isLate = open.refusals[0].code === 'SIGNING_CLOSED' && last !== undefined && at <= last
    if (!isLate) return open
  }
  return at > expiresAt ? refuse({ code: 'LINK_EXPIRED' }) : ok(true)
}

/** Whether a confirmation now takes one of the places that the book gives to sponsors. */
export function confirmsSponsor(petition: Pick<SignablePetition, 'stage' | 'terms'>, acceptedAt: Date): boolean {
  return petition.stage === 'sponsoring' || isBesideSponsors(petition, acceptedAt)
}

/** Others were faster: it looks for nobody any more and is not open to all, but this one was accepted before. */
function isBesideSponsors({ stage, terms }: Pick<SignablePetition, 'stage' | 'terms'>, acceptedAt: Date): boolean {
  const endedAt = terms.sponsoring?.endedAt
  return (stage === 'moderation' || stage === 'deliberation') && endedAt != null && acceptedAt <= endedAt
}

function lastConfirmation(
  { closesAt, closedAt }: Pick<Ending, 'closesAt' | 'closedAt'>,
  { book, calendar }: Law,
): Date | undefined {
  const end = closedAt ?? closesAt
  if (!end) return undefined
  const period = stageOf(book, 'signing')?.lateConfirmation
  return period ? endOfPeriod({ from: end, period, timeZone: book.timeZone, calendar }).at : end
}
