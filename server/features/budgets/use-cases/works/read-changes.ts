import { changedTogether, type WhatChanged } from '#domain/budgets/works/what-changed.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import type { Territory } from '#domain/places/territory.ts'
import type { Places } from '#server/features/places/index.ts'
import type { ChangedIn, ChangeReads } from '../../store/change.reads.ts'

/** What came of one unit, with all below it. */
export interface ChangedPlace extends WhatChanged {
  readonly place: Territory
}

export interface Changes extends WhatChanged {
  /** null is everywhere */
  readonly place: Territory | null
  /** units right below that anything was proposed in, in the order of the tree; the most proposals first for everywhere */
  readonly below: readonly ChangedPlace[]
}

export type ReadChanges = (territoryId: TerritoryId | null) => Promise<Changes | undefined>

interface Deps {
  readonly changes: Pick<ChangeReads, 'changes'>
  readonly places: Pick<Places, 'territory' | 'childrenOf' | 'isWithin'>
}

/** What changed because of residents, in a place and in each unit of it. @returns undefined for a place that is not there */
export function readChanges({ changes, places }: Deps): ReadChanges {
  return async (territoryId) => {
    const place = places.territory(territoryId) ?? null
    if (territoryId !== null && place === null) return undefined
    const parts = await changes.changes(territoryId)
    const below = place ? units(place, parts, places) : tops(parts, places)
    return { place, ...changedTogether(parts), below }
  }
}

function units({ id }: Territory, parts: readonly ChangedIn[], places: Deps['places']): ChangedPlace[] {
  return places.childrenOf(id).flatMap((place) => {
    const inside = parts.filter((part) => part.territoryId !== null && places.isWithin(part.territoryId, place.id))
    return inside.length === 0 ? [] : [{ place, ...changedTogether(inside) }]
  })
}

/** Everywhere: by the highest units that anything was proposed in. */
function tops(parts: readonly ChangedIn[], places: Deps['places']): ChangedPlace[] {
  const byTop = Map.groupBy(parts, ({ territoryId }) => {
    const place = places.territory(territoryId)
    return place?.ancestorIds[0] ?? place?.id
  })
  return [...byTop]
    .flatMap(([id, inside]) => {
      const place = places.territory(id ?? null)
      return place ? [{ place, ...changedTogether(inside) }] : []
    })
    .sort((a, b) => b.counts.proposed - a.counts.proposed)
}
