import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameAround, mapSize, onGlobe, onPlane, pathOf, ringsOfPath } from './plane.ts'

const city = frameAround({ west: 68.18, south: 43.24, east: 68.34, north: 43.35 })

describe('the frame of a map', () => {
  it('has its longer side in every map, and the shape of the ground', () => {
    expect(Math.max(city.width, city.height)).toBe(mapSize)
    // At 43.3° a degree of longitude is 0.728 of one of latitude: 12.96 km by 12.23 km.
    expect(city.width / city.height).toBeCloseTo(1.057, 2)
  })

  it('holds what it was made for, with the north on top', () => {
    const corner = onPlane(city, { lon: 68.18, lat: 43.35 })
    expect(corner.x).toBeCloseTo(60)
    expect(corner.y).toBeCloseTo(60)
    const other = onPlane(city, { lon: 68.34, lat: 43.24 })
    expect(other.x).toBeCloseTo(city.width - 60, 0)
    expect(other.y).toBeCloseTo(city.height - 60, 0)
  })

  it('leads back to the same place on the ground', () => {
    const around = fc.record({
      lon: fc.double({ min: 60, max: 80, noNaN: true }),
      lat: fc.double({ min: 40, max: 55, noNaN: true }),
    })
    fc.assert(
      fc.property(around, (point) => {
        const back = onGlobe(city, onPlane(city, point))
        expect(back.lat).toBeCloseTo(point.lat, 9)
        expect(back.lon).toBeCloseTo(point.lon, 9)
      }),
    )
  })
})

describe('a path', () => {
  it('is written in short steps', () => {
    const ring = [
      [10, 20],
      [13, 16],
      [18, 22],
      [18, 22],
    ] as const
    expect(pathOf([ring])).toBe('M10 20l3-4 5 6 0 0z')
    expect(pathOf([ring.slice(0, 2)], false)).toBe('M10 20l3-4')
  })

  it('is read again as it was written', () => {
    const whole = fc.integer({ min: -100, max: 4_100 })
    const rings = fc.array(fc.array(fc.tuple(whole, whole), { minLength: 2, maxLength: 30 }), { maxLength: 4 })
    fc.assert(
      fc.property(rings, (given) => {
        expect(ringsOfPath(pathOf(given))).toEqual(given)
      }),
    )
  })
})
