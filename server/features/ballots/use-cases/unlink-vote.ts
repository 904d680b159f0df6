import type { CampaignId } from '#domain/kernel/ids.ts'
import type { LetterStore } from '../store/letter.store.ts'
import type { VoteKeys } from '../store/vote-key.store.ts'

export type UnlinkVote = (campaignId: CampaignId) => Promise<void>

interface Deps {
  readonly keys: Pick<VoteKeys, 'destroy'>
  readonly letters: Pick<LetterStore, 'forget'>
}

/**
 * Parts a certified vote from its voters, for ever: the key of the nullifiers is destroyed, and the letters, whose printed
 * numbers stand on a list outside. Again it does nothing.
 */
export function unlinkVote({ keys, letters }: Deps): UnlinkVote {
  return async (campaignId) => {
    await letters.forget(campaignId)
    await keys.destroy(campaignId)
  }
}
