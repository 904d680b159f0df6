import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Schedule } from '#domain/budgets/states.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { App } from '#server/app.ts'
import { city, demand } from './city.ts'

/** Days of 2026 that keep the rules of `kz-city` in Turkistan, every state just as long as they demand. */
export const campaignDays = {
  proposing: '2026-01-20',
  review: '2026-03-02',
  valuation: '2026-03-18',
  list_published: '2026-04-18',
  appeals: '2026-04-20',
  ballot_frozen: '2026-04-25',
  voting: '2026-05-10',
  verification: '2026-05-17',
  complaints: '2026-06-08',
  adoption: '2026-12-31',
  report: '2028-02-20',
} as const satisfies Schedule

const campaignMoney = 200_000_000_00

/** An instant in Almaty, in the morning of the day unless said otherwise. */
export function almaty(day: string, time = '09:00'): Date {
  return new Date(`${day}T${time}:00+05:00`)
}

let attempts = 0

/** A draft with everything that publishing asks for: money split by the rules, days, texts. */
export async function aDraft(
  app: App,
  methodologist: ActingPerson,
  { rules, ...change }: DraftOptions = {},
): Promise<Campaign> {
  const { budgets } = app.use
  const chosen = rules ? { document: JSON.stringify(rules) } : { presetId: 'kz-city' }
  const {
    territoryId = city,
    schedule = campaignDays,
    splitTotals = [{ kind: 'district', total: campaignMoney }],
    city: cityMoney = 0,
  } = change
  const input = { territoryId, year: 2026, ...chosen, attempt: `campaign-${++attempts}` }
  const { id: campaignId, revision } = demand(await budgets.createCampaign(methodologist, input))
  const total = splitTotals.reduce((sum, split) => sum + split.total, cityMoney)
  return demand(
    await budgets.editCampaign(methodologist, {
      ...{ campaignId, revision, schedule, splitTotals },
      ...(cityMoney > 0 && { envelopes: [{ kind: 'city', amount: cityMoney }] }),
      title: { kk: 'Түркістан бюджеті', ru: 'Бюджет Туркестана' },
      about: { kk: 'Қала бюджетінің бір бөлігін тұрғындар бөледі.', ru: 'Часть бюджета города делят жители.' },
      sources: [{ name: { kk: 'Қала бюджеті', ru: 'Бюджет города' }, amount: total }],
    }),
  )
}

interface DraftOptions {
  readonly rules?: PbRules
  readonly territoryId?: string
  readonly schedule?: Schedule
  readonly splitTotals?: readonly { readonly kind: 'city' | 'district' | 'category'; readonly total: number }[]
  /** minor units for the whole place, where the rules leave its sum to people */
  readonly city?: number
}

/** Told to the residents, and published with the last letter. */
export async function published(app: App, methodologist: ActingPerson, draft: Campaign): Promise<Campaign> {
  demand(await app.use.budgets.publishCampaign(methodologist, { campaignId: draft.id }))
  await app.settle()
  return now(app, draft)
}

/** As it stands now. */
export async function now(app: App, { id }: Pick<Campaign, 'id'>): Promise<Campaign> {
  const found = await app.use.budgets.readCampaign({ kind: 'system', name: 'test' }, { id })
  if (!found) throw new Error(`There is no campaign ${id}`)
  return found
}
