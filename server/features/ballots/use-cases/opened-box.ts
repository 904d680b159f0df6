import { drawsLots } from '#domain/ballots/draw-lot.ts'
import { parseBallotLine, type OpenedBox, type OpenedEnvelope } from '#domain/ballots/opened-box.ts'
import { recordCount as decide } from '#domain/ballots/protocol.ts'
import type { OpenedCounts, CountRecord } from '#domain/ballots/vote.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { VoteStore } from '../store/vote.store.ts'
import type { DrawLots } from './draw-due-lots.ts'
import { hashesOf } from '#domain/ballots/draw-lot.ts'

export interface BoxDeps {
  readonly votes: Pick<VoteStore, 'read' | 'change' | 'openedLines'>
  readonly budgets: Pick<Budgets, 'readCampaign'>
  readonly drawLots: DrawLots
  readonly clock: Clock
}

/**
 * Everything that counting needs, and the lots drawn: to ask for it is to ask for the count, so that a secret which was
 * not revealed until now is replaced by its commitment.
 * @returns undefined before the ballots are opened
 */
export type ReadOpenedBox = (campaignId: CampaignId) => Promise<OpenedBox | undefined>

export function readOpenedBox({ votes, budgets, drawLots }: BoxDeps): ReadOpenedBox {
  async function envelopeOf(campaignId: CampaignId, counts: OpenedCounts): Promise<OpenedEnvelope> {
    const { envelopeId, ballotsHash, salt, voids, replaced, byChannel } = counts
    const lines = await votes.openedLines(campaignId, envelopeId)
    return { envelopeId, ballots: lines.map(parseBallotLine), ballotsHash, salt, voids, replaced, byChannel }
  }

  return async (campaignId) => {
    const campaign = await budgets.readCampaign({ kind: 'system', name: 'ballots.opened-box' }, { id: campaignId })
    const found = campaign && (await votes.read(campaignId))
    if (!campaign || !found?.opened || !found.sealed) return undefined
    const isUndrawn = drawsLots(campaign) && found.opened.lotSeed === null
    const { opened } = isUndrawn ? await drawLots(campaign) : found
    const { rules, list } = hashesOf(campaign)
    return {
      ...{ campaignId, rulesHash: rules, listHash: list, boardHash: found.sealed.hash },
      lotSeed: opened?.lotSeed ?? null,
      envelopes: await Promise.all(found.opened.envelopes.map((counts) => envelopeOf(campaignId, counts))),
    }
  }
}

/** What the tally found: from here on it stands in the protocol, and the campaign may go on. */
export type RecordCount = (campaignId: CampaignId, count: Omit<CountRecord, 'at'>) => Promise<void>

/** Keeps it; the campaign hears of it by the event. Saying the same again changes nothing. */
export function recordCount({ votes, clock }: Pick<BoxDeps, 'votes' | 'clock'>): RecordCount {
  return async (campaignId, count) => {
    const act = { at: clock.now(), actor: { kind: 'system', id: 'tally' } } as const
    await votes.change(campaignId, (vote) => ok(decide(vote, count, act)))
  }
}
