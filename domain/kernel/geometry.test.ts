import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, isGeoPoint, isInside, type Position, type Ring } from './geometry.ts'

const degrees = fc.double({ min: -170, max: 170, noNaN: true })
const shift = fc.double({ min: -0.3, max: 0.3, noNaN: true })

/** Four by four fields whose shared corners are pushed about: together they are the square from 0 to 4. */
const fields = fc.array(shift, { minLength: 50, maxLength: 50 }).map((shifts) => {
  const corner = (column: number, row: number): Position => {
    const isEdge = column % 4 === 0 || row % 4 === 0
    const at = 2 * (column * 5 + row)
    return isEdge ? [column, row] : [column + (shifts[at] ?? 0), row + (shifts[at + 1] ?? 0)]
  }
  return Array.from({ length: 16 }, (_, i): Ring => {
    const [column, row] = [i % 4, Math.floor(i / 4)]
    const corners = [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)]
    // Half of them the other way round: the direction of a ring means nothing.
    return i % 2 === 0 ? corners : [...corners].reverse()
  })
})

describe('rings', () => {
  it('that tile a plane hold each of its points exactly once, corners and borders included', () => {
    const within = fc.double({ min: 0, max: 3.999, noNaN: true })
    fc.assert(
      fc.property(fields, within, within, fc.nat(15), fc.nat(3), (tiles, x, y, tile, corner) => {
        const holders = (point: Position) => tiles.filter((ring) => isInside([ring], point)).length
        expect(holders([x, y])).toBe(1)
        const [cornerX = 0, cornerY = 0] = tiles[tile]?.[corner] ?? []
        fc.pre(cornerX < 4 && cornerY < 4)
        expect(holders([cornerX, cornerY])).toBe(1)
      }),
    )
  })

  it('lie within their bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(degrees, degrees), { minLength: 1 }), (ring) => {
        const bounds = boundsOf([ring])
        for (const [x, y] of ring) {
          expect(x >= (bounds?.west ?? Infinity) && x <= (bounds?.east ?? -Infinity)).toBe(true)
          expect(y >= (bounds?.south ?? Infinity) && y <= (bounds?.north ?? -Infinity)).toBe(true)
        }
      }),
    )
    expect(boundsOf([])).toBeUndefined()
  })
})

it.each([
  [{ lat: 43.3, lon: 68.25 }, true],
  [{ lat: -90, lon: 180 }, true],
  [{ lat: 90.1, lon: 0 }, false],
  [{ lat: 0, lon: -180.1 }, false],
  [{ lat: Number.NaN, lon: 0 }, false],
])('%j is a place on the globe: %s', (point, isOne) => {
  expect(isGeoPoint(point)).toBe(isOne)
})
