import { hourOf, type Hour } from '#domain/ballots/ballot.ts'
import type { BoardHead } from '#domain/ballots/board.ts'
import type { Vote } from '#domain/ballots/vote.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { BoardStore } from '../store/board.store.ts'
import { votedEnvelopes } from './seal-boards.ts'

export type ReadRoots = (
  campaign: Campaign,
  vote: Vote,
) => Promise<readonly Pick<BoardHead, 'envelope' | 'root' | 'hour'>[]>

interface Deps {
  readonly board: Pick<BoardStore, 'newestHead'>
  readonly clock: Clock
}

/**
 * The newest signed root of each board that has one. While people vote and turnout is not live it is the last one of an
 * hour that is over: whoever watched roots change would read when people vote.
 */
export function readRoots({ board, clock }: Deps): ReadRoots {
  return async (campaign, { sealed }) => {
    const isOpen = sealed !== null || campaign.rules.secrecy.turnout === 'live'
    const before: Hour | undefined = isOpen ? undefined : hourOf(clock.now())
    const heads = await Promise.all(
      votedEnvelopes(campaign).map((envelopeId) => board.newestHead({ campaignId: campaign.id, envelopeId }, before)),
    )
    return heads.flatMap((head) => head ?? [])
  }
}
