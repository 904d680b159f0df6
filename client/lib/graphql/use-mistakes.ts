import { computed, shallowRef } from 'vue'
import type { ComputedRef } from 'vue'
import type { Act } from '#client/lib/graphql/use-act.ts'
import type { ShownRefusal } from '#client/lib/graphql/refusals.ts'

export interface Mistakes {
  /** what the error summary lists: the page's own findings, else the refusals of the server */
  readonly shown: ComputedRef<readonly ShownRefusal[]>
  readonly errorAt: (field: string) => string | undefined
  /** States what the page found before sending. True: nothing, so it may be sent. */
  readonly check: (found: readonly ShownRefusal[]) => boolean
}

/** Shows mistakes that the page finds itself in the same places as those that the server refuses. */
export function useMistakes(act: Pick<Act<object, never>, 'refusals' | 'clear'>): Mistakes {
  const own = shallowRef<readonly ShownRefusal[]>([])
  const shown = computed(() => (own.value.length > 0 ? own.value : act.refusals.value))
  return {
    shown,
    errorAt: (field) => shown.value.find((refusal) => refusal.field === field)?.text,
    check: (found) => {
      act.clear()
      own.value = found
      return found.length === 0
    },
  }
}
