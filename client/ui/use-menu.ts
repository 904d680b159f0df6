import { onBeforeUnmount, onMounted } from 'vue'
import type { Ref } from 'vue'

/** Lets a `<details>` that acts as a menu close by Escape, by a press elsewhere and after a choice. */
export function useMenu(menu: Readonly<Ref<HTMLDetailsElement | null>>): void {
  const close = (event: Event) => {
    const details = menu.value
    if (details === null || !details.open) return
    const inside = event.target instanceof Node && details.contains(event.target)
    if (event instanceof KeyboardEvent) {
      if (event.key !== 'Escape') return
      if (inside) details.querySelector('summary')?.focus()
    } else if (inside) return
    details.open = false
  }
  onMounted(() => {
    addEventListener('pointerdown', close)
    addEventListener('keydown', close)
  })
  onBeforeUnmount(() => {
    removeEventListener('pointerdown', close)
    removeEventListener('keydown', close)
  })
}
