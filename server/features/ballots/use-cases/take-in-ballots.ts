import { openActs, type BoardFrame } from '#domain/ballots/board-acts.ts'
import { hourOf } from '#domain/ballots/ballot.ts'
import { hashesOf } from '#domain/ballots/draw-lot.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { BallotBox, BallotStore } from '../store/ballot.store.ts'
import type { BoardStore } from '../store/board.store.ts'

export interface TakeInDeps {
  readonly ballots: Pick<BallotStore, 'waiting' | 'markTaken'>
  readonly board: Pick<BoardStore, 'append' | 'size' | 'markGrown'>
  readonly clock: Clock
}

type FramedCampaign = Pick<Campaign, 'id' | 'rulesHash' | 'ballotList'>

/** @returns how many ballots were taken in; `groupMax` of them: perhaps not all had a place */
export type TakeIn = (campaign: FramedCampaign, box: BallotBox) => Promise<number>

export const groupMax = 1_000

/**
 * Turns the waiting acts on ballots of one envelope into leaves of its board, in an order that tells nothing of who came
 * first. May be cut short anywhere and started again: what is on the board is passed over, and the marks go last.
 */
export function takeInBallots({ ballots, board, clock }: TakeInDeps): TakeIn {
  return async (campaign, box) => {
    const waiting = await ballots.waiting(box, groupMax)
    if (waiting.length === 0) return 0
    const frame = frameOf(campaign, box.envelopeId)
    await board.append(frame, openActs(waiting, frame))
    await board.markGrown(box, await board.size(box), hourOf(clock.now()))
    await ballots.markTaken(waiting)
    return waiting.length
  }
}

/** What all leaves of a board say. */
export function frameOf(campaign: FramedCampaign, envelope: string): BoardFrame {
  return { campaign: campaign.id, envelope, ...hashesOf(campaign) }
}
