import { computed } from 'vue'
import { useRoute } from 'vue-router'
import type { ComputedRef } from 'vue'

export interface LinkKey {
  /** of the link that an author gave to supporters; undefined on a page for everybody */
  readonly key: ComputedRef<string | undefined>
  /** the same as the query of a link that leads on from here */
  readonly query: ComputedRef<Readonly<Record<string, string>>>
}

/** What opens a petition that is not public yet, from the address: it goes along with every step from its page. */
export function useLinkKey(): LinkKey {
  const route = useRoute()
  const key = computed(() => {
    const given = route.query['key']
    return typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : undefined
  })
  return { key, query: computed(() => (key.value === undefined ? {} : { key: key.value })) }
}
