import type { BodyId, TerritoryId } from '../kernel/ids.ts'
import type { Localized } from '../kernel/localized.ts'
import type { Location } from './territory.ts'

/** A public body: answers what is addressed to it. */
export interface PublicBody {
  readonly id: BodyId
  readonly name: Localized
  /** the role it fills, as rule books name it: `akimat`, `maslikhat`, `department` … */
  readonly kind: string
  readonly territoryId: TerritoryId
}

/**
 * The body that fills a role for a place: the one of the place itself, else the nearest one above it.
 * @returns undefined when nobody fills it: the item is *unrouted*, which is countable
 */
export function bodyFor(kind: string, place: Location, bodies: readonly PublicBody[]): PublicBody | undefined {
  const upwards = [place.id, ...[...place.ancestorIds].reverse()]
  const able = bodies.filter((body) => body.kind === kind && upwards.includes(body.territoryId))
  return able.sort((a, b) => upwards.indexOf(a.territoryId) - upwards.indexOf(b.territoryId))[0]
}
