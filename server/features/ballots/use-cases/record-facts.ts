import { openComplaints } from '#domain/ballots/complaint.ts'
import { isPrepared } from '#domain/ballots/draw-lot.ts'
import { isProtocolSigned } from '#domain/ballots/protocol.ts'
import { endVoting } from '#domain/ballots/seal-box.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { VoteStore } from '../store/vote.store.ts'

export type RecordFacts = (campaignId: CampaignId) => Promise<void>

/** Hands down what the guards of the campaign ask of its vote. */
export function recordFacts({
  votes,
  budgets,
}: {
  readonly votes: Pick<VoteStore, 'read'>
  readonly budgets: Pick<Budgets, 'readCampaign' | 'recordVoteFacts'>
}): RecordFacts {
  return async (campaignId) => {
    const campaign = await budgets.readCampaign({ kind: 'system', name: 'ballots.facts' }, { id: campaignId })
    const vote = await votes.read(campaignId)
    if (!campaign || !vote) return
    await budgets.recordVoteFacts(campaignId, {
      isPrepared: isPrepared(campaign, vote),
      // The result itself says so first; here it is said again for who lost it on the way.
      ...(vote.count && { isCounted: true, hasQuorum: vote.count.hasQuorum }),
      openComplaints: openComplaints(vote),
      isProtocolSigned: isProtocolSigned(vote),
    })
  }
}

export type EndVoting = (campaignId: CampaignId, at: Date) => Promise<void>

/** The campaign left voting: its boards may come to rest. */
export function closeVoting({ votes }: { readonly votes: Pick<VoteStore, 'change'> }): EndVoting {
  return async (campaignId, at) => {
    const act = { at, actor: { kind: 'system', id: 'ballots.sealing' } } as const
    await votes.change(campaignId, (vote) => ok(endVoting(vote, act)))
  }
}
