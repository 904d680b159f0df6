import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createElection, type Ballot, type ElectionParts, type Project } from './election.ts'

function projects(count: number): Project[] {
  return Array.from({ length: count }, (_, i) => ({ id: `p${i}`, costMinor: 1 }))
}

/** By weight, what each group marked. */
function groupsOf(voteType: ElectionParts['voteType'], ballots: readonly Ballot[], count = 6) {
  const { profiles } = createElection({ voteType, budgetMinor: 1, projects: projects(count), ballots })
  return Array.from({ length: profiles.count }, (_, i) => {
    const [from, to] = [profiles.offsets[i], profiles.offsets[i + 1]]
    const points = profiles.points && [...profiles.points.slice(from, to)]
    return { marks: [...profiles.marks.slice(from, to)], points, weight: profiles.weights[i] }
  })
}

/** The definition, slowly. */
function expectedGroups(ballots: readonly Ballot[], isRanked: boolean, hasPoints: boolean) {
  const groups = new Map<string, { marks: number[]; points: number[] | null; weight: number }>()
  for (const { marks, points, weight = 1 } of ballots) {
    const pairs = marks.map((mark, i) => [mark, points?.[i] ?? 0] as const)
    if (!isRanked) pairs.sort(([a], [b]) => a - b)
    const sheet = { marks: pairs.map(([mark]) => mark), points: hasPoints ? pairs.map(([, point]) => point) : null }
    const key = JSON.stringify(sheet)
    groups.set(key, { ...sheet, weight: (groups.get(key)?.weight ?? 0) + weight })
  }
  return [...groups.values()]
}

it('puts equal ballots together: as sets, as sets with points, or as rankings', () => {
  const ballot = fc.shuffledSubarray([0, 1, 2, 3, 4, 5]).chain((marks) =>
    fc.record({
      marks: fc.constant(marks),
      points: fc.array(fc.nat(2), { minLength: marks.length, maxLength: marks.length }),
      weight: fc.integer({ min: 1, max: 3 }),
    }),
  )
  const voteType = fc.constantFrom('approval' as const, 'ordinal' as const, 'cumulative' as const)
  fc.assert(
    fc.property(voteType, fc.array(ballot, { maxLength: 60 }), (type, ballots) => {
      expect(groupsOf(type, ballots)).toEqual(expectedGroups(ballots, type === 'ordinal', type === 'cumulative'))
    }),
  )
})

it('puts ballots together that name hundreds of projects in any order', () => {
  const rising = [...Array(300).keys()]
  const points = rising.map((mark) => mark % 7)
  const ballots = [
    { marks: rising, points },
    { marks: rising.toReversed(), points: points.toReversed() },
    { marks: rising.toReversed(), points },
  ]
  expect(groupsOf('cumulative', ballots, 300)).toEqual(expectedGroups(ballots, false, true))
})

it('keeps ballots apart whose hashes somebody made equal, however many there are', () => {
  // A hash looks at the lower 32 bits of a number.
  const ballots = Array.from({ length: 500 }, (_, i) => ({ marks: [0], points: [(i % 250) * 2 ** 32] }))
  expect(groupsOf('cumulative', ballots)).toEqual(expectedGroups(ballots, false, true))
})
