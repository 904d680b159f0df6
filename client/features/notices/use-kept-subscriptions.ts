import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { deviceNow } from '#client/lib/clock.ts'
import type { NoticeSubscriptionFieldsFragment } from '#client/lib/gql/graphql.ts'

type Subscription = NoticeSubscriptionFieldsFragment

/**
 * The subscriptions of this look at the page, in the order in which they stood there. The API lists what runs; one that was
 * stopped meanwhile stays in its place, marked, so that it can be taken up again.
 * @param listed what the API lists now; undefined before its first answer
 */
export function useKeptSubscriptions(
  listed: () => readonly Subscription[] | undefined,
): ComputedRef<readonly Subscription[]> {
  const seen = shallowRef<readonly Subscription[]>([])
  // Computed, so that the server, which watches nothing, writes the list too.
  const kept = computed(() => together(seen.value, listed() ?? seen.value))
  watch(kept, (now) => (seen.value = now), { immediate: true })
  return kept
}

function together(seen: readonly Subscription[], now: readonly Subscription[]): readonly Subscription[] {
  const fresh = now.filter(({ id }) => seen.every((old) => old.id !== id))
  const known = seen.map((old) => now.find(({ id }) => id === old.id) ?? stopped(old))
  const isSame = fresh.length === 0 && known.every((one, i) => one === seen[i])
  return isSame ? seen : [...known, ...fresh]
}

function stopped(old: Subscription): Subscription {
  return old.stoppedAt == null ? { ...old, stoppedAt: deviceNow().toISOString() } : old
}
