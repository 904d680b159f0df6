import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Calendar, Period } from './calendar.ts'
import { addTimeOf, endOfPeriod } from './legal-time.ts'
import { instantOf, legalDay, localTimeOf } from './time-zone.ts'

/** Every zone of a rule book, and some that jump at midnight, by half an hour, or over a whole day. */
const zones = [
  'Asia/Almaty',
  'Europe/London',
  'Europe/Tallinn',
  'Europe/Berlin',
  'Asia/Seoul',
  'Asia/Taipei',
  'Asia/Singapore',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
]

const plain: Calendar = {
  id: 'plain',
  source: 'none',
  weekend: [6, 7],
  holidays: [],
  workingWeekends: [],
  knownUntil: '2026-12-31',
}

const moment = fc
  .date({ min: new Date('1995-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.getTime())

/** Near a change of the clocks, where the mistakes are. */
const nearAChange = fc
  .tuple(fc.constantFrom(...zones), moment, fc.integer({ min: -90_000, max: 90_000 }))
  .map(([zone, ms, seconds]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).getTimeZoneTransition('next')
    return { zone, ms: (change?.epochMilliseconds ?? ms) + seconds * 1000 }
  })
const anyMoment = fc.oneof(nearAChange, fc.record({ zone: fc.constantFrom(...zones), ms: moment }))

/** The oracle: the same rule, told to another implementation of calendars and zones. */
function instantByTemporal(local: Temporal.PlainDateTime, zone: string): number {
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' })
  if (later.toPlainDateTime().equals(local)) return later.epochMilliseconds
  const change = local.toZonedDateTime(zone, { disambiguation: 'earlier' }).getTimeZoneTransition('next')
  if (!change) throw new Error('a gap without a change of the clocks')
  return change.epochMilliseconds
}

describe('legal time', () => {
  it('finds the legal day and clock time that Temporal finds, in every zone', () => {
    fc.assert(
      fc.property(anyMoment, ({ zone, ms }) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
        expect(legalDay(new Date(ms), zone)).toBe(expected.toPlainDate().toString())
        const midnight = Temporal.PlainTime.from('00:00')
        expect(localTimeOf(new Date(ms), zone)).toBe(
          midnight.until(expected.toPlainTime()).total({ unit: 'milliseconds' }),
        )
      }),
      { numRuns: 2_000 },
    )
  })

  it('turns a local time into the instant that Temporal finds: after a gap, and the later one of an overlap', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: -7_200, max: 7_200 }), ({ zone, ms }, seconds) => {
        const local = Temporal.Instant.fromEpochMilliseconds(ms)
          .toZonedDateTimeISO(zone)
          .toPlainDateTime()
          .add({ seconds })
        const timeOfDay = Temporal.PlainTime.from('00:00').until(local.toPlainTime()).total({ unit: 'milliseconds' })
        expect(instantOf(local.toPlainDate().toString(), timeOfDay, zone).getTime()).toBe(
          instantByTemporal(local, zone),
        )
      }),
      { numRuns: 2_000 },
    )
  })

  it('ends days, weeks and months where Temporal ends them', () => {
    const period = fc.record<Period>({
      n: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom('days', 'weeks', 'months'),
    })
    fc.assert(
      fc.property(anyMoment, period, fc.boolean(), ({ zone, ms }, length, untilEndOfDay) => {
        const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime()
        const last = local.add({ [length.unit]: length.n })
        const expected = untilEndOfDay ? last.with({ hour: 23, minute: 59, second: 59, millisecond: 999 }) : last
        const end = endOfPeriod({
          from: new Date(ms),
          period: untilEndOfDay ? { ...length, endOfDay: true } : length,
          timeZone: zone,
          calendar: plain,
        })
        expect(end.at.getTime()).toBe(instantByTemporal(expected, zone))
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['Europe/London', '2020-03-03T17:03:17Z', '2020-09-03T22:59:59.999Z', 'half a year later, now in summer time'],
    ['Europe/London', '2020-12-31T11:08:14Z', '2021-06-30T22:59:59.999Z', 'there is no 31 June'],
    ['Europe/London', '2023-08-31T10:00:00Z', '2024-02-29T23:59:59.999Z', 'a leap day'],
    ['Asia/Almaty', '2026-06-03T18:59:59Z', '2026-12-03T18:59:59.999Z', 'the last second of the day in Almaty'],
    ['Asia/Almaty', '2026-06-03T19:00:00Z', '2026-12-04T18:59:59.999Z', 'a second later it is the next day'],
  ])('six months in %s from %s end at %s: %s', (timeZone, from, end) => {
    const period: Period = { n: 6, unit: 'months', endOfDay: true }
    const found = endOfPeriod({ from: new Date(from), period, timeZone, calendar: plain })
    expect(found).toEqual({ at: new Date(end), provisional: false })
  })

  it('counts hours and minutes on the clock of the world, over a change of the local one', () => {
    const from = new Date('2024-03-30T12:00:00Z')
    const period: Period = { n: 24, unit: 'hours' }
    const end = endOfPeriod({ from, period, timeZone: 'Europe/London', calendar: plain })
    expect(end.at).toEqual(new Date('2024-03-31T12:00:00Z'))
  })
})

describe('a pause', () => {
  const add = (from: string, to: string, at: string) =>
    addTimeOf({ from: new Date(from), to: new Date(to) }, new Date(at), 'Europe/London').toISOString()

  it('of whole days leaves the end of a day the end of a day, also over a change of the clocks', () => {
    const end = add('2022-09-08T23:00:00Z', '2022-09-22T23:00:00Z', '2022-10-20T22:59:59.999Z')
    expect(end).toBe('2022-11-03T23:59:59.999Z')
  })

  it('of minutes adds minutes, over midnight too', () => {
    expect(add('2022-09-08T22:50:00Z', '2022-09-08T23:20:00Z', '2022-12-20T23:59:59.999Z')).toBe(
      '2022-12-21T00:29:59.999Z',
    )
  })
})

describe('working days', () => {
  const nauryz: Calendar = {
    id: 'kz-2026',
    source: 'example',
    weekend: [6, 7],
    holidays: ['2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24', '2026-03-25'].map((date) => ({
      date,
      title: 'Наурыз',
    })),
    workingWeekends: ['2026-03-28'],
    knownUntil: '2026-12-31',
  }
  const inAlmaty = (from: string, period: Period) =>
    endOfPeriod({ from: new Date(from), period, timeZone: 'Asia/Almaty', calendar: nauryz })

  it('start with the next working day and end with the day', () => {
    // Friday 20 March; 21–25 are days off, Saturday 28 is worked: 26, 27, 28, 30, 31
    const end = inAlmaty('2026-03-20T06:00:00Z', { n: 5, unit: 'workingDays' })
    expect(end).toEqual({ at: new Date('2026-03-31T18:59:59.999Z'), provisional: false })
  })

  it('move an end that falls on a day off to the next working day', () => {
    const end = inAlmaty('2026-03-14T06:00:00Z', { n: 8, unit: 'days', ifDayOff: 'next' })
    expect(end.at).toEqual(new Date('2026-03-26T06:00:00Z'))
  })

  it('are provisional beyond the settled calendar, and only where they depend on it', () => {
    expect(inAlmaty('2026-12-01T06:00:00Z', { n: 40, unit: 'workingDays' }).provisional).toBe(true)
    expect(inAlmaty('2026-12-01T06:00:00Z', { n: 2, unit: 'months' }).provisional).toBe(false)
  })
})
