type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * What somebody typed or chose while the scripts were still on their way. Vue puts back what the server wrote when
 * it takes a page over; on a slow connection that is seconds of somebody's work, and a choice silently undone.
 *
 * @returns gives every touched field its state again and tells its listeners
 */
export function keepEarlyInput(root: ParentNode): () => void {
  const touched = [...root.querySelectorAll<Field>('input:not([type=file]), textarea, select')]
    .filter(isTouched)
    .map((field) => ({ field, state: 'checked' in field ? { checked: field.checked } : {}, value: field.value }))
  return () => {
    for (const { field, state, value } of touched) {
      Object.assign(field, state, { value })
      for (const event of ['input', 'change']) field.dispatchEvent(new Event(event, { bubbles: true }))
    }
  }
}

function isTouched(field: Field): boolean {
  if ('options' in field)
    return [...field.options].some(({ defaultSelected, selected }) => defaultSelected && !selected)
  if (field.value !== field.defaultValue) return true
  // Of a group of radio buttons only the chosen one speaks: the others say the same by being silent.
  return 'checked' in field && field.checked !== field.defaultChecked && (field.checked || field.type !== 'radio')
}
