import { describe, expect, it } from 'vitest'
import { calendarDay } from '#client/ui/calendar-day.ts'

describe('a day from three fields', () => {
  it('is written year first', () => {
    expect(calendarDay({ day: '3', month: '9', year: '2001' })).toBe('2001-09-03')
    expect(calendarDay({ day: '29', month: '02', year: '2024' })).toBe('2024-02-29')
  })

  it.each([
    ['31', '4', '2001'],
    ['29', '2', '2023'],
    ['1', '13', '2001'],
    ['', '1', '2001'],
    ['1', '1', '01'],
    ['х', '1', '2001'],
  ])('is nothing where the calendar has no %s.%s.%s', (day, month, year) => {
    expect(calendarDay({ day, month, year })).toBe('')
  })
})
