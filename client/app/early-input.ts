type Field = HTMLInputElement & { readonly options?: HTMLOptionsCollection }

/**
 * What somebody typed or chose while the scripts were still on their way. Vue puts back what the server wrote when
 * it takes a page over; on a slow connection that is seconds of somebody's work, and a choice silently undone.
 *
 * @returns gives every touched field its state again and tells its listeners
 */
export function keepEarlyInput(): () => void {
  const touched = [...document.querySelectorAll<Field>('input:not([type=file]),textarea,select')]
    .filter(isTouched)
    .map((field) => ({ field, value: field.value, checked: field.checked }))
  return () => {
    for (const { field, ...state } of touched) {
      Object.assign(field, state)
      for (const event of ['input', 'change']) field.dispatchEvent(new Event(event))
    }
  }
}

function isTouched(field: Field): boolean {
  const { options, checked } = field
  // Of a group of radio buttons only the chosen one speaks: the others say the same by being silent.
  if (checked !== field.defaultChecked) return checked || field.type !== 'radio'
  if (options) return [...options].some(({ defaultSelected, selected }) => defaultSelected && !selected)
  return field.value !== field.defaultValue
}
