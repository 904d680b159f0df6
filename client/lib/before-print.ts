import { onBeforeUnmount, onMounted } from 'vue'

/** Paper shows what a screen has only on demand: brings it onto the page before it is printed. */
export function useBeforePrint(unfold: () => void): void {
  onMounted(() => {
    addEventListener('beforeprint', unfold)
  })
  onBeforeUnmount(() => {
    removeEventListener('beforeprint', unfold)
  })
}
