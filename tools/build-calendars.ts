import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Holidays from 'date-holidays'
import type { Calendar } from '#domain/kernel/calendar.ts'

// Run once a year: `npm run build:calendars`, then compare with the decrees of each country, add the working weekends
// they name, and move `knownUntil`.

const folder = join(import.meta.dirname, '../domain/places/calendars')
const places = {
  kz: ['KZ'],
  'gb-eng': ['GB', 'ENG'],
  ee: ['EE'],
  'de-be': ['DE', 'BE'],
  kr: ['KR'],
  tw: ['TW'],
  sg: ['SG'],
} as const satisfies Record<string, readonly [country: string, state?: string]>
const firstYear = 2020
const lastYear = 2028
const firstKnownUntil = '2026-12-31'
const dayMs = 24 * 60 * 60_000

for (const [id, [country, state]] of Object.entries(places)) {
  const file = join(folder, `${id}.json`)
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Calendar>) : {}
  const holidays = holidaysOf(state ? new Holidays(country, state) : new Holidays(country))
  const head = {
    id,
    source: 'public holidays of date-holidays 3.37.0 (data under CC BY-SA 3.0)',
    weekend: [6, 7],
    knownUntil: kept.knownUntil ?? firstKnownUntil,
    workingWeekends: kept.workingWeekends ?? [],
  }
  writeFileSync(file, `${linesOf(head).slice(0, -2)},\n  "holidays": ${listOf(holidays)}\n}\n`)
  console.log(`${id}: ${holidays.length} days off`)
}

/** One line per key. */
function linesOf(head: object): string {
  return `{\n${Object.entries(head)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value).replaceAll(',', ', ')}`)
    .join(',\n')}\n}`
}

/** One line per day off, so that a change of one day is a change of one line. */
function listOf(holidays: Calendar['holidays']): string {
  const lines = holidays.map(({ date, title }) => `    { "date": "${date}", "title": ${JSON.stringify(title)} }`)
  return `[\n${lines.join(',\n')}\n  ]`
}

function holidaysOf(source: Holidays): Calendar['holidays'] {
  const titles = new Map<string, string>()
  for (let year = firstYear; year <= lastYear; year++) {
    for (const holiday of source.getHolidays(year)) {
      if (holiday.type !== 'public') continue
      // `date` is local time, and some holidays last several days.
      const first = Date.parse(`${holiday.date.slice(0, 10)}T00:00:00Z`)
      const days = Math.round((holiday.end.getTime() - holiday.start.getTime()) / dayMs)
      for (let day = 0; day < days; day++) {
        const date = new Date(first + day * dayMs).toISOString().slice(0, 10)
        if (!titles.has(date)) titles.set(date, holiday.name)
      }
    }
  }
  return [...titles].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, title]) => ({ date, title }))
}
