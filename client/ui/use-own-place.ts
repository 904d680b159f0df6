import { shallowRef } from 'vue'
import type { GeoPoint } from '#domain/kernel/geometry.ts'

/** Why the device told no place. */
export type OwnPlaceTrouble = 'denied' | 'unknown' | 'late' | 'absent'

const waitMs = 15_000
const troubles: Readonly<Record<number, OwnPlaceTrouble>> = { 1: 'denied', 2: 'unknown', 3: 'late' }

/** Asks the device where it is, only when somebody presses; the answer goes nowhere but to `found`. */
export function useOwnPlace(found: (point: GeoPoint) => void) {
  const isFinding = shallowRef(false)
  const trouble = shallowRef<OwnPlaceTrouble>()

  function find() {
    trouble.value = undefined
    if (!('geolocation' in navigator)) {
      trouble.value = 'absent'
      return
    }
    isFinding.value = true
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        isFinding.value = false
        found({ lat: coords.latitude, lon: coords.longitude })
      },
      ({ code }) => {
        isFinding.value = false
        trouble.value = troubles[code] ?? 'unknown'
      },
      { enableHighAccuracy: true, timeout: waitMs, maximumAge: 60_000 },
    )
  }

  return { find, isFinding, trouble }
}
