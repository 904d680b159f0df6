import type { PopulationOf } from '#domain/budgets/support-project.ts'
import type { Places } from '#server/features/places/index.ts'

/** Residents of places as the tree has them. */
export function populationIn(places: Pick<Places, 'territory'>): PopulationOf {
  return (territoryId) => places.territory(territoryId)?.population ?? null
}
