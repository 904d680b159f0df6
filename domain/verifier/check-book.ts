import { toBase64Url } from '../kernel/base64url.ts'
import { assurances } from '../kernel/actor.ts'
import { periodUnits, type Calendar } from '../kernel/calendar.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import { isLocalDate } from '../kernel/legal-days.ts'
import { sha256 } from '../kernel/sha-256.ts'
import { isTimeZone } from '../kernel/time-zone.ts'
import type { Findings } from './finding.ts'
import type { EvidenceLine } from './formats.ts'
import { having, isNumber, isText, listOf, oneOf, orAbsent, type Guarded } from './guards.ts'

/** What a count depends on; the rest of the book is only hashed. */
const isUsableBook = having({
  id: isText,
  version: isNumber,
  timeZone: (value): value is string => isText(value) && isTimeZone(value),
  calendar: isText,
  signer: having({ assurance: oneOf(...assurances) }),
  levels: listOf(
    having({
      id: isText,
      tracks: listOf(
        having({
          id: isText,
          need: having({ kind: isText, n: orAbsent(isNumber) }),
          steps: listOf(
            having({
              id: isText,
              from: isText,
              within: orAbsent(
                having({
                  n: isNumber,
                  unit: oneOf(...periodUnits),
                  endOfDay: orAbsent(oneOf(true)),
                  ifDayOff: orAbsent(oneOf('next')),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
})
export type Book = Guarded<typeof isUsableBook>
export type TrackLaw = Book['levels'][number]['tracks'][number]

const isDay = (value: unknown): value is string => isLocalDate(value)
const isUsableCalendar = having({
  id: isText,
  source: isText,
  weekend: listOf(oneOf(1, 2, 3, 4, 5, 6, 7)),
  holidays: listOf(having({ date: isDay, title: isText })),
  workingWeekends: listOf(isDay),
  knownUntil: isDay,
})

/** The law that a petition lives by, as its bundle states it. */
export interface Law {
  readonly book: Book
  readonly calendar: Calendar
  /** base64url of SHA-256(`"dauys/petition-rules/1\n"` ‖ canonical book): what heads pin */
  readonly rules: string
  /** base64url of SHA-256 of the canonical calendar: nothing signs it, so that readers must compare it */
  readonly calendarDigest: string
  /** of the petition's level, in the book's order */
  readonly tracks: readonly TrackLaw[]
}

/** Reads book and calendar. @returns undefined when the law cannot be applied; the findings say why */
export function checkBook(
  line: EvidenceLine<'book'>,
  petition: EvidenceLine<'petition'>,
  at: { readonly line: number },
  findings: Findings,
): Law | undefined {
  const { book, calendar } = line
  if (!isUsableBook(book) || !isUsableCalendar(calendar)) {
    findings.add('BOOK_UNUSABLE', at)
    return undefined
  }
  if (book.timeZone !== petition.timeZone) findings.add('BOOK_TIME_ZONE_DIFFERS', at)
  if (book.calendar !== calendar.id) findings.add('BOOK_CALENDAR_DIFFERS', at)
  const level = book.levels.find(({ id }) => id === petition.level)
  if (!level) findings.add('BOOK_LEVEL_UNKNOWN', { ...at, details: { level: petition.level } })
  return {
    book,
    calendar,
    rules: toBase64Url(sha256(utf8(`dauys/petition-rules/1\n${canonicalJson(book)}`))),
    calendarDigest: toBase64Url(sha256(utf8(canonicalJson(calendar)))),
    tracks: level?.tracks ?? [],
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
