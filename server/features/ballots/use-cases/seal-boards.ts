import { ballotRulesOf } from '#domain/ballots/ballot-paper.ts'
import type { SealedBoard } from '#domain/ballots/board.ts'
import { isSealDue, sealBox } from '#domain/ballots/seal-box.ts'
import type { Vote } from '#domain/ballots/vote.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { toBase64Url } from '#domain/kernel/base64url.ts'
import { emptyRoot } from '#domain/kernel/merkle.ts'
import { ok } from '#domain/kernel/result.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { BallotBox } from '../store/ballot.store.ts'
import type { VoteStore } from '../store/vote.store.ts'
import type { SignBoardHead } from './sign-board-head.ts'
import { groupMax, type TakeIn } from './take-in-ballots.ts'

export interface SealDeps {
  readonly votes: Pick<VoteStore, 'awaiting' | 'change'>
  readonly budgets: Pick<Budgets, 'readCampaign'>
  readonly takeIn: TakeIn
  readonly signBoardHead: SignBoardHead
  readonly clock: Clock
}

/** @returns whether a vote was sealed */
export type SealBoards = () => Promise<boolean>

/**
 * Seals the boards of votes that have ended and come to rest: what still waits is taken in, a last head is signed for each
 * board, and H1 is kept. May be cut short anywhere; of two processes the second finds it done.
 */
export function sealBoards(deps: SealDeps): SealBoards {
  const { votes, budgets, takeIn, signBoardHead, clock } = deps

  async function boardOf(campaign: Campaign, box: BallotBox): Promise<SealedBoard> {
    while ((await takeIn(campaign, box)) === groupMax);
    const head = await signBoardHead(box)
    return { envelope: box.envelopeId, size: head?.size ?? 0, root: head?.root ?? toBase64Url(emptyRoot()) }
  }

  async function seal(vote: Vote): Promise<void> {
    const campaign = await budgets.readCampaign({ kind: 'system', name: 'ballots.sealing' }, { id: vote.campaignId })
    if (!campaign) throw new Error(`There is a vote of a campaign that is not there: ${vote.campaignId}`)
    const boards: SealedBoard[] = []
    for (const envelopeId of votedEnvelopes(campaign))
      boards.push(await boardOf(campaign, { campaignId: campaign.id, envelopeId }))
    const act = { at: clock.now(), actor: { kind: 'system', id: 'ballots.sealing' } } as const
    await votes.change(campaign.id, (now) => ok(sealBox(campaign, now, boards, act)))
  }

  return async () => {
    const due = (await votes.awaiting('seal')).filter((vote) => isSealDue(vote, clock.now()))
    for (const vote of due) await seal(vote)
    return due.length > 0
  }
}

/** Envelopes that people vote on, by their id. */
export function votedEnvelopes(campaign: Pick<Campaign, 'rules' | 'envelopes'>): string[] {
  const voted = campaign.envelopes.filter((envelope) => ballotRulesOf(campaign, envelope))
  return voted.map(({ id }) => id).sort()
}
