import type { Campaign } from '#domain/budgets/campaign.ts'
import { votingHappenings } from '#seed/campaigns.ts'
import { settleAuthors, type StaffAccount } from '#seed/residents.ts'
import type { App } from '#server/app.ts'
import type { SettableClock } from '#server/platform/clock.ts'

const dayMs = 86_400_000
/** Two days after the list was frozen, and two before the seed would make the key. */
const daysToTell = 17

/** The campaign of the demo city that people will vote on, from its announcement to the frozen list, day by day. */
export async function frozenCampaign(app: App<SettableClock>, staff: readonly StaffAccount[]): Promise<Campaign> {
  const now = app.clock.now()
  const authors = await settleAuthors(app)
  // The seed counts its days from the third day of voting.
  const told = { app, staff, authors, voters: [], now: new Date(now.getTime() + daysToTell * dayMs) }
  const happenings = votingHappenings(told)
    .filter(({ at }) => at <= now)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const { at, happen } of happenings) {
    app.clock.set(at)
    await happen()
  }
  app.clock.set(now)
  await app.settle()
  const key = `turkistan-city-${now.getUTCFullYear()}`
  const frozen = await app.use.budgets.readCampaign({ kind: 'system', name: 'test' }, { key })
  if (frozen?.state !== 'ballot_frozen') throw new Error(`the list of ${key} is not frozen`)
  return frozen
}
