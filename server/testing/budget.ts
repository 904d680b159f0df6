import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { CampaignId, ProjectId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import { advance, type CampaignFacts } from '#domain/budgets/advance-campaign.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Schedule, WayState } from '#domain/budgets/states.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import {
  accepted,
  calendar,
  campaignIn,
  dayOf,
  draftOf,
  on,
  ready,
  rules,
  schedule,
} from '#domain/budgets/testing/turkistan.ts'
import type { App } from '#server/app.ts'
import { budgetStore, type BudgetStore, type BudgetTransaction } from '#server/features/budgets/store/budget.store.ts'
import { city as cityId, demand, type City } from './city.ts'

/** What fills a proposal in the test's city, sector Birlik. */
const aProposal = {
  territoryId: 'birlik',
  category: 'improvement',
  estimate: 3_000_000_00,
  point: { lat: 43.3, lon: 68.25 },
} as const

export const textOf = (title: string) => ({
  locale: 'kk' as const,
  title,
  description: 'Саябақтың басты аллеясына отыз шам орнатып, кешкі уақытта жүруді қауіпсіз ету керек.',
  effect: 'Кешкі уақытта жүру қауіпсіз болады.',
  beneficiaries: 'Бірлік тұрғындары',
})

export interface Budget {
  readonly store: BudgetStore
  /** A campaign that went its way up to a state. */
  campaign(
    state: WayState,
    options?: { readonly rules?: Partial<PbRules>; readonly schedule?: Schedule },
  ): Promise<Campaign>
  /** Its next state, by who runs it; nothing is missing unless `facts` say so. */
  advance(
    id: CampaignId,
    to: WayState,
    facts?: (within: BudgetTransaction) => Promise<Partial<CampaignFacts>>,
  ): Promise<ReturnType<typeof advance>>
  draft(author: ActingPerson, campaign: Campaign, title?: string): Promise<Project>
  submitted(author: ActingPerson, campaign: Campaign, title?: string): Promise<Project>
  /** Passed the formal check, while proposals are taken or checked. */
  admitted(author: ActingPerson, campaign: Campaign, title?: string): Promise<Project>
  project(id: ProjectId): Promise<Project>
}

/** Campaigns of the city without the acts of a methodologist: straight into the store, as the domain makes them. */
export function aBudget(app: App, here: City): Budget {
  const { platform, use } = app
  const placesOf = (id: string | null) => {
    const place = use.places.territory(id)
    return place ? [place.id, ...place.ancestorIds] : []
  }
  const store = budgetStore(platform, placesOf)
  let made = 0

  const budget: Budget = {
    store,
    async campaign(state, options = {}) {
      const money = 4_000_000_000_00
      const draft = draftOf({
        ...{ id: platform.newId('cmp'), key: `${cityId}-2026-${++made}`, territoryId: cityId },
        rules: { ...rules, ...options.rules },
        schedule: options.schedule ?? schedule,
        envelopes: [
          { id: 'district:birlik', kind: 'district', territoryId: 'birlik', category: null, amount: money / 4 },
          { id: 'district:otyrar', kind: 'district', territoryId: 'otyrar', category: null, amount: money / 4 },
          { id: 'city', kind: 'city', territoryId: cityId, category: null, amount: money / 2 },
        ],
      })
      const kept = await store.insertCampaign(campaignIn(state, draft), `campaign-${made}`)
      if (!kept) throw new Error(`The key ${draft.key} is taken`)
      return kept
    },
    advance: (id, to, facts) =>
      store.transact(async (within) => {
        const campaign = await within.campaign(id)
        if (!campaign) throw new Error(`no campaign ${id}`)
        const asked = { ...ready, ...(await facts?.(within)) }
        const act = { at: on(dayOf[to]), actor: { kind: 'system', id: 'test' } } as const
        const moved = advance(campaign, to, asked, act, calendar)
        if (moved.ok) await within.keepCampaign(moved.value)
        return moved
      }),
    async draft(author, campaign, title = 'Бірлік саябағына жарық орнату') {
      const input = { campaignId: campaign.id, language: 'kk', attempt: `project-${++made}` } as const
      const { id: projectId } = demand(await use.budgets.createProject(author, input))
      const edit = { ...aProposal, projectId, texts: [textOf(title)], envelopeId: 'district:birlik' }
      return demand(await use.budgets.editProject(author, edit))
    },
    async submitted(author, campaign, title) {
      const { id } = await budget.draft(author, campaign, title)
      return demand(await use.budgets.submitProject(author, id))
    },
    async admitted(author, campaign, title) {
      const { id } = await budget.submitted(author, campaign, title)
      const moderator = await here.moderator('Модератор')
      return demand(await use.budgets.judgeProject(moderator, { ...accepted, projectId: id }))
    },
    async project(id) {
      const found = await store.transact(async (within) => ok(await within.project(id)))
      const project = demand(found)
      if (!project) throw new Error(`no project ${id}`)
      return project
    },
  }
  return budget
}
