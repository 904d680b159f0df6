import 'reflect-metadata'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PersonId } from '#domain/kernel/ids.ts'
import { identityFeature } from '#server/features/identity/index.ts'
import { createCollections } from '#server/platform/mongo/collections.ts'
import { testDatabase } from '#server/testing/database.ts'
import { someTerritories } from '#server/testing/places.ts'
import { testPlatform } from '#server/testing/platform.ts'
import { placesFeature } from '../index.ts'

const mongo = testDatabase()
const platform = testPlatform({ mongo })
const identity = identityFeature(platform)
const places = placesFeature(platform, { identity: identity.use })
const { residentsOf, countResidents, updateProfile } = places.use
const people = new Map<string, PersonId>()

beforeAll(async () => {
  await createCollections(mongo.db, [...(identity.collections ?? []), ...(places.collections ?? [])])
  await places.use.importTerritories(someTerritories)
  const homes = { aigul: 'birlik', marat: 'otyrar', asel: 'sairam', dana: 'turkistan-city', yerlan: 'birlik' }
  for (const [name, territoryId] of Object.entries(homes)) {
    const language = name === 'marat' ? 'ru' : 'kk'
    const { id } = await identity.use.openAccount({ email: `${name}@dauys.example`, language })
    await updateProfile({ personId: id }, { territoryId })
    people.set(name, id)
  }
})

const idsOf = (...names: string[]) => names.map((name) => people.get(name)).sort()

describe('the residents of a territory', () => {
  it('are those of the unit and of all units below it, by id', async () => {
    expect(await residentsOf('turkistan-city', { limit: 10 })).toEqual(idsOf('aigul', 'marat', 'dana', 'yerlan'))
    expect(await residentsOf('birlik', { limit: 10 })).toEqual(idsOf('aigul', 'yerlan'))
    expect(await residentsOf('mankent', { limit: 10 })).toEqual([])
    expect(await residentsOf('atlantis', { limit: 10 })).toEqual([])
  })

  it('are read page by page, each of them once', async () => {
    const read: PersonId[] = []
    for (let page = await residentsOf('kz', { limit: 2 }); page.length > 0;) {
      read.push(...page)
      page = await residentsOf('kz', { after: page.at(-1)!, limit: 2 })
    }
    expect(read).toEqual(idsOf('aigul', 'marat', 'asel', 'dana', 'yerlan'))
  })

  it('are counted', async () => {
    expect(await countResidents('kz')).toBe(5)
    expect(await countResidents('turkistan-city')).toBe(4)
    expect(await countResidents('mankent')).toBe(0)
  })

  it('are found by an index, without sorting', async () => {
    const query = { territoryId: { $in: ['birlik', 'otyrar'] }, _id: { $gt: people.get('aigul') } }
    const plan = await mongo
      .collection<{ _id: PersonId }>('residences')
      .find(query as object)
      .sort({ _id: 1 })
      .explain()
    const text = JSON.stringify(plan['queryPlanner'].winningPlan)
    expect(text).toContain('IXSCAN')
    expect(text).not.toContain('"SORT"')
  })

  it('are written to in their language; who has no account any more is missing', async () => {
    const [marat, gone]: [PersonId, PersonId] = [people.get('marat')!, 'per_00000000000000000000000001']
    expect(await identity.use.readAddresses([marat, gone])).toEqual([
      { id: marat, email: 'marat@dauys.example', language: 'ru' },
    ])
  })
})
