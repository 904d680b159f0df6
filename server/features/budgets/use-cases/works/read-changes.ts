import { changedTogether, type WhatChanged } from '#domain/budgets/works/what-changed.ts'
import { winners } from '#domain/budgets/project-counts.ts'
import type { ProjectState } from '#domain/budgets/states.ts'
import type { ProjectId, TerritoryId } from '#domain/kernel/ids.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
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
  readonly changes: Pick<ChangeReads, 'changes' | 'version'>
  readonly places: Pick<Places, 'territory' | 'childrenOf' | 'isWithin'>
}

const rememberedMax = 200
const belowMax = 100

/**
 * What changed because of residents, in a place and in each unit of it. Every project of the place is looked at once, and
 * again only after one of them, a campaign or a work has changed.
 * @returns undefined for a place that is not there
 */
export function readChanges({ changes, places }: Deps): ReadChanges {
  const known = new Map<TerritoryId | null, { readonly version: string; readonly parts: Promise<ChangedIn[]> }>()

  async function partsOf(territoryId: TerritoryId | null): Promise<ChangedIn[]> {
    // Asked first: what is read afterwards is at least as new.
    const version = await changes.version()
    const remembered = known.get(territoryId)
    if (remembered?.version === version) return remembered.parts
    if (known.size >= rememberedMax) known.clear()
    const parts = changes.changes(territoryId)
    known.set(territoryId, { version, parts })
    parts.catch(() => known.delete(territoryId))
    return parts
  }

  return async (territoryId) => {
    const place = places.territory(territoryId) ?? null
    if (territoryId !== null && place === null) return undefined
    const parts = await partsOf(territoryId)
    const below = place ? units(place, parts, places) : tops(parts, places)
    return { place, ...changedTogether(parts), below: below.slice(0, belowMax) }
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

export type ListWinners = (
  territoryId: TerritoryId | null,
  states: readonly ProjectState[] | undefined,
  page: PageRequest,
) => Promise<{ readonly ids: readonly ProjectId[]; readonly total: number }>

/** What won in a place, in one of the states that a winner can come to, the newest first. */
export function listWinners({ changes }: { readonly changes: Pick<ChangeReads, 'winners'> }): ListWinners {
  return (territoryId, states, page) =>
    changes.winners(territoryId, states ? winners.filter((state) => states.includes(state)) : winners, page)
}
