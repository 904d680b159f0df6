import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ballotsOf, portionsOf, type ImportedBallots } from './imported-ballots.ts'

const aBallot = fc.array(fc.tuple(fc.nat({ max: 999 }), fc.integer({ min: -99, max: 99 })), { maxLength: 6 })

function columnsOf(ballots: readonly (readonly [number, number])[][], hasPoints: boolean): ImportedBallots {
  const starts = [0]
  for (const ballot of ballots) starts.push((starts.at(-1) ?? 0) + ballot.length)
  return {
    starts: Uint32Array.from(starts),
    marks: Uint32Array.from(ballots.flat(), ([mark]) => mark),
    points: hasPoints ? Int32Array.from(ballots.flat(), ([, point]) => point) : null,
  }
}

it('gives back every ballot in its order, the empty ones too', () => {
  const someBallots = fc.array(aBallot, { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(someBallots, fc.boolean(), (ballots, hasPoints) => {
      const columns = columnsOf(ballots, hasPoints)
      expect(ballotsOf([...portionsOf(columns)])).toEqual(columns)
    }),
  )
})

it('keeps each portion below a megabyte', () => {
  const ballot = Array.from({ length: 100 }, (_, mark) => [mark + 10_000, 1_000_000] as const)
  const columns = columnsOf(
    Array.from({ length: 3_000 }, () => [...ballot]),
    true,
  )
  const portions = [...portionsOf(columns)]
  expect(portions.length).toBeGreaterThan(3)
  for (const { marks, points } of portions) expect(marks.length + (points?.length ?? 0)).toBeLessThan(1_000_000)
  expect(portions.reduce((sum, { count }) => sum + count, 0)).toBe(3_000)
  expect(ballotsOf(portions)).toEqual(columns)
})
