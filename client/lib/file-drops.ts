import { onBeforeUnmount, onMounted } from 'vue'

/** Takes files that are dropped anywhere on the page: beside its field a browser would open one and leave the page. */
export function useFileDrops(take: (files: readonly [File, ...File[]]) => void): void {
  const carriesFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
  function welcome(event: DragEvent) {
    if (carriesFile(event)) event.preventDefault()
  }
  function drop(event: DragEvent) {
    if (!carriesFile(event)) return
    event.preventDefault()
    const [file, ...more] = event.dataTransfer?.files ?? []
    if (file !== undefined) take([file, ...more])
  }
  onMounted(() => {
    addEventListener('dragover', welcome)
    addEventListener('drop', drop)
  })
  onBeforeUnmount(() => {
    removeEventListener('dragover', welcome)
    removeEventListener('drop', drop)
  })
}
