import type { App } from '#server/app.ts'
import bodies from './bodies.json' with { type: 'json' }
import territories from './territories.json' with { type: 'json' }

/** The city whose rule book the demonstration runs. */
export const demoCity = 'turkistan-city'
const demoBook = 'demo-city'

export async function layOutCity(app: App): Promise<void> {
  await app.use.places.importTerritories(territories)
  await app.use.places.importBodies(bodies)
  await app.use.rules.adoptBook({ territoryId: demoCity, bookId: demoBook, from: '2024-01-01' })
}
