import type { Campaign } from '#domain/budgets/campaign.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Budgets } from '#server/features/budgets/index.ts'

export type ReadVotingCampaign = (id: CampaignId) => Promise<Campaign | undefined>

type Reading = Promise<Campaign | undefined>

/**
 * The campaign as it stands now. Thousands cast for the same one: while it is read for some, those who come gather for the
 * next reading, so that nobody gets one that began before they asked.
 */
export function readVotingCampaign({
  budgets,
}: {
  readonly budgets: Pick<Budgets, 'readCampaign'>
}): ReadVotingCampaign {
  const running = new Map<CampaignId, Reading>()
  const gathering = new Map<CampaignId, Reading>()

  /** Nobody in particular reads: drafts have no vote. */
  function read(id: CampaignId): Reading {
    gathering.delete(id)
    const reading = budgets.readCampaign({ kind: 'anonymous' }, { id })
    running.set(id, reading)
    const forget = (): void => {
      if (running.get(id) === reading) running.delete(id)
    }
    reading.then(forget, forget)
    return reading
  }

  return (id) => {
    const before = running.get(id)
    if (!before) return read(id)
    const next =
      gathering.get(id) ??
      before.then(
        () => read(id),
        () => read(id),
      )
    gathering.set(id, next)
    return next
  }
}
