import type { TerritoryId } from '../kernel/ids.ts'

/** Where a person lives: their own word until an operator confirmed it at the desk against a document. */
export interface Residence {
  readonly territoryId: TerritoryId
  readonly confirmed: boolean
  readonly since: Date
}
