import { nextTick, onBeforeUnmount, onMounted } from 'vue'

/** Paper shows what a screen has only on demand: brings it onto the page before it is printed. */
export function useBeforePrint(unfold: () => void): void {
  onMounted(() => {
    addEventListener('beforeprint', unfold)
  })
  onBeforeUnmount(() => {
    removeEventListener('beforeprint', unfold)
  })
}

/** A script that prints is not interrupted by drawing: the page is unfolded and drawn first. */
export async function printPage(): Promise<void> {
  dispatchEvent(new Event('beforeprint'))
  await nextTick()
  globalThis.print()
}
