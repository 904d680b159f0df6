import { computed } from 'vue'
import { TerritoryMapDocument } from '#client/features/places/documents.ts'
import { useQuery } from '#client/lib/graphql/use-query.ts'
import { useLocalized } from '#client/lib/localized.ts'
import type { MapDrawing, MapLine } from '#client/ui/map-window.ts'
import type { ComputedRef } from 'vue'

/** The map of a place as `MapView` draws it; undefined while it is on its way, null where nobody brought borders. */
export function useTerritoryMap(territoryId: () => string): ComputedRef<MapDrawing | null | undefined> {
  const shown = useLocalized()
  const { data, failure } = useQuery(TerritoryMapDocument, {
    variables: () => ({ id: territoryId() }),
    pause: () => territoryId() === '',
  })
  return computed(() => {
    const map = data.value?.territoryMap
    if (!map) return data.value || failure.value ? null : undefined
    const { frame, outline, units, landmarks } = map
    return {
      frame,
      outline,
      parts: units.map(({ territory, ...drawn }) => ({
        ...drawn,
        id: territory.id,
        name: shown(territory.name).text,
      })),
      lines: landmarks.map(({ kind, name, ...drawn }) => ({
        ...drawn,
        kind: kind.toLowerCase() as MapLine['kind'], // the same five names
        name: shown(name).text,
      })),
    }
  })
}
