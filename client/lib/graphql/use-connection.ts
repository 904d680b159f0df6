import { useClientHandle } from '@urql/vue'
import { computed, shallowRef, toValue, watch } from 'vue'
import { documentContext } from '#client/lib/graphql/client.ts'
import { failureOf } from '#client/lib/graphql/failure.ts'
import { useQuery } from '#client/lib/graphql/use-query.ts'
import type { ComputedRef, MaybeRefOrGetter } from 'vue'
import type { Document } from '#client/lib/graphql/client.ts'
import type { Failure } from '#client/lib/graphql/failure.ts'

/** The part of a Relay connection that a list needs. */
export interface Page<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
  readonly totalCount?: number
}

export interface Connection<Data, Node> {
  /** answer of the first page, for what stands beside the list */
  readonly data: ComputedRef<Data | undefined>
  readonly nodes: ComputedRef<readonly Node[]>
  readonly totalCount: ComputedRef<number | undefined>
  /** cursor of the next page; undefined at the end. The address of "show more" without script: `?after=` */
  readonly nextCursor: ComputedRef<string | undefined>
  readonly more: () => Promise<void>
  readonly pending: ComputedRef<boolean>
  readonly loadingMore: ComputedRef<boolean>
  readonly failure: ComputedRef<Failure | undefined>
  readonly refresh: () => void
}

/**
 * A list that grows: the first page as `useQuery` does it, later pages appended by `more()`. When the variables change
 * it starts over.
 * @param options.variables the document's own; `after` in them is where the first page begins (for readers without script)
 */
export function useConnection<Data, Variables extends { after?: string | null | undefined }, Node>(
  document: Document<Data, Variables>,
  options: {
    variables: MaybeRefOrGetter<Variables>
    pick: (data: Data) => Page<Node> | null | undefined
    pause?: MaybeRefOrGetter<boolean>
  },
): Connection<Data, Node> {
  const { client } = useClientHandle()
  const first = useQuery(document, {
    variables: options.variables,
    ...(options.pause === undefined ? {} : { pause: options.pause }),
  })
  const later = shallowRef<readonly Page<Node>[]>([])
  const loadingMore = shallowRef(false)
  const moreFailure = shallowRef<Failure>()

  watch(
    () => JSON.stringify(toValue(options.variables)),
    () => {
      later.value = []
      moreFailure.value = undefined
    },
  )

  const firstPage = computed(() =>
    first.data.value === undefined ? undefined : (options.pick(first.data.value) ?? undefined),
  )
  const pages = computed(() => (firstPage.value === undefined ? [] : [firstPage.value, ...later.value]))
  const nextCursor = computed(() => {
    const last = pages.value.at(-1)?.pageInfo
    return last?.hasNextPage === true ? (last.endCursor ?? undefined) : undefined
  })

  async function more(): Promise<void> {
    if (nextCursor.value === undefined || loadingMore.value) return
    loadingMore.value = true
    moreFailure.value = undefined
    const asked = JSON.stringify(toValue(options.variables))
    const { data, error } = await client
      .query<Data>(
        document.toString(),
        { ...toValue(options.variables), after: nextCursor.value },
        { ...documentContext(document), requestPolicy: 'network-only' },
      )
      .toPromise()
    loadingMore.value = false
    if (asked !== JSON.stringify(toValue(options.variables))) return
    if (error !== undefined) moreFailure.value = failureOf(error)
    const page = data === undefined ? undefined : options.pick(data)
    if (page != null) later.value = [...later.value, page]
  }

  return {
    data: computed(() => first.data.value),
    nodes: computed(() => pages.value.flatMap(({ nodes }) => nodes)),
    totalCount: computed(() => firstPage.value?.totalCount),
    nextCursor,
    more,
    pending: first.pending,
    loadingMore: computed(() => loadingMore.value),
    failure: computed(() => moreFailure.value ?? first.failure.value),
    refresh: () => {
      later.value = []
      first.refresh()
    },
  }
}

/** A cursor from the address; a parameter given twice or not at all is none. */
export function cursorOf(parameter: unknown): string | undefined {
  return typeof parameter === 'string' && parameter !== '' ? parameter : undefined
}
