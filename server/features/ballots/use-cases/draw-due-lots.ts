import { drawLot, isLotDue } from '#domain/ballots/draw-lot.ts'
import type { Vote } from '#domain/ballots/vote.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { ok } from '#domain/kernel/result.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { VoteStore } from '../store/vote.store.ts'

export interface LotDeps {
  readonly votes: Pick<VoteStore, 'awaiting' | 'change'>
  readonly budgets: Pick<Budgets, 'readCampaign'>
  readonly clock: Clock
}

export type DrawLots = (campaign: Campaign) => Promise<Vote>

/** Draws the lots of an opened vote, once; a secret that was not revealed is replaced by its commitment. */
export function drawLots({ votes, clock }: Pick<LotDeps, 'votes' | 'clock'>): DrawLots {
  const act = () => ({ at: clock.now(), actor: { kind: 'system', id: 'ballots.lottery' } }) as const
  return async (campaign) => {
    const drawn = await votes.change<never>(campaign.id, (vote) => ok(drawLot(campaign, vote, act())))
    if (!drawn.ok) throw new Error('Drawing lots is never refused')
    return drawn.value
  }
}

/** Draws the lots that nobody has to be waited for any more. @returns whether any were */
export function drawDueLots(deps: LotDeps): () => Promise<boolean> {
  const draw = drawLots(deps)
  return async () => {
    let didWork = false
    for (const vote of (await deps.votes.awaiting('lot')).filter((one) => isLotDue(one, deps.clock.now()))) {
      const campaign = await deps.budgets.readCampaign(
        { kind: 'system', name: 'ballots.lottery' },
        { id: vote.campaignId },
      )
      if (!campaign) continue
      didWork = (await draw(campaign)).opened?.lotSeed != null || didWork
    }
    return didWork
  }
}
