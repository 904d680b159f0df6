import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { ageOn } from './age.ts'
import type { Calendar } from './calendar.ts'
import { addDays, addMonths, daysBetween, isLocalDate, weekday, workingDaysBetween } from './legal-days.ts'

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('legal days', () => {
  it('agree with Temporal', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -2_000, max: 2_000 }), (start, n) => {
        const date = Temporal.PlainDate.from(start)
        expect(addDays(start, n)).toBe(date.add({ days: n }).toString())
        expect(addMonths(start, n % 500)).toBe(date.add({ months: n % 500 }).toString())
        expect(weekday(start)).toBe(date.dayOfWeek)
        expect(daysBetween(start, addDays(start, n))).toBe(n)
      }),
    )
  })

  it.each(['2023-02-29', '2024-02-30', '2024-13-01', '2024-1-1', '', 20240101])('%s is not a day', (text) => {
    expect(isLocalDate(text)).toBe(false)
  })

  it('count the working days that are left', () => {
    const calendar: Calendar = {
      id: 'x',
      source: 'example',
      weekend: [6, 7],
      holidays: [{ date: '2026-06-08', title: 'a Monday' }],
      workingWeekends: ['2026-06-06'],
      knownUntil: '2026-12-31',
    }
    expect(workingDaysBetween('2026-06-04', '2026-06-09', calendar)).toBe(3) // Friday, Saturday, Tuesday
    expect(workingDaysBetween('2026-06-09', '2026-06-09', calendar)).toBe(0)
    expect(workingDaysBetween('2026-06-09', '2026-06-01', calendar)).toBe(0)
  })
})

describe('age', () => {
  it.each([
    ['2010-06-03', '2026-06-02', 15],
    ['2010-06-03', '2026-06-03', 16],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2025-02-28', 16],
    ['2008-02-29', '2025-03-01', 17],
    ['2026-06-03', '2026-06-02', -1],
  ])('born on %s is on %s of age %i', (born, on, age) => {
    expect(ageOn(born, on)).toBe(age)
  })
})
