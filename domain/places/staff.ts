import type { Actor, Role } from '../kernel/actor.ts'
import type { TerritoryId } from '../kernel/ids.ts'
import { isWithin, type Location } from './territory.ts'

/** Territories for which somebody holds a role; each includes all below it. */
export function territoriesOf(actor: Actor, role: Role): TerritoryId[] {
  if (actor.kind !== 'person') return []
  return actor.grants.flatMap((grant) => (grant.role === role ? (grant.territoryId ?? []) : []))
}

/** Whether somebody holds a role in this place: a right of one place is worth nothing in another. */
export function holdsRoleIn(actor: Actor, role: Role, place: Location): boolean {
  return territoriesOf(actor, role).some((territoryId) => isWithin(place, territoryId))
}
