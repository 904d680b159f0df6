import { computed } from 'vue'
import { useSite } from '#client/lib/site.ts'
import { useQuery } from '#client/lib/graphql/use-query.ts'
import { ViewerDocument } from '#client/features/identity/viewer-document.ts'
import type { ComputedRef } from 'vue'
import type { ViewerQuery } from '#client/lib/gql/graphql.ts'

export type Viewer = NonNullable<ViewerQuery['viewer']>

/** Who reads. Undefined when nobody is signed in, or not known yet. */
export function useViewer(): ComputedRef<Viewer | undefined> {
  const { signedIn } = useSite()
  const { data } = useQuery(ViewerDocument, { pause: !signedIn })
  return computed(() => data.value?.viewer ?? undefined)
}
