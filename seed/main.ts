import type { App } from '#server/app.ts'
import type { SettableClock } from '#server/platform/clock.ts'
import { layOutCity } from './city.ts'
import { keepPastVote } from './past-vote.ts'
import { openVote, type OpenVote } from './open-vote.ts'
import people from './people.json' with { type: 'json' }
import { settleStaff, type StaffAccount } from './residents.ts'
import { tellStories } from './stories.ts'

export const demoPassword: string = people.password

/** One login per role, and a resident; printed at the start. */
export const demoLogins: readonly { role: string; email: string }[] = [
  ...people.staff.map(({ key, email }) => ({ role: key.replace(/2$/, ' (2)'), email })),
  { role: 'resident', email: people.authors[0]?.email ?? '' },
]

/** The first start of a demonstration: there is no place at all. */
export async function isCityMissing(app: App): Promise<boolean> {
  return !(await app.use.places.hasTerritories())
}

/** Country, city, bodies, rules and one account per role; nobody has written anything yet. */
export async function seedEmptyCity(app: App): Promise<readonly StaffAccount[]> {
  await layOutCity(app)
  return settleStaff(app)
}

/** The empty city, but for one campaign that people vote on; nobody has done so yet. */
export async function seedOpenVote(app: App<SettableClock>): Promise<OpenVote> {
  return openVote(app, await seedEmptyCity(app))
}

/**
 * The demo city with its past: petitions in every state, built through the use-cases with a clock that is set to
 * each day in turn. Safe on an empty database only.
 */
export async function seedDemoCity(app: App<SettableClock>, progress: (line: string) => void): Promise<void> {
  const now = app.clock.now()
  progress('Building the demo city: places and people …')
  const staff = await seedEmptyCity(app)
  await tellStories(app, { staff, now, progress })
  app.clock.set(now)
  await keepPastVote(app)
}
