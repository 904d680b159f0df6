import type { FactActor } from '../kernel/event.ts'
import { instantOf, legalDay } from '../kernel/time-zone.ts'
import { restOn, type EventDays } from '../rules/blackouts.ts'
import type { PetitionRules } from '../rules/book.ts'
import type { PetitionChange } from './change.ts'
import { goOn } from './end-deliberation.ts'
import type { StageLaw } from './enter-stage.ts'
import { expire } from './expire.ts'
import { pause, resume } from './pause.ts'
import type { Petition } from './petition.ts'
import { sponsored } from './sponsoring.ts'
import { endByEvent } from './stop.ts'

/** An event of the kind that books know, and from when on it is one. */
export interface Happening {
  readonly event: string
  readonly at: Date
}

const calendar: FactActor = { kind: 'system', id: 'petitions.calendar' }

/**
 * What the days of a place do to a petition: an event of the book's `endings` that happened since it was sent closes or
 * stops it; a blackout suspends signing, and opens it again afterwards. Called every minute, late or twice.
 *
 * A blackout holds whole legal days: where its first or last day is today, the pause begins or ends with that day, however
 * late the call is.
 * @returns undefined when nothing is to be done
 */
export function followCalendar(
  petition: Petition,
  book: PetitionRules,
  known: { readonly days: EventDays; readonly happened: readonly Happening[] },
  now: Date,
): PetitionChange | undefined {
  return ended(petition, book, known.happened, now) ?? rested(petition, book, known.days, now)
}

/**
 * What waited for the end of a blackout before it is published: sponsors that were found (T3), a deliberation that ended
 * (T9). Who took a signature back meanwhile may leave too few sponsors, and then their term counts (T4).
 */
export function afterRest(petition: Petition, law: StageLaw, now: Date): PetitionChange | undefined {
  const act = { at: now, actor: calendar }
  if (petition.stage !== 'sponsoring') return goOn(petition, law, act)
  const found = sponsored(petition, law, act)
  return found?.ok ? found.value : expire(petition, law.book, petition, act)
}

function ended(petition: Petition, book: PetitionRules, happened: readonly Happening[], now: Date) {
  const { submittedAt } = petition
  if (submittedAt === null) return undefined
  const ending = book.endings.find(({ event }) =>
    happened.some((one) => one.event === event && one.at <= now && one.at > submittedAt),
  )
  return ending && endByEvent(petition, book, ending.id, { at: now, actor: calendar })
}

function rested(petition: Petition, book: PetitionRules, days: EventDays, now: Date): PetitionChange | undefined {
  if (petition.stage !== 'signing') return undefined
  const today = legalDay(now, book.timeZone)
  const rest = restOn(book, 'signing', today, days)
  if (rest && !petition.pause) {
    const at = rest.from === today ? notBefore(petition.publishedAt, startOf(today, book)) : now
    const { id: blackoutId, clock } = rest.blackout
    const begun = pause(petition, book, { kind: 'suspended', reason: '', blackoutId, clock }, { at, actor: calendar })
    return begun.ok ? begun.value : undefined
  }
  if (!rest && petition.pause?.blackoutId != null) {
    const yesterday = restOn(
      book,
      'signing',
      legalDay(new Date(startOf(today, book).getTime() - 1), book.timeZone),
      days,
    )
    const at = yesterday ? notBefore(petition.pause.since, startOf(today, book)) : now
    return resume(petition, book, { at, actor: calendar })
  }
  return undefined
}

function startOf(day: string, { timeZone }: PetitionRules): Date {
  return instantOf(day, 0, timeZone)
}

function notBefore(earliest: Date | null, at: Date): Date {
  return earliest !== null && earliest > at ? earliest : at
}
