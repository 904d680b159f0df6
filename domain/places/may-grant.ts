import type { Actor, Grant, Role } from '../kernel/actor.ts'
import type { BodyId, TerritoryId } from '../kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { PublicBody } from './body.ts'
import { holdsRoleIn } from './staff.ts'
import type { Territory } from './territory.ts'

/** A right as it is asked for; the ids come from outside. */
export interface GrantRequest {
  readonly role: Role
  readonly territoryId: TerritoryId | null
  readonly bodyId: BodyId | null
}

/** Looks up what exists. */
export interface Directory {
  readonly territory: (id: TerritoryId) => Territory | undefined
  readonly body: (id: BodyId) => PublicBody | undefined
}

/** A right that may be given or taken, and where: the territory with all above it, from the country down. */
export interface BoundedGrant {
  readonly grant: Grant
  readonly within: readonly TerritoryId[]
}

export type MayGrantRefusal = Refusal<'REQUIRED' | 'INVALID' | 'FORBIDDEN'>

/**
 * Whether an administrator may give or take a right.
 *
 * An official answers for one body, everybody else works for a territory; nothing holds everywhere.
 * - `REQUIRED` the bound that the role needs is missing
 * - `INVALID` there is no such territory or body, or the role does not take this bound
 * - `FORBIDDEN` the actor administers another place
 */
export function mayGrant(
  actor: Actor,
  request: GrantRequest,
  directory: Directory,
): Result<BoundedGrant, MayGrantRefusal> {
  const isOfficial = request.role === 'official'
  const [needed, other] = isOfficial ? (['bodyId', 'territoryId'] as const) : (['territoryId', 'bodyId'] as const)
  const id = request[needed]
  if (id === null) return refuse({ code: 'REQUIRED', path: [needed] })
  if (request[other] !== null) return refuse({ code: 'INVALID', path: [other] })

  const territoryId = isOfficial ? directory.body(id)?.territoryId : id
  const place = territoryId === undefined ? undefined : directory.territory(territoryId)
  if (!place) return refuse({ code: 'INVALID', path: [needed] })
  if (!holdsRoleIn(actor, 'administrator', place)) return refuse({ code: 'FORBIDDEN', path: [needed] })
  return ok({ grant: { role: request.role, [needed]: id }, within: [...place.ancestorIds, place.id] })
}
