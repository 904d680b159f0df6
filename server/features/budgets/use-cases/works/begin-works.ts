import { beginWork } from '#domain/budgets/works/begin-work.ts'
import type { CampaignId, TerritoryId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { BudgetStore } from '../../store/budget.store.ts'
import type { WorkStore } from '../../store/work.store.ts'

export type BeginWorks = (campaignId: CampaignId) => Promise<void>

interface Deps {
  readonly store: Pick<BudgetStore, 'transact'>
  readonly works: Pick<WorkStore, 'begin'>
  readonly placesOf: (territoryId: TerritoryId | null) => readonly TerritoryId[]
  readonly clock: Clock
}

/** Makes works of the winners of a campaign that is carried out. What is a work already stays as it is. */
export function beginWorks({ store, works, placesOf, clock }: Deps): BeginWorks {
  return async (campaignId) => {
    const act = { at: clock.now(), actor: { kind: 'system', id: 'budgets.works' } } as const
    await store.transact(async (within) => {
      const campaign = await within.campaign(campaignId)
      if (!campaign) return ok(null)
      const runBy = placesOf(campaign.territoryId)
      for (const winner of await within.projectsOf(campaignId, ['won'])) {
        const begun = beginWork(winner, campaign, act)
        if (!begun) continue
        await within.keepProject(begun.project)
        const places = winner.territoryId === null ? runBy : placesOf(winner.territoryId)
        await works.begin(begun.work, begun.project.state, { places, runBy }, within.session)
      }
      return ok(null)
    })
  }
}
