import { ViewerDocument } from '#client/features/identity/viewer-document.ts'
import { useQuery } from '#client/lib/graphql/use-query.ts'
import { useSite } from '#client/lib/site.ts'

/** Asks again who reads and what waits, after an act that changed the numbers in the header. */
export function useViewerRefresh(): () => void {
  const { signedIn } = useSite()
  return useQuery(ViewerDocument, { pause: !signedIn }).refresh
}
