import type { App } from '#server/app.ts'
import { demand } from './city.ts'
import adoptions from './far-country/adoptions.json' with { type: 'json' }
import bodies from './far-country/bodies.json' with { type: 'json' }
import books from './far-country/books.json' with { type: 'json' }
import calendars from './far-country/calendars.json' with { type: 'json' }
import territories from './far-country/territories.json' with { type: 'json' }

/** A place whose petitions look for supporters by link first. */
export const farPort = 'aral-port'

/** A country that is in no file of the product. */
export async function aFarCountry({ use: { places, rules } }: Pick<App, 'use'>): Promise<void> {
  demand(await places.importTerritories(territories))
  demand(await places.importBodies(bodies))
  demand(await rules.importRules({ calendars, books, examples: {} }))
  for (const adoption of adoptions) demand(await rules.adoptBook(adoption))
}
