import { describe, expect, it } from 'vitest'
import { isLocalDate, isWorkingDay } from '../kernel/legal-days.ts'
import { calendarOf, calendars } from './calendars.ts'

describe('calendars', () => {
  it.each(calendars)('$id names days that exist, each once and in order', (calendar) => {
    const days = calendar.holidays.map(({ date }) => date)
    expect(days.filter((day) => !isLocalDate(day))).toEqual([])
    expect([...new Set(days)].sort()).toEqual(days)
    expect(isLocalDate(calendar.knownUntil)).toBe(true)
  })

  it('knows that nobody works at Nauryz', () => {
    const kz = calendarOf('kz')
    expect(isWorkingDay('2025-03-21', kz)).toBe(false)
    expect(isWorkingDay('2025-03-24', kz)).toBe(false)
    expect(isWorkingDay('2025-03-26', kz)).toBe(true)
  })

  it('does not invent a calendar', () => {
    expect(() => calendarOf('atlantis')).toThrow('atlantis')
  })
})
