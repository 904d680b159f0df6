import type { Campaign } from '#domain/budgets/campaign.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Budgets } from '#server/features/budgets/index.ts'

export type ReadVotingCampaign = (id: CampaignId) => Promise<Campaign | undefined>

/**
 * The campaign as it stands now. Thousands cast for the same one: those who ask in the same turn share one reading, and
 * nobody gets one that began before they asked.
 */
export function readVotingCampaign({
  budgets,
}: {
  readonly budgets: Pick<Budgets, 'readCampaign'>
}): ReadVotingCampaign {
  const gathering = new Map<CampaignId, Promise<Campaign | undefined>>()
  return (id) => {
    const together = gathering.get(id) ?? beginNextTurn(id)
    gathering.set(id, together)
    return together
  }

  function beginNextTurn(id: CampaignId): Promise<Campaign | undefined> {
    return new Promise((resolve, reject) => {
      setImmediate(() => {
        gathering.delete(id)
        // Nobody in particular: drafts have no vote.
        budgets.readCampaign({ kind: 'anonymous' }, { id }).then(resolve, reject)
      })
    })
  }
}
