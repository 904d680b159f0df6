import type { SummaryStanding } from '#domain/accountability/may-answer.ts'
import { trackOf, type Petition } from '#domain/petitions/petition.ts'
import type { Deliberation } from '#server/features/deliberation/index.ts'

export type SummaryOf = (petition: Petition, trackId: string) => Promise<SummaryStanding>

/** How far the closing summary is for the body of a track. */
export function summaryOf({ deliberation }: { readonly deliberation: Pick<Deliberation, 'summaryFor'> }): SummaryOf {
  return async (petition, trackId) => {
    const bodyId = trackOf(petition, trackId)?.bodyId
    return bodyId ? deliberation.summaryFor(petition, bodyId) : 'none'
  }
}
