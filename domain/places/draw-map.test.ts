import { describe, expect, it } from 'vitest'
import { drawMap } from './draw-map.ts'
import { labelPointOf } from './label-point.ts'
import { ringsOfPath } from '../kernel/plane.ts'
import { isInside, type Position, type Ring } from '../kernel/geometry.ts'
import type { Shape } from './shape.ts'
import type { Territory } from './territory.ts'
import { unitAround } from './territory.ts'

function unit(id: string, shape: Shape | undefined, more: Partial<Territory> = {}): Territory {
  const plain = { id, name: { kk: id }, level: 'sector', parentId: 'city', ancestorIds: ['city'], population: null }
  return { ...plain, ...(shape && { shape }), ...more }
}

function box(west: number, east: number, north = 43.4): Shape {
  return { type: 'Polygon', coordinates: [closed([west, 43.2], [east, 43.2], [east, north], [west, north])] }
}

function closed(...ring: [Position, ...Position[]]): Ring {
  return [...ring, ring[0]]
}

/** A border of many small steps. */
function ragged(steps: number): Shape {
  const line = Array.from({ length: steps }, (_, i): Position => [
    68.3 + 0.02 * Math.sin(i * 1.7) + 0.01 * Math.sin(i * 0.37),
    43.2 + (0.2 * i) / (steps - 1),
  ])
  return { type: 'Polygon', coordinates: [closed([68.1, 43.4], [68.1, 43.2], ...line)] }
}

describe('a map', () => {
  it('shows a unit and its parts in one frame, and leaves out what has no outline', () => {
    const city = unit('city', box(68.1, 68.3))
    const map = drawMap(city, [
      unit('west', box(68.1, 68.2)),
      unit('nowhere', undefined),
      unit('east', box(68.2, 68.3)),
    ])
    expect(map?.units.map(({ territory }) => territory.id)).toEqual(['west', 'east'])
    const [west, east] = map?.units ?? []
    expect(isInside(ringsOfPath(west?.path ?? ''), [west?.labelX ?? 0, west?.labelY ?? 0])).toBe(true)
    expect(east?.labelX).toBeGreaterThan(west?.labelX ?? Infinity)
    expect(ringsOfPath(map?.outline ?? '')).toHaveLength(1)
  })

  it('does not exist where nobody brought outlines', () => {
    expect(drawMap(unit('city', undefined), [unit('west', undefined)])).toBeUndefined()
  })

  it('is made of its parts when it has no outline of its own', () => {
    expect(drawMap(unit('city', undefined), [unit('west', box(68.1, 68.2))])).toMatchObject({
      outline: '',
      units: [{ territory: { id: 'west' } }],
    })
  })

  it('stays below 60 kB however exact its outlines are', () => {
    const parts = Array.from({ length: 200 }, (_, i) => unit(`part-${i}`, ragged(1_990)))
    const map = drawMap(unit('city', ragged(1_990)), parts)
    const paths = [map?.outline ?? '', ...(map?.units ?? []).map(({ path }) => path)]
    expect(paths.join('').length).toBeLessThan(60_000)
    expect(paths.every((path) => path.startsWith('M'))).toBe(true)
  })

  it('turns the name of a road along its longest straight piece, never upside down', () => {
    const name = { kk: 'Тәуке хан даңғылы', ru: 'Тәуке хан даңғылы', en: 'Tauke Khan Avenue' }
    const road = [
      [68.25, 43.35],
      [68.15, 43.35],
      [68.14, 43.34],
    ] as const
    const lake = [
      [68.2, 43.25],
      [68.22, 43.25],
      [68.21, 43.27],
    ] as const
    const city = unit('city', box(68.1, 68.3), {
      landmarks: [
        { kind: 'road', name, coordinates: road },
        { kind: 'lake', name, coordinates: lake },
      ],
    })
    const [drawn, water] = drawMap(city, [])?.landmarks ?? []
    expect(drawn?.labelAngle).toBeCloseTo(0)
    expect(drawn?.path).not.toContain('z')
    expect(water?.path).toContain('z')
    expect(isInside(ringsOfPath(water?.path ?? ''), [water?.labelX ?? 0, water?.labelY ?? 0])).toBe(true)
  })
})

describe('the place of a name', () => {
  it('lies in the widest part and not in the middle of a crescent', () => {
    const crescent: Ring = [
      [0, 0],
      [100, 0],
      [100, 20],
      [20, 20],
      [20, 80],
      [100, 80],
      [100, 140],
      [0, 140],
    ]
    const [x, y] = labelPointOf([crescent])
    expect(isInside([crescent], [x, y])).toBe(true)
    expect(y).toBeGreaterThan(85)
  })
})

describe('the unit around a point', () => {
  const city = unit('city', box(68.1, 68.3))
  const parts = [unit('west', box(68.1, 68.2)), unit('east', undefined)]
  const below = (id: string) => (id === 'city' ? parts : [])

  it('is the lowest one that has an outline', () => {
    expect(unitAround({ lon: 68.15, lat: 43.3 }, city, below)?.id).toBe('west')
    expect(unitAround({ lon: 68.25, lat: 43.3 }, city, below)?.id).toBe('city')
  })

  it('is none outside, nor where borders are not known', () => {
    expect(unitAround({ lon: 68.35, lat: 43.3 }, city, below)).toBeUndefined()
    expect(unitAround({ lon: 68.25, lat: 43.3 }, unit('east', undefined), below)).toBeUndefined()
  })
})
