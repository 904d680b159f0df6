import { ballotLine, ballotsHash } from '#domain/ballots/opened-box.ts'
import type { OpenedCounts } from '#domain/ballots/vote.ts'
import { unchanged } from '#domain/ballots/vote-change.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { ok } from '#domain/kernel/result.ts'
import type { App } from '#server/app.ts'
import { voteStore } from '#server/features/ballots/store/vote.store.ts'
import { demand } from './city.ts'

export interface OpenedVote {
  /** by envelope: marks of each ballot; nobody voted for an envelope that is not named */
  readonly marks: Readonly<Record<string, readonly (readonly number[])[]>>
  /** H1 and the seed of the lots, hex */
  readonly boardHash: string
  readonly lotSeed: string | null
}

/** The vote of a campaign as it is once its ballots are opened: without keys, boards and trustees, straight into the store. */
export async function openedVote(app: App, campaign: Campaign, opened: OpenedVote): Promise<void> {
  const votes = voteStore(app.platform)
  const { boardHash, lotSeed } = opened
  const at = app.clock.now()
  demand(
    await votes.change(campaign.id, async (vote, within) => {
      const envelopes: OpenedCounts[] = []
      for (const { id: envelopeId } of campaign.envelopes) {
        const ballots = (opened.marks[envelopeId] ?? []).map((marks) => ({ marks, points: null }))
        const salt = ballots.length < campaign.rules.publication.kEnvelope ? 'ab'.repeat(32) : null
        await within.keepOpened(envelopeId, ballots.map(ballotLine))
        envelopes.push({
          ...{ envelopeId, accepted: ballots.length, replaced: 0 },
          voids: ballots.length > 0 ? { unreadable: 2 } : {},
          byChannel: ballots.length > 0 ? { online: ballots.length - 1, desk: 1 } : {},
          ballotsHash: ballotsHash({ campaign: campaign.id, envelope: envelopeId, boardHash }, ballots, salt),
          salt,
        })
      }
      const state = { ...vote, sealed: { at, boards: [], hash: boardHash }, opened: { at, envelopes, lotSeed } }
      return ok(unchanged(state))
    }),
  )
}
