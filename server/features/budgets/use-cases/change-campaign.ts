import type { CampaignChange } from '#domain/budgets/advance-campaign.ts'
import { isShown, type Act, type Campaign } from '#domain/budgets/campaign.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Calendar } from '#domain/kernel/calendar.ts'
import type { FactActor } from '#domain/kernel/event.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { BudgetStore, BudgetTransaction } from '../store/budget.store.ts'

export type ManageRefusal = Refusal<'NOT_FOUND' | 'FORBIDDEN'>

export interface ChangeDeps {
  readonly store: Pick<BudgetStore, 'transact'>
  readonly places: Pick<Places, 'holdsRoleIn'>
  readonly rules: Pick<Rules, 'calendar'>
  readonly clock: Clock
}

/** What an act on a campaign is given: everything as it is inside the transaction. */
export interface CampaignAtHand {
  readonly campaign: Campaign
  /** its working days */
  readonly calendar: Calendar
  readonly act: Act
  readonly within: BudgetTransaction
}

export type Decide<R extends Refusal> = (
  atHand: CampaignAtHand,
) => Result<CampaignChange, R> | Promise<Result<CampaignChange, R>>

/**
 * Reads a campaign, lets `decide` make its next state, and keeps it with all that `decide` kept beside it: one
 * transaction. The same state again writes nothing.
 *
 * `NOT_FOUND` · `FORBIDDEN` the actor is no methodologist of its place
 */
export function changeCampaign({ store, places, rules, clock }: ChangeDeps) {
  return <R extends Refusal>(
    actor: Actor,
    campaignId: CampaignId,
    decide: Decide<R>,
  ): Promise<Result<Campaign, R | ManageRefusal>> => {
    const at = clock.now()
    return store.transact<Campaign, R | ManageRefusal>(async (within) => {
      const campaign = await within.campaign(campaignId)
      if (!campaign) return refuse({ code: 'NOT_FOUND' })
      if (!manages(places, actor, campaign)) return refuse({ code: isShown(campaign) ? 'FORBIDDEN' : 'NOT_FOUND' })
      const act = { at, actor: factActor(actor) }
      const change = await decide({ campaign, calendar: rules.calendar(campaign.calendarId), act, within })
      if (!change.ok) return change
      if (change.value.state !== campaign) await within.keepCampaign(change.value)
      return ok(change.value.state)
    })
  }
}

/** Whether somebody runs the campaigns of its place; days and letters do it too. */
export function manages(
  places: Pick<Places, 'holdsRoleIn'>,
  actor: Actor,
  { territoryId }: Pick<Campaign, 'territoryId'>,
): boolean {
  return actor.kind === 'system' || places.holdsRoleIn(actor, 'methodologist', territoryId)
}

function factActor(actor: Actor): FactActor {
  if (actor.kind === 'anonymous') throw new Error('Nobody in particular changes no campaign')
  return actor.kind === 'person' ? { kind: 'person', id: actor.personId } : { kind: 'system', id: actor.name }
}
