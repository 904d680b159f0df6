import type { Locale } from '#domain/kernel/localized.ts'

/**
 * Dates in words, without `Intl`: not every browser carries Kazakh, and a phone with an old zone table would write
 * another hour than the server did. The zone is Asia/Almaty: UTC+5 since 1 March 2024, UTC+6 before (Government
 * resolution No. 20 of 19 January 2024). UTC+6 is taken for every earlier instant.
 */
const months: Record<Locale, readonly string[]> = {
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' '),
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}
const weekdays: Record<Locale, readonly string[]> = {
  kk: 'жексенбі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі'.split(' '),
  ru: 'воскресенье понедельник вторник среда четверг пятница суббота'.split(' '),
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
}
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const fiveHoursSince = Date.UTC(2024, 1, 29, 18)

const noBreak = '\u00a0'

/** `day`: 22 наурыз · `long`: 2027 ж. 22 наурыз · `moment`: 22 наурыз, 14:02 · `longMoment`: with the year */
export type DateForm = 'day' | 'long' | 'moment' | 'longMoment'

/** The calendar day (`2027-03-22`) and time of an instant on the wall clock of Almaty. */
export function wallClock(instant: Date): { date: string; time: string; weekday: number } {
  const shifted = new Date(instant.getTime() + (instant.getTime() >= fiveHoursSince ? 5 : 6) * hourMs)
  const iso = shifted.toISOString()
  return { date: iso.slice(0, 10), time: iso.slice(11, 16), weekday: shifted.getUTCDay() }
}

/** @param value an instant (ISO 8601 with `Z`) or a day (`YYYY-MM-DD`, which has no time and no zone) */
export function formatDate(value: string | Date, locale: Locale, form: DateForm): string {
  const isDay = typeof value === 'string' && value.length === 10
  const { date, time } = isDay
    ? { date: value, time: '' }
    : wallClock(typeof value === 'string' ? new Date(value) : value)
  const [year = '', month = '', day = ''] = date.split('-')
  const name = months[locale][Number(month) - 1] ?? ''
  const dayOfMonth = `${Number(day)}${noBreak}${name}`
  const withYear = form === 'long' || form === 'longMoment'
  const words = withYear ? inOrder(locale, dayOfMonth, year) : dayOfMonth
  return (form === 'moment' || form === 'longMoment') && time !== '' ? `${words}, ${time}` : words
}

function inOrder(locale: Locale, dayOfMonth: string, year: string): string {
  if (locale === 'kk') return `${year}${noBreak}ж. ${dayOfMonth}`
  return locale === 'ru' ? `${dayOfMonth} ${year}${noBreak}г.` : `${dayOfMonth} ${year}`
}

/** The day form, with the year where it is not the year of `now`. */
export function formatDay(value: string | Date, locale: Locale, now: Date): string {
  const date = typeof value === 'string' && value.length === 10 ? value : wallClock(new Date(value)).date
  return formatDate(value, locale, date.slice(0, 4) === wallClock(now).date.slice(0, 4) ? 'day' : 'long')
}

export function weekdayName(instant: Date, locale: Locale): string {
  return weekdays[locale][wallClock(instant).weekday] ?? ''
}

/**
 * Calendar days from `now` to `until` on the wall clock, never below 0.
 * @returns 0 on the last day itself
 */
export function daysLeft(until: string | Date, now: Date): number {
  const days = [wallClock(new Date(until)).date, wallClock(now).date].map((date) => Date.parse(date) / dayMs)
  return Math.max(0, (days[0] ?? 0) - (days[1] ?? 0))
}

/** Share of the time from `from` to `until` that has gone, 0 to 1. */
export function timeGone(from: string | Date, until: string | Date, now: Date): number {
  const start = new Date(from).getTime()
  const span = new Date(until).getTime() - start
  return span <= 0 ? 1 : Math.min(1, Math.max(0, (now.getTime() - start) / span))
}
