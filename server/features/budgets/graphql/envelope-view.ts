import { envelopeOf, type Campaign, type Envelope } from '#domain/budgets/campaign.ts'
import { costCap } from '#domain/budgets/envelopes.ts'
import type { Category } from '#domain/budgets/rules/pb-rules.ts'
import type { Places } from '#server/features/places/index.ts'
import type { EnvelopeType } from './campaign.type.ts'

/** An envelope of a campaign as the schema shows it: under the name of its category, else of its territory. */
export function showEnvelope(
  places: Pick<Places, 'territory'>,
  campaign: Pick<Campaign, 'id' | 'rules'>,
  { id, kind, territoryId, category: code, amount }: Envelope,
): EnvelopeType {
  const category = categoryOf(campaign, code)
  return {
    ...{ id, kind, territoryId, category, amount },
    campaignId: campaign.id,
    name: category?.name ?? places.territory(territoryId)?.name ?? { en: territoryId },
    costCap: costCap(campaign.rules, { id, kind, territoryId, category: code, amount }),
  }
}

/** The same by its key. */
export function shownEnvelope(
  places: Pick<Places, 'territory'>,
  campaign: Campaign,
  id: string | null,
): EnvelopeType | null {
  const envelope = envelopeOf(campaign, id)
  return envelope ? showEnvelope(places, campaign, envelope) : null
}

/** A category of the rules by its code. */
export function categoryOf({ rules }: Pick<Campaign, 'rules'>, code: string | null): Category | null {
  return rules.categories.find((category) => category.code === code) ?? null
}
