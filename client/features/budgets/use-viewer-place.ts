import { computed } from 'vue'
import { ViewerPlaceDocument } from '#client/features/budgets/documents.ts'
import { useQuery } from '#client/lib/graphql/use-query.ts'
import { useSite } from '#client/lib/site.ts'
import type { ComputedRef } from 'vue'
import type { ViewerPlaceQuery } from '#client/lib/gql/graphql.ts'

type Place = NonNullable<NonNullable<ViewerPlaceQuery['viewer']>['residence']>['territory']

/** Where the reader lives. `isKnown` comes at once for strangers, who have no place. */
export function useViewerPlace(): {
  readonly isKnown: ComputedRef<boolean>
  readonly place: ComputedRef<Place | undefined>
} {
  const { signedIn } = useSite()
  const { data, failure } = useQuery(ViewerPlaceDocument, { pause: !signedIn })
  return {
    isKnown: computed(() => !signedIn || data.value !== undefined || failure.value !== undefined),
    place: computed(() => data.value?.viewer?.residence?.territory),
  }
}
