import { campaignWithoutPerson } from '#domain/budgets/without-person.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import type { BudgetReads } from '../store/budget.reads.ts'
import type { BudgetStore } from '../store/budget.store.ts'

export type ForgetInCampaigns = (personId: PersonId) => Promise<void>

interface Deps {
  readonly store: Pick<BudgetStore, 'transact'>
  readonly reads: Pick<BudgetReads, 'campaignsNaming'>
}

/** Puts nobody in the place of an erased person who ran campaigns. Repeating it changes nothing. */
export function forgetInCampaigns({ store, reads }: Deps): ForgetInCampaigns {
  return async (personId) => {
    for (const { id } of await reads.campaignsNaming(personId)) {
      await store.transact(async (within) => {
        const campaign = await within.campaign(id)
        if (campaign) await within.keepCampaign({ state: campaignWithoutPerson(campaign, personId), facts: [] })
        return ok(null)
      })
    }
  }
}
