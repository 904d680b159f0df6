import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgesOf, type Position, type Ring } from '../kernel/geometry.ts'
import { distanceToEdge, simplifyLine, simplifyTogether } from './simplify.ts'

const whole = fc.integer({ min: 0, max: 400 })
const line = fc.array(fc.tuple(whole, whole), { minLength: 2, maxLength: 60 })
const tolerance = fc.integer({ min: 0, max: 40 })

describe('a line', () => {
  it('keeps its ends, and no point that was left out lies beyond the tolerance', () => {
    fc.assert(
      fc.property(line, tolerance, (given, most) => {
        const thinned = simplifyLine(given, most)
        expect([thinned[0], thinned.at(-1)]).toEqual([given[0], given.at(-1)])
        const pieces = thinned.slice(1).map((end, i) => [thinned[i] ?? end, end] as const)
        for (const point of given) {
          const nearest = Math.min(...pieces.map(([from, to]) => distanceToEdge(point, from, to)))
          expect(nearest).toBeLessThanOrEqual(most + 1e-9)
        }
      }),
    )
  })
})

/** Two neighbours with a border between them that wanders, one walking along it down and the other up. */
const neighbours = fc.array(fc.integer({ min: -60, max: 60 }), { minLength: 1, maxLength: 40 }).map((steps) => {
  const border = steps.map((step, i): Position => [500 + step, (i + 1) * 20])
  const end = (steps.length + 1) * 20
  const left: Ring = [[0, 0], [500, 0], ...border, [500, end], [0, end]]
  const right: Ring = [[500, 0], [1_000, 0], [1_000, end], [500, end], ...[...border].reverse()]
  const around: Ring = [
    [0, 0],
    [500, 0],
    [1_000, 0],
    [1_000, end],
    [500, end],
    [0, end],
  ]
  return { left, right, around }
})

function edgeKeys(ring: Ring): string[] {
  return edgesOf(ring).map((edge) =>
    edge
      .map(([x, y]) => `${x} ${y}`)
      .sort()
      .join(' – '),
  )
}

describe('neighbours', () => {
  it('are drawn with the same border, whichever way each of them walks', () => {
    fc.assert(
      fc.property(neighbours, tolerance, fc.nat(50), ({ left, right, around }, most, turn) => {
        const at = turn % right.length
        const turned = [...right.slice(at), ...right.slice(0, at)]
        const [a = [], b = [], all = []] = simplifyTogether([left, turned, around], most)
        const uses = new Map<string, number>()
        for (const key of [a, b, all].flatMap(edgeKeys)) uses.set(key, (uses.get(key) ?? 0) + 1)
        // Each piece is either between the two or between one of them and the outside.
        expect([...uses.values()].filter((count) => count !== 2)).toEqual([])
      }),
    )
  })

  it('lose nothing at tolerance 0 but points on straight lines and repeats', () => {
    const ring: Ring = [
      [0, 0],
      [0, 0],
      [5, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]
    expect(simplifyTogether([ring], 0)).toEqual([
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
      ],
    ])
  })

  it('vanish when they are smaller than the tolerance', () => {
    const tiny: Ring = [
      [0, 0],
      [3, 0],
      [0, 3],
    ]
    expect(simplifyTogether([tiny], 10)).toEqual([[]])
  })
})
