import { describe, expect, it } from 'vitest'
import { daysLeft, formatDate, formatDay, timeGone, wallClock } from '#client/lib/dates.ts'
import type { Locale } from '#domain/kernel/localized.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('a date in words', () => {
  it.each<[Locale, string]>([
    ['kk', '2027 ж. 22 наурыз'],
    ['ru', '22 марта 2027 г.'],
    ['en', '22 March 2027'],
  ])('has the order of its own language (%s)', (locale, words) => {
    expect(plain(formatDate('2027-03-22T09:02:00Z', locale, 'long'))).toBe(words)
  })

  it('says the hour of Almaty', () => {
    expect(plain(formatDate('2027-05-14T09:02:00Z', 'kk', 'moment'))).toBe('14 мамыр, 14:02')
  })

  it('is the next day where it is past midnight in Almaty', () => {
    expect(plain(formatDate('2027-05-14T19:30:00Z', 'ru', 'day'))).toBe('15 мая')
  })

  it('keeps a day without a time as it is', () => {
    expect(plain(formatDate('2027-05-14', 'en', 'longMoment'))).toBe('14 May 2027')
  })

  it('was an hour later before 1 March 2024', () => {
    expect(wallClock(new Date('2024-02-29T17:59:00Z')).time).toBe('23:59')
    expect(wallClock(new Date('2024-02-29T18:00:00Z'))).toMatchObject({ date: '2024-02-29', time: '23:00' })
  })

  it('names the year only where it is another one', () => {
    const now = new Date('2027-05-14T09:00:00Z')
    expect(plain(formatDay('2027-06-04T18:59:59Z', 'kk', now))).toBe('4 маусым')
    expect(plain(formatDay('2026-11-15', 'kk', now))).toBe('2026 ж. 15 қараша')
  })

  it('never breaks between day and month', () => {
    expect(formatDate('2027-03-22', 'ru', 'day')).toBe('22\u00a0марта')
  })
})

describe('the time that is left', () => {
  const now = new Date('2027-05-14T09:00:00Z')

  it('is counted in days of the calendar, not in 24 hours', () => {
    expect(daysLeft('2027-05-15T01:00:00Z', now)).toBe(1)
    expect(daysLeft('2027-06-04T18:59:59Z', now)).toBe(21)
  })

  it('is nothing on the last day and after it', () => {
    expect(daysLeft('2027-05-14T18:59:59Z', now)).toBe(0)
    expect(daysLeft('2027-05-01T00:00:00Z', now)).toBe(0)
  })

  it('is a share between 0 and 1', () => {
    expect(timeGone('2027-05-04T09:00:00Z', '2027-05-24T09:00:00Z', now)).toBe(0.5)
    expect(timeGone('2027-06-01T00:00:00Z', '2027-07-01T00:00:00Z', now)).toBe(0)
    expect(timeGone('2027-01-01T00:00:00Z', '2027-01-01T00:00:00Z', now)).toBe(1)
  })
})
