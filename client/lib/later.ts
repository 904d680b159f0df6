import { shallowRef } from 'vue'
import type { Component, ShallowRef } from 'vue'

/**
 * A part of a page that is loaded once somebody asks for it: `<component :is="part" v-if="part" />`. What Vue has for it
 * can do more, and would stand in the entry for that.
 */
export function usePartLater<Part extends Component>(
  load: () => Promise<{ readonly default: Part }>,
): { readonly part: Readonly<ShallowRef<Part | undefined>>; readonly loadPart: () => Promise<void> } {
  const part = shallowRef<Part>()
  return {
    part,
    async loadPart() {
      part.value ??= (await load()).default
    },
  }
}
