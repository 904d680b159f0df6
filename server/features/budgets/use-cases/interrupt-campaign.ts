import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Schedule } from '#domain/budgets/states.ts'
import {
  cancel,
  reschedule,
  resume,
  suspend,
  type InterruptRefusal,
  type RescheduleRefusal,
} from '#domain/budgets/interrupt-campaign.ts'
import type { ScheduleRefusal } from '#domain/budgets/schedule.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import { changeCampaign, type ChangeDeps, type ManageRefusal } from './change-campaign.ts'
import { checkTexts, type TextRefusal } from './campaign-texts.ts'

type Act<Input, R extends Refusal> = (
  actor: Actor,
  input: Input & { readonly campaignId: CampaignId },
) => Promise<Result<Campaign, R | ManageRefusal>>

const reasonMax = 2000

export type Interrupt = Act<{ readonly reason: Localized }, InterruptRefusal | TextRefusal>
export type ResumeCampaign = Act<object, Refusal<'NOT_NOW'> | ScheduleRefusal>
export type RescheduleCampaign = Act<{ readonly schedule: Schedule }, RescheduleRefusal>

/** Halts a campaign for a public reason: its days stand still. */
export function suspendCampaign(deps: ChangeDeps): Interrupt {
  return interrupt(deps, suspend)
}

/** Ends a campaign before anybody voted, for a public reason. */
export function cancelCampaign(deps: ChangeDeps): Interrupt {
  return interrupt(deps, cancel)
}

/** Goes on where it was halted, with the days that are still to come moved by as long as it rested. */
export function resumeCampaign(deps: ChangeDeps): ResumeCampaign {
  const change = changeCampaign(deps)
  return (actor, { campaignId }) =>
    change(actor, campaignId, ({ campaign, act, calendar }) => resume(campaign, act, calendar))
}

/** New days for what has not begun. */
export function rescheduleCampaign(deps: ChangeDeps): RescheduleCampaign {
  const change = changeCampaign(deps)
  return (actor, { campaignId, schedule }) =>
    change(actor, campaignId, ({ campaign, act, calendar }) => reschedule(campaign, schedule, act, calendar))
}

function interrupt(deps: ChangeDeps, decide: typeof suspend): Interrupt {
  const change = changeCampaign(deps)
  return (actor, { campaignId, reason }) =>
    change<InterruptRefusal | TextRefusal>(actor, campaignId, ({ campaign, act }) => {
      const text = checkTexts({ reason }, { reason: reasonMax })
      return text.ok ? decide(campaign, text.value.reason, act) : text
    })
}
