import type { Calendar } from '../kernel/calendar.ts'
import { isLocalDate } from '../kernel/legal-days.ts'
import { ok, refuseAll, type Result } from '../kernel/result.ts'
import { asRefusal, type BookRefusal } from './validate-book.ts'
import { fault, listOf, object, text, textThat, type Check } from './validation/shape.ts'

const day = textThat(isLocalDate)
const weekday: Check = (value, pointer) =>
  [1, 2, 3, 4, 5, 6, 7].includes(value as number) ? [] : fault(pointer, 'not_allowed', { allowed: '1 … 7' })

const shape = object<Calendar>({
  id: textThat((id) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)),
  source: text,
  weekend: listOf(weekday),
  holidays: listOf(object<Calendar['holidays'][number]>({ date: day, title: text })),
  workingWeekends: listOf(day),
  knownUntil: day,
})

/** A calendar of working days from JSON of unknown origin; every fault at once, each naming its key. */
export function validateCalendar(json: unknown): Result<Calendar, BookRefusal> {
  const faults = shape(json, '')
  const isWeekAtWork = faults.length > 0 || new Set((json as Calendar).weekend).size < 7
  if (!isWeekAtWork) faults.push(...fault('/weekend', 'not_allowed'))
  return refuseAll(faults.map(asRefusal)) ?? ok(json as Calendar)
}
