import type { LocalDate } from './calendar.ts'

/**
 * Full years on a legal day. Who was born on 29 February completes a year on 1 March where that day does not exist:
 * only then is the whole year over.
 * @returns a negative number when the day lies before the birth
 */
export function ageOn(birthDate: LocalDate, day: LocalDate): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
