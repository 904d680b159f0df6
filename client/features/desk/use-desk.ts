import { computed, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useViewerRefresh } from '#client/features/identity/use-viewer-refresh.ts'
import { useWords } from '#client/lib/words.ts'
import type { ComputedRef, Ref } from 'vue'
import type { Connection } from '#client/lib/graphql/use-connection.ts'

export interface Desk {
  /** what the address names */
  readonly addressed: ComputedRef<string | undefined>
  /** what lies open; without an address the first of the queue */
  readonly openId: ComputedRef<string | undefined>
  /** the reader went from one case to another: the focus follows */
  readonly moved: Ref<boolean>
  /** what was done with the case before, told above the next */
  readonly message: Ref<string | undefined>
  readonly goTo: (id: string | undefined) => Promise<void>
  /** further down the queue, or up for a negative step */
  readonly step: (by: 1 | -1) => Promise<void>
  /** a decision is on its way: the queue is about to change under the open case */
  readonly note: (isOnItsWay: boolean) => void
  /** the decision is made: says so, without a full stop, and opens the next case */
  readonly goOn: (said: string) => Promise<void>
}

/**
 * Moves through a queue with one case open beside it.
 * @param options.list name of the route of the queue alone
 * @param options.open name of the route of one case, with the parameter `id`
 * @param options.isFree nobody else is at work on it; after a decision only such a case is opened
 */
export function useDesk<Data, Node extends { readonly id: string }>(
  queue: Connection<Data, Node>,
  { list, open, isFree = () => true }: { list: string; open: string; isFree?: (node: Node) => boolean },
): Desk {
  const { t } = useWords()
  const route = useRoute()
  const router = useRouter()
  const refreshViewer = useViewerRefresh()
  const ids = computed(() => queue.nodes.value.map(({ id }) => id))
  /** The case on its way out and the one after it, noted before the queue changes. */
  const decided = shallowRef<{ id: string; next: string | undefined }>()
  const message = shallowRef<string>()
  const moved = shallowRef(false)

  const addressed = computed(() => (typeof route.params['id'] === 'string' ? route.params['id'] : undefined))
  const openId = computed(() => addressed.value ?? decided.value?.id ?? ids.value[0])
  watch(addressed, () => {
    moved.value = true
  })

  async function goTo(id: string | undefined) {
    if (id !== undefined) await router.push({ name: open, params: { id } })
  }
  function next(id: string): string | undefined {
    const free = queue.nodes.value.filter((node) => node.id === id || isFree(node)).map((node) => node.id)
    return free[free.indexOf(id) + 1] ?? free.find((each) => each !== id)
  }

  return {
    addressed,
    openId,
    moved,
    message,
    goTo,
    async step(by) {
      message.value = undefined
      const at = openId.value === undefined ? -1 : ids.value.indexOf(openId.value)
      await goTo(at === -1 ? ids.value[0] : ids.value[at + by])
    },
    note(isOnItsWay) {
      const id = openId.value
      decided.value = isOnItsWay && id !== undefined ? { id, next: next(id) } : undefined
    },
    async goOn(said) {
      const after = decided.value?.next
      message.value = after === undefined ? `${said}.` : `${said}. ${t('deskFrame.next')}`
      refreshViewer()
      queue.refresh()
      await (after === undefined ? router.push({ name: list }) : goTo(after))
      decided.value = undefined
    },
  }
}
