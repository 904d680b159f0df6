import { shallowRef, type ShallowRef } from 'vue'
import { useBeforePrint } from '#client/lib/before-print.ts'

/** How many rows of a list are shown: few at first, for a long list is long to draw, and all of them on paper. */
export function useShownMax(first: number): ShallowRef<number> {
  const max = shallowRef(first)
  useBeforePrint(() => {
    max.value = Infinity
  })
  return max
}
