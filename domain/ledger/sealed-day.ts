import type { LocalDate } from '../kernel/calendar.ts'
import { addDays } from '../kernel/legal-days.ts'

/** All heads of one UTC day, closed: the file of the day can be written anew at any time and has this digest. */
export interface SealedDay {
  readonly day: LocalDate
  /** how many */
  readonly heads: number
  /** digest of the day before, null for the first day */
  readonly previous: string | null
  /** SHA-256 of every line of the file but the last, base64url */
  readonly digest: string
  /** id of the key that signed it */
  readonly key: string
  readonly signature: string
}

/** A head that names the last second of a day may be written a little later. */
const lateHeadsMs = 60_000

/** From this moment on no head of the day is missing any more. */
export function sealableFrom(day: LocalDate): Date {
  return new Date(Date.parse(`${addDays(day, 1)}T00:00:00Z`) + lateHeadsMs)
}

/** The first line of the file of a day. */
export function dayLine({ day, heads, previous }: Pick<SealedDay, 'day' | 'heads' | 'previous'>): string {
  return JSON.stringify({ kind: 'day', v: 1, day, heads, previous })
}

/** Its last line. */
export function sealLine({ digest, key, signature }: Pick<SealedDay, 'digest' | 'key' | 'signature'>): string {
  return JSON.stringify({ kind: 'seal', digest, key, signature })
}
