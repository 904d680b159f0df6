import { onMounted, watch } from 'vue'
import { useRoute } from 'vue-router'

interface GrowingList {
  readonly more: () => Promise<void>
}

/**
 * A list that was continued is as long again when the reader comes back to it, and stands where it stood. How many
 * pages there were is kept in the entry of the browser's history, beside the place on the page that the router keeps.
 */
export function useKeptPages(list: GrowingList): { more: () => Promise<void> } {
  const route = useRoute()
  let pages = 1
  watch(
    () => route.fullPath,
    () => {
      pages = 1 // another choice is another list
    },
  )

  onMounted(async () => {
    const { pages: kept, scroll } = (history.state ?? {}) as { pages?: number; scroll?: ScrollToOptions | null }
    if (kept === undefined || kept <= 1) return
    for (; pages < kept; pages++) await list.more()
    if (scroll != null) scrollTo(scroll)
  })

  return {
    more: async () => {
      await list.more()
      pages++
      history.replaceState({ ...(history.state as object | null), pages }, '')
    },
  }
}
