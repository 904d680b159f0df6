import { legalDay } from '#domain/kernel/time-zone.ts'
import type { App } from '#server/app.ts'
import bodies from './bodies.json' with { type: 'json' }
import { demand } from './demand.ts'
import { outlined } from './outlined.ts'
import territories from './territories.json' with { type: 'json' }

/** The city whose rule book the demonstration runs. */
export const demoCity = 'turkistan-city'
const demoBook = 'demo-city'

export async function layOutCity(app: App): Promise<void> {
  demand(await app.use.places.importTerritories(outlined(territories, demoCity)))
  demand(await app.use.places.importBodies(bodies))
  demand(await app.use.rules.adoptBook({ territoryId: demoCity, bookId: demoBook, version: 1, from: '2024-01-01' }))
}

/** The city takes the next version of its book: what is sent from this day on is deliberated before it is signed. */
export async function adoptDeliberation(app: App, now: Date): Promise<void> {
  const book = app.use.rules.readBook({ id: demoBook, version: 2 })
  const from = legalDay(now, book?.timeZone ?? 'UTC')
  // A demonstration whose clock stands before that version keeps to the first.
  if (!book || from < book.validFrom) return
  demand(await app.use.rules.adoptBook({ territoryId: demoCity, bookId: demoBook, version: 2, from }))
}
