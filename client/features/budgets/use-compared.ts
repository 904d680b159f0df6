import { onMounted, shallowRef } from 'vue'
import { readCompared, toggled } from '#client/features/budgets/compare-choice.ts'
import type { ShallowRef } from 'vue'

/**
 * What the reader chose to compare, kept for the visit: it survives filters, pages and a look at a project.
 * @param campaign its key: projects of two campaigns are not compared
 */
export function useCompared(campaign: () => string): {
  readonly ids: Readonly<ShallowRef<readonly string[]>>
  readonly toggle: (id: string) => void
  readonly clear: () => void
} {
  const ids = shallowRef<readonly string[]>([])
  const place = () => `dauys.compare.${campaign()}`
  onMounted(() => {
    ids.value = readCompared(onDevice((storage) => storage.getItem(place())))
  })
  function keep(chosen: readonly string[]) {
    ids.value = chosen
    onDevice((storage) => {
      storage.setItem(place(), chosen.join(','))
    })
  }
  return {
    ids,
    toggle: (id) => {
      keep(toggled(ids.value, id))
    },
    clear: () => {
      keep([])
    },
  }
}

/** Storage can be switched off, or full. */
function onDevice<Value>(use: (storage: Storage) => Value): Value | undefined {
  try {
    return use(sessionStorage)
  } catch {
    return undefined
  }
}
