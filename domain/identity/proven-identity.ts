import type { Assurance } from '../kernel/actor.ts'
import type { LocalDate } from '../kernel/calendar.ts'
import type { TerritoryId } from '../kernel/ids.ts'

/** What a provider of digital identities can prove. */
export type ProvenAssurance = Extract<Assurance, 'eid' | 'qes'>

/** Who somebody is, as a provider of digital identities said it a moment ago. */
export interface ProvenIdentity {
  /** digits and letters, as an operator would type it */
  readonly nationalId: string
  /** canonical */
  readonly name: string
  readonly birthDate: LocalDate
  /** where they are registered; absent where the provider does not tell */
  readonly territoryId?: TerritoryId
  readonly assurance: ProvenAssurance
}
