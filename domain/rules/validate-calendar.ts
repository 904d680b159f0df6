import type { Calendar, LocalDate } from '../kernel/calendar.ts'
import { isLocalDate, weekday } from '../kernel/legal-days.ts'
import { ok, refuseAll, type Result } from '../kernel/result.ts'
import { asRefusal, type BookRefusal } from './validate-book.ts'
import { pointerTo, type BookFault } from './validation/fault.ts'
import { fault, listOf, object, oneOf, type Check } from './validation/shape.ts'

const words: Check = (value, pointer) =>
  typeof value === 'string' && value.trim() !== '' ? [] : fault(pointer, 'not_text')
const code: Check = (value, pointer) =>
  typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? [] : fault(pointer, 'not_code')
const day: Check = (value, pointer) => (isLocalDate(value) ? [] : fault(pointer, 'no_such_day'))

const shape = object<Calendar>({
  id: code,
  source: words,
  weekend: listOf(oneOf(1, 2, 3, 4, 5, 6, 7)),
  holidays: listOf(object<Calendar['holidays'][number]>({ date: day, title: words })),
  workingWeekends: listOf(day),
  knownUntil: day,
})

/**
 * A calendar of working days from JSON of unknown origin.
 *
 * Refused are unknown and missing keys, days that do not exist, a week without a working day, a day that is named twice, and
 * a worked day off that is none, or that is named as a holiday too.
 * @returns every fault at once, each naming its key
 */
export function validateCalendar(json: unknown): Result<Calendar, BookRefusal> {
  const shapeFaults = shape(json, '')
  // Only what has the right shape can be asked for its meaning.
  const faults = shapeFaults.length > 0 ? shapeFaults : meaningFaults(json as Calendar)
  return refuseAll(faults.map(asRefusal)) ?? ok(json as Calendar)
}

function meaningFaults({ weekend, holidays, workingWeekends }: Calendar): BookFault[] {
  const days = holidays.map(({ date }) => date)
  return [
    ...(weekend.length > weekendMax ? fault('/weekend', 'too_many', { max: weekendMax }) : []),
    ...twice(weekend, (i) => pointerTo('/weekend', i)),
    ...twice(days, (i) => `${pointerTo('/holidays', i)}/date`),
    ...twice(workingWeekends, (i) => pointerTo('/workingWeekends', i)),
    ...workingWeekends.flatMap((date, i) => workedFaults(date, pointerTo('/workingWeekends', i), { weekend, days })),
  ]
}

/** One day of the week is worked at least: a term of working days would never end. */
const weekendMax = 6

function workedFaults(
  date: LocalDate,
  pointer: string,
  { weekend, days }: { readonly weekend: readonly number[]; readonly days: readonly LocalDate[] },
): BookFault[] {
  if (days.includes(date)) return fault(pointer, 'duplicate', { among: 'holidays' })
  return weekend.includes(weekday(date)) ? [] : fault(pointer, 'not_allowed', { weekdays: weekend.join(', ') })
}

function twice<Item>(items: readonly Item[], pointerOf: (i: number) => string): BookFault[] {
  return items.flatMap((item, i) => (items.indexOf(item) < i ? fault(pointerOf(i), 'duplicate') : []))
}
