import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { ok } from '../kernel/result.ts'
import { calendarOf } from '../places/calendars.ts'
import { applicableVersion } from './applicable-version.ts'
import { isSuspended, type EventDays } from './blackouts.ts'
import { stageOf, type Suspended } from './book.ts'
import { bookFiles } from './books/index.ts'
import { loadShelf } from './shelf.ts'
import { signaturesNeeded, type Denominators } from './thresholds.ts'

/** Worked examples beside a book: every part is optional, every line is a test. */
interface Cases {
  need?: { level: string; track: string; figures: Denominators; need: number }[]
  signing?: { opened: string; closes: string }[]
  version?: { submitted: string; version: number }[]
  events?: EventDays
  suspended?: { act: Suspended; day: string; suspended: boolean }[]
}

const folder = join(import.meta.dirname, 'books')
const files = readdirSync(folder)
const shelf = loadShelf()

describe('rule books', () => {
  it('are all on the shelf', () => {
    const inFolder = files.filter((file) => file.endsWith('.json') && !file.endsWith('.cases.json'))
    expect(bookFiles.map(({ file }) => file).sort()).toEqual(inFolder.sort())
    expect(shelf.map(({ id, version }) => `${id} ${version}`)).toEqual([
      ...new Set(shelf.map((b) => `${b.id} ${b.version}`)),
    ])
  })

  for (const file of files.filter((name) => name.endsWith('.cases.json'))) {
    const bookId = file.replace('.cases.json', '')
    const cases = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Cases
    const book = shelf.find(({ id }) => id === bookId)!

    describe(bookId, () => {
      it.each(cases.need ?? [])('$level, $track: $figures need $need', ({ level, track, figures, need }) => {
        const law = book.levels.find(({ id }) => id === level)?.tracks.find(({ id }) => id === track)
        expect(signaturesNeeded(law!.need, figures)).toEqual(ok(need))
      })

      it.each(cases.signing ?? [])('opened $opened, closes $closes', ({ opened, closes }) => {
        const end = endOfPeriod({
          from: new Date(opened),
          period: stageOf(book, 'signing')!.max,
          timeZone: book.timeZone,
          calendar: calendarOf(book.calendar),
        })
        expect(end.at).toEqual(new Date(closes))
      })

      it.each(cases.version ?? [])('submitted $submitted is version $version', ({ submitted, version }) => {
        expect(applicableVersion(shelf, bookId, new Date(submitted))?.version).toBe(version)
      })

      it.each(cases.suspended ?? [])('$act on $day is suspended: $suspended', ({ act, day, suspended }) => {
        expect(isSuspended(book, act, day, cases.events ?? {})).toBe(suspended)
      })
    })
  }

  it('are not in force before their first and after their last day', () => {
    expect(applicableVersion(shelf, 'uk', new Date('2015-07-19T12:00:00Z'))).toBeUndefined()
    expect(applicableVersion(shelf, 'atlantis', new Date('2026-01-01T12:00:00Z'))).toBeUndefined()
  })
})

describe('thresholds', () => {
  it('need every figure that they divide by', () => {
    expect(signaturesNeeded({ kind: 'share', share: [1, 100], of: 'residents' }, {})).toMatchObject({
      ok: false,
      refusals: [{ code: 'NO_RULES_HERE', details: { lacks: 'residents' } }],
    })
  })

  it('join: all of several needs is the largest, any of them the smallest', () => {
    const of = [
      { kind: 'count', n: 100 },
      { kind: 'table', table: 'seats' },
    ] as const
    expect(signaturesNeeded({ kind: 'allOf', of }, { tables: { seats: 120 } })).toEqual(ok(120))
    expect(signaturesNeeded({ kind: 'anyOf', of }, { tables: { seats: 120 } })).toEqual(ok(100))
  })

  it('never fall below one signature', () => {
    expect(signaturesNeeded({ kind: 'share', share: [1, 100], of: 'residents' }, { residents: 0 })).toEqual(ok(1))
  })
})
