import { computed, onMounted, onScopeDispose, shallowRef, watch } from 'vue'
import { hasOtherStates, withLiveCount } from '#client/features/petitions/live-count.ts'
import { useAnnouncer } from '#client/lib/announcer.ts'
import { followLive } from '#client/lib/follow-live.ts'
import { seldom } from '#client/lib/seldom.ts'
import { useWords } from '#client/lib/words.ts'
import type { ComputedRef } from 'vue'
import type { Counted, LiveCount } from '#client/features/petitions/live-count.ts'

type Followed = Counted & {
  readonly number?: string | null
  readonly publishedAt: string | null
  readonly origin?: object | null
}

const announceEveryMs = 10_000

/**
 * The petition with its count of now, while the page is looked at. When more than figures has changed the page is asked
 * again, because what follows from a threshold has dates and words.
 */
export function useLiveCount<Petition extends Followed>(
  petition: ComputedRef<Petition | undefined>,
  refresh: () => void,
): { shown: ComputedRef<Petition | undefined>; hasFallen: ComputedRef<boolean> } {
  const { tn } = useWords()
  const live = shallowRef<LiveCount>()
  const highest = shallowRef(0)
  const announcement = seldom(useAnnouncer(), announceEveryMs)
  let stop: (() => void) | undefined
  /** what the page was asked for last; once is enough */
  let askedFor = ''

  function show(count: LiveCount): void {
    const before = shown.value?.signatureCount
    live.value = count
    if (before !== undefined && before !== count.total) announcement.say(tn('petitions.live.announced', count.total))
    if (petition.value === undefined || !hasOtherStates(petition.value, count)) return
    const states = count.byTrack.map(({ state }) => state).join(' ')
    if (states === askedFor) return
    askedFor = states
    refresh()
  }

  function follow(number: string | undefined): void {
    stop?.()
    stop = undefined
    live.value = undefined
    highest.value = 0
    askedFor = ''
    if (number === undefined) return
    const address = `/live/petitions/${encodeURIComponent(number)}`
    stop = followLive<LiveCount>(
      { stream: address, poll: `${address}/count.json`, seqOf: (count) => count.asOfSeq },
      show,
    )
  }

  const shown = computed(() => petition.value && withLiveCount(petition.value, live.value))
  watch(
    () => shown.value?.signatureCount ?? 0,
    (count) => {
      highest.value = Math.max(highest.value, count)
    },
    { immediate: true },
  )
  // In the browser alone: the server writes the page once.
  onMounted(() => watch(() => followedNumber(petition.value), follow, { immediate: true }))
  onScopeDispose(() => {
    stop?.()
    announcement.hush()
  })
  return { shown, hasFallen: computed(() => (shown.value?.signatureCount ?? 0) < highest.value) }
}

/** A copy is counted at its source, and what was never published has no count. */
function followedNumber(petition: Followed | undefined): string | undefined {
  if (petition?.publishedAt == null || petition.origin != null) return undefined
  return petition.stage === 'SIGNING' || petition.stage === 'CLOSED' ? (petition.number ?? undefined) : undefined
}
