import type { ClientSession } from 'mongodb'
import { nextDay } from '#domain/budgets/advance-campaign.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { instantOf } from '#domain/kernel/time-zone.ts'
import type { Timers } from '#server/platform/feature.ts'

export const dueTimer = 'budgets.campaign-due'

/** Whoever moves a campaign or its days sets the clock for the state that follows, in the same transaction. */
export async function keepDueTimer(timers: Timers, campaign: Campaign, session: ClientSession): Promise<void> {
  const subject = { kind: dueTimer, subject: campaign.id }
  const day = nextDay(campaign)
  if (day === undefined) return timers.clear(subject, { session })
  const due = instantOf(day, 0, campaign.rules.timeZone)
  await timers.set({ ...subject, due, generation: campaign.generation }, { session })
}
