import { onBeforeUnmount, onMounted, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'

/** A stretch of one field of the text, in UTF-16 units of the field. */
export interface MarkedStretch {
  readonly field: string
  readonly start: number
  readonly end: number
}

/** What `useMarkedStretch` finds a paragraph by: its field, and where it begins in it. */
export function paragraphMarks(field: string, start: number): Record<string, string> {
  return { 'data-field': field, 'data-start': String(start) }
}

/**
 * The stretch that the reader has marked by mouse, finger or keyboard in the paragraphs under `root`.
 * @param bar what offers to do something about it: a press there may end the selection, and means what was marked
 */
export function useMarkedStretch(
  root: Readonly<ShallowRef<HTMLElement | null>>,
  bar: Readonly<ShallowRef<HTMLElement | null>>,
) {
  const marked = shallowRef<MarkedStretch>()
  let isPressing = false

  function read() {
    const selection = getSelection()
    const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined
    const found = range && root.value ? stretchIn(root.value, range) : undefined
    if (found) marked.value = found
    else if (!isPressing && bar.value?.contains(document.activeElement) !== true) marked.value = undefined
  }
  function press({ target }: PointerEvent) {
    isPressing = target instanceof Node && bar.value?.contains(target) === true
  }

  onMounted(() => {
    document.addEventListener('selectionchange', read)
    document.addEventListener('pointerdown', press, true)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('selectionchange', read)
    document.removeEventListener('pointerdown', press, true)
  })

  function forget() {
    marked.value = undefined
    getSelection()?.removeAllRanges()
  }
  return { marked, forget }
}

/** Of a selection that runs over several fields, or out of the text, what lies in the first field. */
function stretchIn(root: HTMLElement, range: Range): MarkedStretch | undefined {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-start]')].flatMap((paragraph) => {
    if (!range.intersectsNode(paragraph)) return []
    const at = Number(paragraph.dataset['start'])
    const from = offsetIn(paragraph, range.startContainer, range.startOffset) ?? 0
    const to = offsetIn(paragraph, range.endContainer, range.endOffset) ?? paragraph.textContent.length
    return to > from ? [{ field: paragraph.dataset['field'] ?? '', start: at + from, end: at + to }] : []
  })
  const [first] = parts
  const last = parts.findLast(({ field }) => field === first?.field)
  return first && last && { ...first, end: last.end }
}

/** How many letters of the paragraph stand before a point; undefined where the point is not in it. */
function offsetIn(paragraph: HTMLElement, node: Node, offset: number): number | undefined {
  if (!paragraph.contains(node)) return undefined
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return before.toString().length
}
