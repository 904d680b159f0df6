import type { ActingPerson, Actor, Role } from '#domain/kernel/actor.ts'
import type { BodyId, PersonId, TerritoryId } from '#domain/kernel/ids.ts'
import type { PublicBody } from '#domain/places/body.ts'
import type { Residence } from '#domain/places/residence.ts'
import type { Territory } from '#domain/places/territory.ts'

export { PublicBodyType, TerritoryType } from './graphql/territory.type.ts'

/** What later features may ask about places. The tree is in memory: what needs no promise asks nobody. */
export interface Places {
  readonly territory: (id: TerritoryId | null) => Territory | undefined
  /** false too when there is no such place */
  readonly isWithin: (placeId: TerritoryId | null, territoryId: TerritoryId) => boolean
  /** The unit of a level around a place: the city of a sector. */
  readonly unitOfLevel: (placeId: TerritoryId, level: string) => Territory | undefined
  readonly body: (id: BodyId | null) => PublicBody | undefined
  readonly bodiesOf: (territoryId: TerritoryId) => readonly PublicBody[]
  /** The body that fills a role for a place: its own, else the nearest one above it. */
  readonly bodyFor: (kind: string, placeId: TerritoryId) => PublicBody | undefined
  /** Whether a member of staff holds a role in this place: here or above it. */
  readonly holdsRoleIn: (actor: Actor, role: Role, placeId: TerritoryId) => boolean
  /** Territories for which the actor holds a role, with all below each. */
  readonly territoriesOf: (actor: ActingPerson, role: Role) => readonly TerritoryId[]
  readonly residenceOf: (personId: PersonId) => Promise<Residence | undefined>
  readonly residencesOf: (personIds: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Residence>>
}
