import { useClientHandle } from '@urql/vue'
import { documentContext } from '#client/lib/graphql/client.ts'
import type { AnyVariables } from '@urql/vue'
import type { Document } from '#client/lib/graphql/client.ts'

/** Asks the server itself, once, when something is done. @returns its answer; undefined when none came */
export function useAsk<Data, Variables>(
  document: Document<Data, Variables>,
): (variables: Variables) => Promise<Data | undefined> {
  const { client } = useClientHandle()
  return async (variables) => {
    const answer = await client
      .query<Data>(document.toString(), variables as AnyVariables, {
        ...documentContext(document),
        requestPolicy: 'network-only',
      })
      .toPromise()
    return answer.error === undefined ? answer.data : undefined
  }
}
