import type { BoardHead } from '#domain/ballots/board.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { BoardStore } from '../store/board.store.ts'
import { votedEnvelopes } from './seal-boards.ts'

export type ReadRoots = (campaign: Campaign) => Promise<readonly Pick<BoardHead, 'envelope' | 'root' | 'hour'>[]>

/** The newest signed root of each board that has one. */
export function readRoots({ board }: { readonly board: Pick<BoardStore, 'newestHead'> }): ReadRoots {
  return async (campaign) => {
    const heads = await Promise.all(
      votedEnvelopes(campaign).map((envelopeId) => board.newestHead({ campaignId: campaign.id, envelopeId })),
    )
    return heads.flatMap((head) => head ?? [])
  }
}
