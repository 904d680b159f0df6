import { advance, type AdvanceRefusal } from '#domain/budgets/advance-campaign.ts'
import { beforeTheVote } from '#domain/budgets/vote-facts.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { beginNotice, checkPublishing } from '#domain/budgets/draft-campaign.ts'
import { rulesFingerprint } from '#domain/budgets/rules/fingerprint.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import { presetOf } from '#domain/budgets/rules/presets.ts'
import { checkSupportNeeds, type PopulationOf } from '#domain/budgets/support-project.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Places } from '#server/features/places/index.ts'
import type { BudgetReads } from '../store/budget.reads.ts'
import { changeCampaign, type ChangeDeps, type Decide, type ManageRefusal } from './change-campaign.ts'
import { populationIn } from './population-in.ts'

export type PublishRefusal = AdvanceRefusal | Refusal<'RULES_CHANGED' | 'POPULATION_UNKNOWN'>
export type PublishCampaign = (
  actor: Actor,
  input: { readonly campaignId: CampaignId },
) => Promise<Result<Campaign, PublishRefusal | ManageRefusal>>

interface Deps extends ChangeDeps {
  readonly places: Pick<Places, 'holdsRoleIn' | 'countResidents' | 'territory'>
  readonly reads: Pick<BudgetReads, 'campaign' | 'sealedHash'>
  /** the letters begin at once, not with the next look around */
  readonly wake: () => void
}

/**
 * Closes the draft, fixes **R**, and begins to tell the residents; the campaign is published when the last letter is on
 * its way. `RULES_CHANGED` other rules were published as this id and version: this text needs the next version.
 */
export function publishCampaign(deps: Deps): PublishCampaign {
  const change = changeCampaign(deps)
  return async (actor, { campaignId }) => {
    const draft = await deps.reads.campaign(campaignId)
    const residents = draft ? await deps.places.countResidents(draft.territoryId) : 0
    const published = await change(actor, campaignId, begin(residents, populationIn(deps.places)))
    if (published.ok) deps.wake()
    return published
  }
}

const rulesChanged = { code: 'RULES_CHANGED', path: ['document', 'version'] } as const

const begin =
  (residents: number, populationOf: PopulationOf): Decide<PublishRefusal> =>
  async ({ campaign, calendar, act, within }) => {
    const begun = beginNotice(campaign, residents, act, calendar)
    if (begun.ok && begun.value.state === campaign) return begun
    const refused = refuseAll([...(begun.ok ? [] : begun.refusals), ...checkSupportNeeds(campaign, populationOf)])
    if (refused || !begun.ok) return refused ?? begun
    const { rules } = campaign
    const hash = rulesFingerprint(rules)
    const isOurs = isFree(rules, hash) && (await within.sealRules({ rules, hash, at: act.at }))
    if (!isOurs) return refuse(rulesChanged)
    if (residents > 0) return begun
    // Nobody lives there who could be told.
    const counts = { withoutFormalVerdict: 0, withoutMeritVerdict: 0, openAppeals: 0, vote: beforeTheVote }
    const moved = advance(begun.value.state, 'published', counts, act, calendar)
    return moved.ok ? ok({ state: moved.value.state, facts: [...begun.value.facts, ...moved.value.facts] }) : moved
  }

export type ReadMistakes = (campaign: Campaign) => Promise<readonly PublishRefusal[]>

/** What keeps a draft from being published now, all at once. */
export function readMistakes({
  reads,
  places,
  rules: { calendar },
  clock,
}: Pick<Deps, 'reads' | 'places' | 'rules' | 'clock'>): ReadMistakes {
  return async (campaign) => {
    const { rules } = campaign
    const hash = rulesFingerprint(rules)
    const sealed = await reads.sealedHash(rules)
    const isOurs = isFree(rules, hash) && (sealed === undefined || sealed === hash)
    return [
      ...checkPublishing(campaign, clock.now(), calendar(campaign.calendarId)),
      ...checkSupportNeeds(campaign, populationIn(places)),
      ...(isOurs ? [] : [rulesChanged]),
    ]
  }
}

/** A preset that ships has its id and version before anybody published it. */
function isFree(rules: PbRules, hash: string): boolean {
  const preset = presetOf(rules.id)
  return preset?.version !== rules.version || rulesFingerprint(preset) === hash
}
