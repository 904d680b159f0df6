import { unlinkBallots as decide } from '#domain/ballots/protocol.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { VoteStore } from '../store/vote.store.ts'
import type { UnlinkVote } from './unlink-vote.ts'

export type UnlinkBallots = (campaignId: CampaignId) => Promise<void>

interface Deps {
  readonly votes: Pick<VoteStore, 'change'>
  /** the key of the nullifiers, and the letters that lead to a ballot; again it does nothing */
  readonly unlinkVote: UnlinkVote
  readonly clock: Clock
}

/**
 * The result is final: the key that leads from a person to a ballot is destroyed, and with it everything else that does.
 * The mark goes last, so that after a crash all of it is done again.
 */
export function unlinkBallots({ votes, unlinkVote, clock }: Deps): UnlinkBallots {
  return async (campaignId) => {
    await unlinkVote(campaignId)
    const act = { at: clock.now(), actor: { kind: 'system', id: 'ballots.unlinking' } } as const
    await votes.change(campaignId, async (vote, within) => {
      await within.dropShares()
      return ok(decide(vote, act))
    })
  }
}
