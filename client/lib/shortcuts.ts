import { onBeforeUnmount, onMounted, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'

/**
 * Keys by their place on the keyboard (`KeyJ`, `Digit1`), because a Kazakh or Russian layout gives another letter.
 * `Ctrl+Enter` also means the command key of a Mac.
 */
export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => void>>

export interface ShortcutSwitch {
  /** single keys act; a person may turn them off, because speech input types letters (WCAG 2.1.4) */
  readonly on: Readonly<ShallowRef<boolean>>
  readonly toggle: () => void
}

const storageKey = 'shortcuts'
const typing = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]'

/**
 * Listens while the component is mounted. A single key does nothing while somebody types, in a dialog, or together
 * with Ctrl, Alt or the command key; `Ctrl+Enter` works everywhere.
 */
export function useShortcuts(shortcuts: Shortcuts): ShortcutSwitch {
  const on = shallowRef(true)

  function act(event: KeyboardEvent) {
    if (event.defaultPrevented || event.repeat) return
    const chord = (event.ctrlKey || event.metaKey) && event.code === 'Enter'
    if (!chord && (!on.value || isBusy(event))) return
    const run = chord ? shortcuts['Ctrl+Enter'] : shortcuts[nameOf(event)]
    if (run === undefined) return
    event.preventDefault()
    run(event)
  }

  onMounted(() => {
    on.value = localStorage.getItem(storageKey) !== 'off'
    addEventListener('keydown', act)
  })
  onBeforeUnmount(() => {
    removeEventListener('keydown', act)
  })

  return {
    on,
    toggle: () => {
      on.value = !on.value
      localStorage.setItem(storageKey, on.value ? 'on' : 'off')
    },
  }
}

function nameOf(event: KeyboardEvent): string {
  return event.key === '?' ? '?' : event.code
}

function isBusy(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return true
  return event.target instanceof Element && event.target.closest(`${typing}, dialog`) !== null
}
