import type { Campaign } from '#domain/budgets/campaign.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Budgets } from '#server/features/budgets/index.ts'

export type ReadVotingCampaign = (id: CampaignId) => Promise<Campaign | undefined>

type Reading = Promise<Campaign | undefined>

/** A campaign is a large document: when many cast at once, it is better read for many than as soon as possible. */
const everyMs = 12

/**
 * The campaign as it stands now. Thousands cast for the same one: while it is read for some, those who come gather for the
 * next reading, so that nobody gets one that began before they asked. The first of them asks at once.
 */
export function readVotingCampaign({
  budgets,
  rest,
}: {
  readonly budgets: Pick<Budgets, 'readCampaign'>
  /** resolves after so many milliseconds */
  readonly rest: (ms: number) => Promise<void>
}): ReadVotingCampaign {
  const running = new Map<CampaignId, Reading>()
  const gathering = new Map<CampaignId, Reading>()
  const startedAt = new Map<CampaignId, number>()

  /** Nobody in particular reads: drafts have no vote. */
  function read(id: CampaignId): Reading {
    gathering.delete(id)
    startedAt.set(id, performance.now())
    const reading = budgets.readCampaign({ kind: 'anonymous' }, { id })
    running.set(id, reading)
    const forget = (): void => {
      // While others gather, who comes now gathers with them.
      if (running.get(id) === reading && !gathering.has(id)) running.delete(id)
    }
    reading.then(forget, forget)
    return reading
  }

  return (id) => {
    const before = running.get(id)
    if (!before) return read(id)
    const next =
      gathering.get(id) ??
      before
        .catch(() => undefined)
        .then(() => rest(Math.max(0, everyMs - (performance.now() - (startedAt.get(id) ?? 0)))))
        .then(() => read(id))
    gathering.set(id, next)
    return next
  }
}
