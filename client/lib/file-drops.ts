import { onBeforeUnmount, onMounted } from 'vue'

/** Takes a file that is dropped anywhere on the page: beside its field a browser would open it and leave the page. */
export function useFileDrops(take: (file: File) => void): void {
  const carriesFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
  function welcome(event: DragEvent) {
    if (carriesFile(event)) event.preventDefault()
  }
  function drop(event: DragEvent) {
    if (!carriesFile(event)) return
    event.preventDefault()
    const file = event.dataTransfer?.files[0]
    if (file !== undefined) take(file)
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
