import { describe, expect, it } from 'vitest'
import type { Ring } from '../kernel/geometry.ts'
import { contains, type Shape } from './shape.ts'

const square = (x: number, y: number, size: number): Ring => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
describe('an outline', () => {
  it('contains what lies inside and not what lies in a hole', () => {
    const shape: Shape = { type: 'Polygon', coordinates: [square(68, 43, 1), square(68.4, 43.4, 0.2)] }
    expect(contains(shape, { lon: 68.1, lat: 43.1 })).toBe(true)
    expect(contains(shape, { lon: 68.5, lat: 43.5 })).toBe(false)
    expect(contains(shape, { lon: 67.9, lat: 43.1 })).toBe(false)
  })

  it('may have several parts, one of them inside the hole of another', () => {
    const shape: Shape = {
      type: 'MultiPolygon',
      coordinates: [[square(68, 43, 1), square(68.4, 43.4, 0.2)], [square(68.45, 43.45, 0.1)], [square(70, 43, 1)]],
    }
    expect(contains(shape, { lon: 68.5, lat: 43.5 })).toBe(true)
    expect(contains(shape, { lon: 68.42, lat: 43.5 })).toBe(false)
    expect(contains(shape, { lon: 70.5, lat: 43.5 })).toBe(true)
    expect(contains(shape, { lon: 69.5, lat: 43.5 })).toBe(false)
  })
})
