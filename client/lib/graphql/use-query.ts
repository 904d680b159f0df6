import { useQuery as useUrqlQuery } from '@urql/vue'
import { computed, onServerPrefetch, toValue, watch } from 'vue'
import { useRouter } from 'vue-router'
import { documentContext } from '#client/lib/graphql/client.ts'
import { failureOf } from '#client/lib/graphql/failure.ts'
import { usePageStatus } from '#client/lib/head.ts'
import { signInFrom } from '#client/lib/sign-in-from.ts'
import type { ComputedRef, MaybeRefOrGetter, Ref } from 'vue'
import type { AnyVariables, RequestPolicy } from '@urql/vue'
import type { Document } from '#client/lib/graphql/client.ts'
import type { Failure } from '#client/lib/graphql/failure.ts'

export interface Query<Data> {
  /** the last answer; stays while a newer one is on its way */
  readonly data: Readonly<Ref<Data | undefined>>
  /** nothing to show yet: draw the skeleton */
  readonly pending: ComputedRef<boolean>
  /** asked, and no answer came; older data may still be there */
  readonly failure: ComputedRef<Failure | undefined>
  /** asks again */
  readonly refresh: () => void
}

/**
 * Asks the API, again whenever the variables change. On the server the page waits for the answer, so that it arrives
 * complete, and a fault becomes status 500; in the browser the first view finds that answer in the page.
 * @param options.pause do not ask (yet)
 * @param options.requestPolicy where not what is at hand already is shown first
 */
export function useQuery<Data, Variables>(
  document: Document<Data, Variables>,
  options: {
    variables?: MaybeRefOrGetter<Variables>
    pause?: MaybeRefOrGetter<boolean>
    requestPolicy?: RequestPolicy
  } = {},
): Query<Data> {
  const setStatus = usePageStatus()
  const query = useUrqlQuery<Data, AnyVariables>({
    query: document.toString(),
    variables: () => toValue(options.variables) as AnyVariables,
    pause: () => toValue(options.pause) ?? false,
    requestPolicy: options.requestPolicy as RequestPolicy, // undefined: as the client does otherwise
    context: documentContext(document),
  })
  const failure = computed(() => (query.error.value === undefined ? undefined : failureOf(query.error.value)))
  onServerPrefetch(async () => {
    await query
    if (failure.value !== undefined) setStatus(500)
  })
  // The session ended while the page was open. (On the server a visitor without a session gets no personal page.)
  const router = useRouter() as ReturnType<typeof useRouter> | undefined
  watch(failure, (now) => {
    if (router === undefined || (now?.code !== 'UNAUTHENTICATED' && now?.code !== 'SESSION_EXPIRED')) return
    void router.push(signInFrom(router.currentRoute.value))
  })
  return {
    data: query.data,
    pending: computed(() => query.fetching.value && query.data.value === undefined),
    failure,
    refresh: () => {
      query.executeQuery({ requestPolicy: 'network-only' })
    },
  }
}
