import { describe, expect, it } from 'vitest'
import { drawMap } from '#domain/places/draw-map.ts'
import type { GeoPoint } from '#domain/kernel/geometry.ts'
import { contains } from '#domain/places/shape.ts'
import { treeOf } from '#domain/places/tree.ts'
import { loadShelf } from '#domain/rules/shelf.ts'
import { demoCity } from './city.ts'
import bodies from './bodies.json' with { type: 'json' }
import { outlined } from './outlined.ts'
import territories from './territories.json' with { type: 'json' }

const tree = treeOf(outlined(territories, demoCity))
const below = (parentId: string) => territories.filter((territory) => territory.parentId === parentId)

describe('the places of the demonstration', () => {
  it('are one tree with the twenty regions of the country', () => {
    expect(tree.ok && tree.value[0]?.id).toBe('kz')
    expect(below('kz')).toHaveLength(20)
  })

  it('count as many residents in the city as in its six sectors', () => {
    const sectors = below('turkistan-city')
    expect(sectors).toHaveLength(6)
    const city = territories.find(({ id }) => id === 'turkistan-city')
    expect(sectors.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(city?.population)
  })

  it('have a body for every addressee that the book of the city names', () => {
    const book = loadShelf().find(({ id }) => id === 'demo-city')
    const addressees = book?.levels.flatMap(({ tracks }) => tracks.map(({ addressee }) => addressee.id)) ?? []
    const kinds = bodies.filter(({ territoryId }) => territoryId === 'turkistan-city').map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(addressees))
  })

  it('know the place of every body, and each of them in three languages', () => {
    const ids = new Set(territories.map(({ id }) => id))
    expect(bodies.filter(({ territoryId }) => !ids.has(territoryId))).toEqual([])
    expect(bodies.flatMap(({ name }) => [name.kk, name.ru, name.en]).filter((name) => name === '')).toEqual([])
    expect(new Set(bodies.map(({ id }) => id)).size).toBe(bodies.length)
  })
})

describe('the outlines of the demo city', () => {
  const places = tree.ok ? tree.value : []
  const city = places.find(({ id }) => id === demoCity)
  const sectors = places.filter(({ parentId }) => parentId === demoCity)

  it('lay its sectors beside each other without a gap, and none outside the city', () => {
    const holders = (point: GeoPoint) => sectors.filter(({ shape }) => shape && contains(shape, point)).length
    const seen = { inside: 0, outside: 0 }
    for (let lon = 68.15; lon < 68.35; lon += 0.000_97) {
      for (let lat = 43.22; lat < 43.37; lat += 0.000_89) {
        const point = { lon, lat }
        const isInCity = city?.shape !== undefined && contains(city.shape, point)
        seen[isInCity ? 'inside' : 'outside']++
        if (holders(point) !== (isInCity ? 1 : 0)) expect.fail(`${holders(point)} sectors hold ${lon}, ${lat}`)
      }
    }
    expect(seen.inside).toBeGreaterThan(10_000)
    expect(seen.outside).toBeGreaterThan(10_000)
  })

  it('make a small map with all six sectors, a river and streets', () => {
    const map = city && drawMap(city, sectors)
    expect(map?.units).toHaveLength(6)
    expect(new Set(map?.landmarks.map(({ kind }) => kind))).toEqual(
      new Set(['river', 'lake', 'park', 'railway', 'road']),
    )
    expect(JSON.stringify([map?.outline, map?.units.map(({ path }) => path), map?.landmarks]).length).toBeLessThan(
      6_000,
    )
  })
})
