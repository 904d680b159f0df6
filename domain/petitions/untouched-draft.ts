import { noDaysOff, type Calendar, type LocalDate, type Period } from '../kernel/calendar.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { legalDay } from '../kernel/time-zone.ts'
import type { PetitionRules } from '../rules/book.ts'
import { factOf, type PetitionChange } from './change.ts'
import type { Act, Petition } from './petition.ts'

/** Days between the notice and the deletion, whatever the book says. */
export const draftNoticeDays = 14

/** For a draft that names no place with a book yet. */
const withoutLaw = { period: { n: 6, unit: 'months' } as Period, timeZone: 'UTC', calendar: noDaysOff }
const dayMs = 24 * 60 * 60 * 1000

export interface DraftLaw {
  readonly book: Pick<PetitionRules, 'retention' | 'timeZone'>
  readonly calendar: Calendar
}

export interface DraftNotice {
  readonly kind: 'notice'
  readonly deleteAt: Date
  /** of `deleteAt`, where the book holds */
  readonly day: LocalDate
}

export type DraftStep = DraftNotice | { readonly kind: 'delete' }

/**
 * What is due for a draft that nobody touched for the book's `retention.drafts` (petitions.md 3, T14b): a notice two weeks
 * before, then the deletion, never earlier than two weeks after the notice. A change of the draft begins the term anew.
 * @param law of the place that it names; undefined where no book holds
 * @returns undefined while nothing is due
 */
export function untouchedDraft(petition: Petition, law: DraftLaw | undefined, now: Date): DraftStep | undefined {
  if (petition.stage !== 'draft') return undefined
  const term = law ? termOf(law) : withoutLaw
  const due = endOfPeriod({ from: petition.editedAt, ...term }).at
  const { draftNoticeAt } = petition
  const told = draftNoticeAt && draftNoticeAt >= petition.editedAt ? draftNoticeAt : undefined
  if (told) return now >= later(due, plusNotice(told)) ? { kind: 'delete' } : undefined
  if (now < plusNotice(due, -1)) return undefined
  const deleteAt = later(due, plusNotice(now))
  return { kind: 'notice', deleteAt, day: legalDay(deleteAt, term.timeZone) }
}

/** Those who write it are told by what listens to the event. */
export function announceDeletion(
  petition: Petition,
  { deleteAt, day }: Pick<DraftNotice, 'deleteAt' | 'day'>,
  act: Act,
): PetitionChange {
  const fact = factOf(petition, act, { type: 'DraftWillBeDeleted', data: { deleteAt, day } })
  // A draft has no history yet.
  return { state: { ...petition, draftNoticeAt: act.at }, facts: [fact] }
}

function termOf({ book, calendar }: DraftLaw): typeof withoutLaw {
  return { period: book.retention.drafts, timeZone: book.timeZone, calendar }
}

function plusNotice(at: Date, direction: 1 | -1 = 1): Date {
  return new Date(at.getTime() + direction * draftNoticeDays * dayMs)
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b
}
