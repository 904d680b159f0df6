import { onBeforeUnmount, onMounted, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import type { ShallowRef } from 'vue'
import type { RouteLocationRaw } from 'vue-router'

export interface LeaveGuard {
  /** somebody wants to go while something would be lost: ask them */
  readonly asking: ShallowRef<boolean>
  /** goes where they wanted to */
  readonly leave: () => void
}

/**
 * Keeps a page whose memory holds what cannot be had again. Links of our own are stopped and asked about; closing or
 * reloading the page is asked about by the browser, in its words.
 */
export function useLeaveGuard(holdsSomething: () => boolean): LeaveGuard {
  const router = useRouter()
  const asking = shallowRef(false)
  let wanted: RouteLocationRaw | undefined
  let isAllowed = false

  function warn(event: BeforeUnloadEvent) {
    if (holdsSomething()) event.preventDefault()
  }
  onMounted(() => {
    addEventListener('beforeunload', warn)
  })
  const stop = router.beforeEach((to, from) => {
    if (isAllowed || to.path === from.path || !holdsSomething()) return true
    wanted = to.fullPath
    asking.value = true
    return false
  })
  onBeforeUnmount(() => {
    removeEventListener('beforeunload', warn)
    stop()
  })
  return {
    asking,
    leave: () => {
      isAllowed = true
      asking.value = false
      if (wanted !== undefined) void router.push(wanted)
    },
  }
}
