import { beforeEach, describe, expect, it } from 'vitest'
import type { TerritoryEntry } from '#domain/places/tree.ts'
import bodies from '#seed/bodies.json' with { type: 'json' }
import territories from '#seed/territories.json' with { type: 'json' }
import { testDatabase } from '#server/testing/database.ts'
import { bodyCollection, createDirectory, revisionCollection, territoryCollection } from '../store/directory.ts'
import { importBodies, importTerritories } from './import-directory.ts'

const mongo = testDatabase([territoryCollection, bodyCollection, revisionCollection])

beforeEach(async () => {
  for (const name of ['territories', 'bodies', 'revisions']) await mongo.collection(name).deleteMany({})
})

describe('the directory', () => {
  it('takes the places and bodies of the demonstration, and the same again changes nothing', async () => {
    const directory = createDirectory({ mongo })
    expect(await importTerritories({ directory })(territories)).toEqual({
      ok: true,
      value: { created: territories.length, changed: 0, unchanged: 0 },
    })
    expect(await importBodies({ directory })(bodies)).toMatchObject({ ok: true, value: { created: bodies.length } })
    const again = createDirectory({ mongo })
    expect(await importTerritories({ directory: again })(territories)).toEqual({
      ok: true,
      value: { created: 0, changed: 0, unchanged: territories.length },
    })
    expect(again.territory('birlik')).toMatchObject({ ancestorIds: ['kz', 'turkistan', 'turkistan-city'] })
    expect(again.bodiesOf('turkistan-city').map(({ kind }) => kind)).toContain('maslikhat')
    expect(again.childrenOf('kz')).toHaveLength(20)
  })

  it('counts as many residents in a city as in its sectors', async () => {
    const directory = createDirectory({ mongo })
    await importTerritories({ directory })(territories)
    const sectors = directory.childrenOf('turkistan-city').map(({ population }) => population ?? 0)
    expect(sectors.reduce((sum, n) => sum + n)).toBe(directory.territory('turkistan-city')?.population)
  })

  it('grows by a part of the tree, and changes what a later list says otherwise', async () => {
    const directory = createDirectory({ mongo })
    const country = (population: number | null): TerritoryEntry => ({
      ...{ id: 'kz', parentId: null, level: 'country', population },
      name: { kk: 'Қазақстан', ru: 'Казахстан', en: 'Kazakhstan' },
    })
    await importTerritories({ directory })([country(null)])
    const village = { ...country(900), id: 'aq-bulaq', parentId: 'kz', level: 'village' }
    expect(await importTerritories({ directory })([village])).toMatchObject({ value: { created: 1, unchanged: 1 } })
    expect(await importTerritories({ directory })([country(20_000_000)])).toMatchObject({
      value: { created: 0, changed: 1, unchanged: 1 },
    })
  })

  it('takes nothing of a list with a mistake', async () => {
    const directory = createDirectory({ mongo })
    const [country] = territories
    const orphan = { ...territories.at(-1)!, parentId: 'atlantis' }
    expect(await importTerritories({ directory })([country!, orphan])).toEqual({
      ok: false,
      refusals: [{ code: 'INVALID', path: [orphan.id, 'parentId'] }],
    })
    expect(await mongo.collection('territories').countDocuments()).toBe(0)
    expect(await importBodies({ directory })(bodies.slice(0, 1))).toMatchObject({
      ok: false,
      refusals: [{ code: 'INVALID', path: ['kz-government', 'territoryId'] }],
    })
  })

  it('is seen by another process when it looks again', async () => {
    const [here, there] = [createDirectory({ mongo }), createDirectory({ mongo })]
    await importTerritories({ directory: here })(territories)
    expect(there.territory('kz')).toBeUndefined()
    expect(await there.refresh()).toBe(true)
    expect(there.territory('kz')).toEqual(here.territory('kz'))
    expect(await there.refresh()).toBe(false)
  })
})
