import { shallowRef, watch, type Ref } from 'vue'
import { deviceNow } from '#client/lib/clock.ts'
import type { NoticeSubscriptionFieldsFragment } from '#client/lib/gql/graphql.ts'

/**
 * The subscriptions of this look at the page, in the order in which they stood there. The API lists what runs; one that was
 * stopped meanwhile stays in its place, marked, so that it can be taken up again.
 * @param listed what the API lists now; undefined before its first answer
 */
export function useKeptSubscriptions(
  listed: () => readonly NoticeSubscriptionFieldsFragment[] | undefined,
): Readonly<Ref<readonly NoticeSubscriptionFieldsFragment[]>> {
  const kept = shallowRef<readonly NoticeSubscriptionFieldsFragment[]>([])
  watch(
    listed,
    (now) => {
      if (now === undefined) return
      const known = kept.value.map(
        (old) =>
          now.find(({ id }) => id === old.id) ?? { ...old, stoppedAt: old.stoppedAt ?? deviceNow().toISOString() },
      )
      kept.value = [...known, ...now.filter(({ id }) => known.every((old) => old.id !== id))]
    },
    { immediate: true },
  )
  return kept
}
