import type { Assurance } from '../kernel/actor.ts'
import type { PetitionId, TerritoryId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/calendar.ts'
import type { Crossing } from '../petitions/support.ts'
import type { SignatureEventType } from '../signatures/signature.ts'

/** Folded counts of one petition up to and including the event `asOfSeq`. Readers use it, never the signatures. */
export interface Tally {
  readonly petition: PetitionId
  /** 0 before the first event; never falls */
  readonly asOfSeq: number
  readonly asOf: Date
  readonly total: number
  readonly byArea: Readonly<Record<TerritoryId, number>>
  /** legal days of the book's time zone; a withdrawal lowers the day on which it happened */
  readonly byDay: Readonly<Record<LocalDate, number>>
  readonly byChannel: Readonly<Record<string, number>>
  readonly byAssurance: Readonly<Partial<Record<Assurance, number>>>
  /** in the order in which they happened */
  readonly crossings: readonly Crossing[]
}

/** What the ledger keeps of one signature event: nothing about the person but area and strength of identification. */
export interface LedgerEntry {
  readonly petition: PetitionId
  /** from 1, without gaps within the petition */
  readonly seq: number
  readonly type: SignatureEventType
  readonly at: Date
  readonly area: TerritoryId | null
  readonly channel: string
  readonly assurance: Assurance
}
