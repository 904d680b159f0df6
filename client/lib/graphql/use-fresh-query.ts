import { onMounted, shallowRef } from 'vue'
import { useQuery } from '#client/lib/graphql/use-query.ts'
import type { Document } from '#client/lib/graphql/client.ts'
import type { Query } from '#client/lib/graphql/use-query.ts'

/**
 * Asks the server itself, once the page is in the browser: for what somebody is about to change, where an answer from
 * before their last save would put old words back.
 * @param options.pause do not ask at all
 */
export function useFreshQuery<Data, Variables>(
  document: Document<Data, Variables>,
  { variables, pause = false }: { readonly variables: Variables; readonly pause?: boolean },
): Query<Data> {
  const isHere = shallowRef(false)
  onMounted(() => {
    isHere.value = true
  })
  return useQuery(document, { variables, pause: () => pause || !isHere.value, requestPolicy: 'network-only' })
}
