import type { Assurance } from '../kernel/actor.ts'
import type { PetitionId, TerritoryId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/calendar.ts'
import type { Crossing } from '../petitions/support.ts'
import { signatureEventTypes, type SignatureEventType } from '../signatures/signature.ts'
import { worthOf } from './leaf.ts'

/** How many leaves there are of each type. */
export type CountsByType = Readonly<Record<SignatureEventType, number>>

/** Folded counts of one petition up to and including the leaf `asOfSeq`. Readers use it, never the signatures. */
export interface Tally {
  readonly petition: PetitionId
  /** 0 before the first leaf; never falls */
  readonly asOfSeq: number
  /** the latest minute that any of the leaves names */
  readonly asOf: Date
  readonly total: number
  readonly byType: CountsByType
  readonly byArea: Readonly<Record<TerritoryId, number>>
  /** leaves of each type, by legal days of the book's time zone; a withdrawal stands on the day on which it happened */
  readonly byDay: Readonly<Record<LocalDate, Readonly<Partial<CountsByType>>>>
  readonly byChannel: Readonly<Record<string, number>>
  readonly byAssurance: Readonly<Partial<Record<Assurance, number>>>
  /** in the order in which they happened */
  readonly crossings: readonly Crossing[]
}

/** What these leaves did to the count together. */
export function netOf(byType: Readonly<Partial<CountsByType>>): number {
  return signatureEventTypes.reduce((net, type) => net + (byType[type] ?? 0) * worthOf[type], 0)
}

/** One day of a petition, in signatures. */
export interface GrowthDay {
  readonly day: LocalDate
  /** signed, or returned to the count */
  readonly added: number
  /** taken back by their signers */
  readonly withdrawn: number
  /** taken out by somebody's decision, or replaced */
  readonly removed: number
  /** the count at the end of the day */
  readonly total: number
}

/** How a petition grew, day by day; days without an act are left out. */
export function growthOf({ byDay }: Pick<Tally, 'byDay'>): GrowthDay[] {
  let total = 0
  return Object.entries(byDay)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, moves]) => {
      total += netOf(moves)
      const { counted = 0, restored = 0, withdrawn = 0, invalidated = 0, superseded = 0 } = moves
      return { day, added: counted + restored, withdrawn, removed: invalidated + superseded, total }
    })
}
