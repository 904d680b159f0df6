import { onMounted, watch } from 'vue'
import type { ShallowRef } from 'vue'

/**
 * After a move from one case to another the focus goes to its title, `#case-title`, once that stands.
 * @param article around the case
 * @param openId of what is shown, undefined while it loads
 * @param isWanted the reader moved here
 */
export function useTitleFocus(
  article: Readonly<ShallowRef<HTMLElement | null>>,
  openId: () => string | undefined,
  isWanted: () => boolean,
): void {
  // After the router, which has given the focus to the page.
  function focusTitle() {
    if (!isWanted() || openId() === undefined) return
    setTimeout(() => article.value?.querySelector<HTMLElement>('#case-title')?.focus(), 0)
  }
  onMounted(focusTitle)
  watch(openId, focusTitle)
}
