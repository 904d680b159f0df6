import type { Calendar, DueDate } from '../kernel/calendar.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import type { PetitionRules } from '../rules/book.ts'
import { changed, factOf, type PetitionChange } from './change.ts'
import { isMet, type Act, type Petition } from './petition.ts'

/**
 * From when on it must not be known any more who signed (T17): the book's term after signing ended, after the petition
 * came to a desk, or after the last answer that is owed.
 *
 * @returns null while the petition is open, an answer is owed, or it was signed elsewhere: nothing is due then
 * @see `retention` of the rule book
 */
export function anonymisingDue(
  petition: Pick<
    Petition,
    ('stage' | 'origin' | 'publishedAt' | 'closedAt' | 'withdrawnAt' | 'expiredAt' | 'stoppedAt') | ('terms' | 'tracks')
  >,
  { retention, timeZone }: Pick<PetitionRules, 'retention' | 'timeZone'>,
  calendar: Calendar,
): DueDate | null {
  const { stage, origin, publishedAt, closedAt, withdrawnAt, expiredAt, stoppedAt, terms, tracks } = petition
  const ended = closedAt ?? withdrawnAt ?? expiredAt ?? stoppedAt
  // Sponsors sign before it is public.
  const wasSigned = publishedAt !== null || terms.sponsoring !== undefined
  if (origin || !wasSigned || !ended || !endedStages.includes(stage)) return null
  const isOwed = tracks.some((track) => isMet(track) && track.answeredAt === null)
  if (retention.from === 'answered' && stage === 'closed' && isOwed) return null
  const starts = {
    closed: [],
    received: tracks.map(({ registeredAt }) => registeredAt),
    answered: tracks.map(({ answeredAt }) => answeredAt),
  }[retention.from]
  const from = starts.reduce<Date>((latest, at) => (at !== null && at > latest ? at : latest), ended)
  return endOfPeriod({ from, period: retention.anonymise, timeZone, calendar })
}

const endedStages: readonly Petition['stage'][] = ['closed', 'withdrawn', 'expired', 'stopped']

/** T17: keys, nonces and rows of its signatures are destroyed. Leaves, heads and counts stay, and verify. */
export function anonymise(petition: Petition, act: Act): PetitionChange {
  const fact = factOf(petition, act, { type: 'PetitionAnonymised', data: {} })
  return changed({ ...petition, anonymisedAt: act.at }, [fact])
}
