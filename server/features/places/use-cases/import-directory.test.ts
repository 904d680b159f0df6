import { beforeEach, describe, expect, it } from 'vitest'
import type { TerritoryEntry } from '#domain/places/tree.ts'
import { someBodies, someTerritories } from '#server/testing/places.ts'
import { testDatabase } from '#server/testing/database.ts'
import { bodyCollection, createDirectory, revisionCollection, territoryCollection } from '../store/directory.ts'
import { importBodies, importTerritories } from './import-directory.ts'

const mongo = testDatabase([territoryCollection, bodyCollection, revisionCollection])

beforeEach(async () => {
  for (const name of ['territories', 'bodies', 'revisions']) await mongo.collection(name).deleteMany({})
})

describe('the directory', () => {
  it('takes places and bodies, and the same again changes nothing', async () => {
    const directory = createDirectory({ mongo })
    expect(await importTerritories({ directory })(someTerritories)).toEqual({
      ok: true,
      value: { created: someTerritories.length, changed: 0, unchanged: 0 },
    })
    expect(await importBodies({ directory })(someBodies)).toMatchObject({
      ok: true,
      value: { created: someBodies.length },
    })
    const again = createDirectory({ mongo })
    expect(await importTerritories({ directory: again })(someTerritories)).toEqual({
      ok: true,
      value: { created: 0, changed: 0, unchanged: someTerritories.length },
    })
    expect(again.territory('birlik')).toMatchObject({ ancestorIds: ['kz', 'turkistan', 'turkistan-city'] })
    expect(again.bodiesOf('turkistan-city').map(({ kind }) => kind)).toEqual(['akimat', 'maslikhat'])
    expect(again.childrenOf('turkistan').map(({ id }) => id)).toEqual(['turkistan-city', 'sairam'])
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
    const [country] = someTerritories
    const orphan = { ...someTerritories.at(-1)!, parentId: 'atlantis' }
    expect(await importTerritories({ directory })([country!, orphan])).toEqual({
      ok: false,
      refusals: [{ code: 'INVALID', path: [orphan.id, 'parentId'] }],
    })
    expect(await mongo.collection('territories').countDocuments()).toBe(0)
    expect(await importBodies({ directory })(someBodies.slice(0, 1))).toMatchObject({
      ok: false,
      refusals: [{ code: 'INVALID', path: ['turkistan-akimat', 'territoryId'] }],
    })
  })

  it('keeps outlines, also when a later list knows nothing of them', async () => {
    const directory = createDirectory({ mongo })
    const corner = [68.2, 43.2]
    const shape = { type: 'Polygon', coordinates: [[corner, [68.3, 43.2], [68.3, 43.3], corner]] }
    const landmarks = [{ kind: 'river', name: someTerritories[0]!.name, coordinates: [corner, [68.3, 43.3]] }]
    const withMap = someTerritories.map((entry) => (entry.id === 'birlik' ? { ...entry, shape, landmarks } : entry))
    await importTerritories({ directory })(withMap)
    const again = createDirectory({ mongo })
    expect(await importTerritories({ directory: again })(someTerritories)).toMatchObject({
      value: { changed: 0, unchanged: someTerritories.length },
    })
    expect(again.territory('birlik')).toMatchObject({ shape, landmarks })
    const moved = { ...shape, coordinates: [[corner, [68.4, 43.2], [68.3, 43.3], corner]] }
    const later = someTerritories.filter(({ id }) => id === 'birlik').map((entry) => ({ ...entry, shape: moved }))
    expect(await importTerritories({ directory: again })(later)).toMatchObject({ value: { changed: 1 } })
    expect(again.territory('birlik')).toMatchObject({ shape: moved, landmarks })
  })

  it('is seen by another process when it looks again', async () => {
    const [here, there] = [createDirectory({ mongo }), createDirectory({ mongo })]
    await importTerritories({ directory: here })(someTerritories)
    expect(there.territory('kz')).toBeUndefined()
    expect(await there.refresh()).toBe(true)
    expect(there.territory('kz')).toEqual(here.territory('kz'))
    expect(await there.refresh()).toBe(false)
  })
})
