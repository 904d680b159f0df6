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
  demand(await app.use.rules.adoptBook({ territoryId: demoCity, bookId: demoBook, from: '2024-01-01' }))
}
