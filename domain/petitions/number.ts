import type { LocalDate } from '../kernel/calendar.ts'

/**
 * The number people quote: year of submission and a running number of that year, `2026-000412`.
 * @param n from 1
 */
export function petitionNumber(submittedOn: LocalDate, n: number): string {
  return `${submittedOn.slice(0, 4)}-${String(n).padStart(6, '0')}`
}

/** An import keeps the number of its source: `uk-131215`. */
export function importNumber(system: string, sourceId: string): string {
  return `${system}-${sourceId}`
}

/** Whether a text can be the number of a petition at all; keeps nonsense away from the store. */
export function isPetitionNumber(text: string): boolean {
  return /^\d{4}-\d{6,9}$/.test(text) || /^[a-z]{2,8}-[A-Za-z0-9_-]{1,40}$/.test(text)
}
