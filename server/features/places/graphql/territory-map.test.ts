import 'reflect-metadata'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isInside } from '#domain/kernel/geometry.ts'
import { onPlane, ringsOfPath, type MapFrame } from '#domain/kernel/plane.ts'
import { identityFeature } from '#server/features/identity/index.ts'
import { testDatabase } from '#server/testing/database.ts'
import { someTerritories } from '#server/testing/places.ts'
import { startSmallHost, type SmallHost } from '#server/testing/small-host.ts'
import { placesFeature, type Places } from '../index.ts'

const mongo = testDatabase()
let small: SmallHost
let places: Places

beforeAll(async () => {
  small = await startSmallHost({
    mongo,
    features: (platform) => {
      const identity = identityFeature(platform)
      const feature = placesFeature(platform, { identity: identity.use })
      places = feature.use
      return [identity, feature]
    },
  })
  await places.importTerritories(someTerritories.map((entry) => ({ ...entry, ...drawn[entry.id] })))
})
afterAll(async () => small.host.stop())

const square = (west: number, east: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 43.2],
      [east, 43.2],
      [east, 43.4],
      [west, 43.4],
      [west, 43.2],
    ],
  ],
})
const name = { kk: 'Ақбұлақ өзені', ru: 'Река Акбулак', en: 'Aqbulaq River' }
const drawn: Readonly<Record<string, object>> = {
  'turkistan-city': {
    shape: square(68.1, 68.3),
    landmarks: [
      {
        kind: 'river',
        name,
        coordinates: [
          [68.15, 43.2],
          [68.15, 43.4],
        ],
      },
    ],
  },
  birlik: { shape: square(68.1, 68.2), facts: [{ kind: 'sports_ground', count: 2 }] },
  otyrar: { shape: square(68.2, 68.3) },
}

const document = `query($id: ID!) {
  territoryMap(territoryId: $id) {
    territory { id }
    frame { west north unitsPerLon unitsPerLat width height }
    outline
    units { territory { id name { kk } } path labelX labelY }
    landmarks { kind name { ru } path labelX labelY labelAngle }
  }
}`

interface Drawn {
  readonly frame: MapFrame
  readonly units: readonly { readonly path: string; readonly territory: { readonly id: string } }[]
}

async function mapOf(id: string): Promise<(Drawn & Record<string, unknown>) | null> {
  const { data } = await small.query(document, { variables: { id } })
  return (data as { territoryMap: (Drawn & Record<string, unknown>) | null }).territoryMap
}

describe('the map of a territory', () => {
  it('comes with a frame that puts a point of the globe into the right unit', async () => {
    const map = await mapOf('turkistan-city')
    expect(map).toMatchObject({
      territory: { id: 'turkistan-city' },
      landmarks: [{ kind: 'RIVER', name: { ru: 'Река Акбулак' }, labelAngle: -90 }],
    })
    const { x, y } = onPlane(map!.frame, { lat: 43.31, lon: 68.26 })
    const around = map!.units.filter(({ path }) => isInside(ringsOfPath(path), [x, y]))
    expect(around.map(({ territory }) => territory.id)).toEqual(['otyrar'])
  })

  it('is drawn anew after an import', async () => {
    const before = await mapOf('turkistan-city')
    await places.importTerritories(
      someTerritories.filter(({ id }) => id === 'birlik').map((entry) => ({ ...entry, shape: square(68.1, 68.19) })),
    )
    expect((await mapOf('turkistan-city'))?.units[0]?.path).not.toBe(before?.units[0]?.path)
  })

  it('is none where nobody brought outlines, and where there is no such place', async () => {
    expect(await mapOf('sairam')).toBeNull()
    expect(await mapOf('atlantis')).toBeNull()
  })
})

it('tells what a unit has, as far as somebody counted', async () => {
  const { data } = await small.query('{ territories(parentId: "turkistan-city") { id facts { kind count } } }')
  expect(data).toEqual({
    territories: [
      { id: 'birlik', facts: [{ kind: 'SPORTS_GROUND', count: 2 }] },
      { id: 'otyrar', facts: [] },
    ],
  })
})

describe('a feature that is told a point', () => {
  it('learns in which unit it lies', () => {
    expect(places.unitAround({ lat: 43.31, lon: 68.26 }, 'turkistan-city')?.id).toBe('otyrar')
    expect(places.unitAround({ lat: 43.5, lon: 68.26 }, 'turkistan-city')).toBeUndefined()
    expect(places.unitAround({ lat: 43.31, lon: 68.26 }, 'sairam')).toBeUndefined()
  })
})
