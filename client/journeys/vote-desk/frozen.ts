import type { Campaign } from '#domain/budgets/campaign.ts'
import { campaignHappenings } from '#seed/campaigns.ts'
import { settleAuthors, type StaffAccount } from '#seed/residents.ts'
import type { App } from '#server/app.ts'
import type { SettableClock } from '#server/platform/clock.ts'

const dayMs = 86_400_000

/** The campaign of the demo city whose list is frozen, with all that happened before, day by day. */
export async function frozenCampaign(app: App<SettableClock>, staff: readonly StaffAccount[]): Promise<Campaign> {
  const now = app.clock.now()
  const authors = await settleAuthors(app)
  const happenings = campaignHappenings({ app, staff, authors, now }).sort((a, b) => a.at.getTime() - b.at.getTime())
  app.clock.set(happenings[0]?.at ?? now)
  for (const { at, happen } of happenings) {
    await liveUntil(app, at)
    await happen()
  }
  await liveUntil(app, now)
  const key = `turkistan-city-${now.getUTCFullYear()}`
  const frozen = await app.use.budgets.readCampaign({ kind: 'system', name: 'test' }, { key })
  if (frozen?.state !== 'ballot_frozen') throw new Error(`the list of ${key} is not frozen`)
  return frozen
}

/** Day by day: a deadline that is met late would make all that come after it late. */
async function liveUntil(app: App<SettableClock>, at: Date): Promise<void> {
  while (app.clock.now().getTime() + dayMs < at.getTime()) {
    app.clock.set(new Date(app.clock.now().getTime() + dayMs))
    await app.settle()
  }
  app.clock.set(at)
  await app.settle()
}
