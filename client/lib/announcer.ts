import { inject, shallowRef } from 'vue'
import type { InjectionKey, ShallowRef } from 'vue'

/** What the live region of the shell says next. */
export interface Announcement {
  readonly text: string
  /** grows, so that the same words are said again */
  readonly turn: number
}

export const announcerKey: InjectionKey<ShallowRef<Announcement>> = Symbol('announcer')

export function createAnnouncer(): ShallowRef<Announcement> {
  return shallowRef({ text: '', turn: 0 })
}

/** `const announce = useAnnouncer()`: says to a screen reader what happened, without moving the focus. */
export function useAnnouncer(): (text: string) => void {
  const announcement = inject(announcerKey, undefined)
  return (text) => {
    if (announcement !== undefined) announcement.value = { text, turn: announcement.value.turn + 1 }
  }
}
