import { legalDay } from '../kernel/time-zone.ts'
import { isSuspended, type EventDays } from '../rules/blackouts.ts'
import type { PetitionRules } from '../rules/book.ts'
import type { PetitionStage } from './petition.ts'

/** Whether a blackout of the book keeps a petition from a stage that everybody sees: it waits before it. */
export function restsBefore(
  stage: PetitionStage | undefined,
  book: PetitionRules,
  days: EventDays | undefined,
  at: Date,
): boolean {
  const isPublic = book.stages.some(({ kind, visibility }) => kind === stage && visibility === 'public')
  return isPublic && isSuspended(book, 'publishing', legalDay(at, book.timeZone), days ?? {})
}
