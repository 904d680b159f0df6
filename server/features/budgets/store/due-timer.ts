import type { ClientSession } from 'mongodb'
import { nextDay } from '#domain/budgets/advance-campaign.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { addDays, daysBetween } from '#domain/kernel/legal-days.ts'
import { instantOf, legalDay } from '#domain/kernel/time-zone.ts'
import type { Timers } from '#server/platform/feature.ts'

export const dueTimer = 'budgets.campaign-due'
/** Beside the other one, which a state that is entered at last moves or clears. */
export const againTimer = 'budgets.campaign-due-again'

/** Whoever moves a campaign or its days sets the clock for the state that follows, in the same transaction. */
export async function keepDueTimer(timers: Timers, campaign: Campaign, session: ClientSession): Promise<void> {
  const subject = { kind: dueTimer, subject: campaign.id }
  const day = nextDay(campaign)
  if (day === undefined) return timers.clear(subject, { session })
  const due = instantOf(day, 0, campaign.rules.timeZone)
  await timers.set({ ...subject, due, generation: campaign.generation }, { session })
}

/** Tries again on the next legal day: some terms only need days to pass. */
export async function keepAgainTimer(
  timers: Timers,
  { id, rules }: Pick<Campaign, 'id' | 'rules'>,
  now: Date,
  session: ClientSession,
): Promise<void> {
  const tomorrow = addDays(legalDay(now, rules.timeZone), 1)
  const due = instantOf(tomorrow, 0, rules.timeZone)
  // The day as a number: the timer that fires now, of an older day, is not the new one.
  const generation = daysBetween('1970-01-01', tomorrow)
  await timers.set({ kind: againTimer, subject: id, due, generation }, { session })
}
