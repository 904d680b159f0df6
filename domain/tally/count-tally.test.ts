import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BallotForm, Completion, Tally } from '../budgets/rules/pb-rules.ts'
import { count } from './count.ts'
import { countTally, type CountedTally } from './count-tally.ts'
import { withBallots, withCost } from './margin.ts'
import { columnsOf, electionOf, tallyRuleOf, type EnvelopeVote } from './of-rules.ts'
import { draft } from './testing/draft.ts'

const none = { threshold: { kind: 'none' }, partFunding: { kind: 'none' } } as const
const greedy: Tally = { id: 'g', rule: 'greedy', order: 'votes', misfit: 'skip', ties: ['ballotNumber'], ...none }
const approval: BallotForm = { type: 'approval', min: 0, max: 6 }

/** Small votes with many ties and conflicts; ballot numbers begin anywhere. */
const vote: fc.Arbitrary<EnvelopeVote> = fc
  .record({ parts: draft, first: fc.integer({ min: 1, max: 50 }), pair: fc.boolean() })
  .map(({ parts, first, pair }) => ({
    ...{ envelopeId: 'city', budgetMinor: parts.budgetMinor, currency: 'KZT', form: approval, lotSeed: null },
    projects: parts.projects.map(({ costMinor }, i) => ({
      ...{ number: first + i, id: String(first + i), projectId: `prj_${i}`, price: costMinor },
      ...{ category: null, district: null, isWithdrawn: i === 5 },
    })),
    conflicts: pair && parts.projects.length > 1 ? [[first, first + 1]] : [],
    ballots: columnsOf(
      parts.ballots.flatMap(({ marks, weight = 1 }) =>
        Array.from({ length: weight }, () => ({ marks: marks.map((mark) => first + mark), points: null })),
      ),
    ),
  }))

const completion: fc.Arbitrary<Completion> = fc.constantFrom<Completion>(
  { kind: 'none' },
  { kind: 'greedy' },
  { kind: 'add1', increment: 2, stop: 'overspend', start: 'exact', thenGreedy: true },
  { kind: 'add1', increment: 1, stop: 'exhaustive', start: 'floor', thenGreedy: false },
)
const tally: fc.Arbitrary<Tally> = fc.oneof(
  fc.record({ misfit: fc.constantFrom('skip' as const, 'stop' as const) }).map(({ misfit }) => ({ ...greedy, misfit })),
  fc.constantFrom<Tally>({ id: 'p', rule: 'phragmen', misfit: 'skip', ties: ['minCost', 'ballotNumber'], ...none }),
  fc
    .record({
      completion,
      utility: fc.constantFrom('cost' as const, 'cardinality' as const),
      comparison: fc.constantFrom('none' as const, 'satisfaction' as const),
    })
    .map((shares): Tally => ({
      id: 'e',
      rule: 'equal-shares',
      ties: ['maxVotes', 'ballotNumber'],
      ...none,
      ...shares,
    })),
)

const recordOf = (given: EnvelopeVote, by: Tally) => countTally({ vote: given, tally: by, isOfficial: true }).record

describe('a counted tally', () => {
  it('names each project of the list once, as winner with its place or as loser with its reason', () => {
    fc.assert(
      fc.property(vote, tally, (given, by) => {
        const { winners, losers, spent } = recordOf(given, by)
        const named = [...winners, ...losers].map(({ number }) => number).sort((a, b) => a - b)
        expect(named).toEqual(given.projects.map(({ number }) => number))
        expect(winners.map(({ place, reason }) => [place, reason])).toEqual(winners.map((_, i) => [i + 1, null]))
        expect(spent).toBe(winners.reduce((sum, { cost }) => sum + cost, 0))
        for (const loser of losers) {
          expect(loser).toMatchObject({ place: null, payers: null })
          expect(loser.reason).not.toBeNull()
          expect(loser.afterRounds).toBeLessThanOrEqual(winners.length)
          if (loser.missing !== null) expect(loser.missing).toBe(loser.cost - (loser.available ?? 0))
          expect(loser.conflictWith !== null).toBe(loser.reason === 'conflict')
          if (loser.conflictWith !== null) expect(winners.map(({ number }) => number)).toContain(loser.conflictWith)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('lets just enough supporters pay for a winner, none more than the price', () => {
    fc.assert(
      fc.property(vote, completion, (given, how) => {
        const by: Tally = {
          ...{ id: 'e', rule: 'equal-shares', utility: 'cost', completion: how, comparison: 'none' },
          ...{ ties: ['ballotNumber'], ...none },
        }
        for (const { payers, pricePerVoter, votes, cost } of recordOf(given, by).winners) {
          // What greedy filled up nobody paid for.
          if (payers === null) continue
          expect(payers).toBeLessThanOrEqual(votes)
          expect(payers * (pricePerVoter ?? 0)).toBeGreaterThanOrEqual(cost)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('tells near misses that hold when it is counted again: with one less the project loses', () => {
    fc.assert(
      fc.property(vote, tally, (given, by) => {
        const { election, numbers } = electionOf(given, by)
        const rule = tallyRuleOf(by, given.form)
        for (const { number, extraBallots, winsAtCost } of recordOf(given, by).losers) {
          const project = numbers.indexOf(number)
          const wins = (changed: typeof election) => count(changed, rule).winners.includes(project)
          if (extraBallots !== null) {
            expect(wins(withBallots(election, project, extraBallots))).toBe(true)
            if (extraBallots > 1) expect(wins(withBallots(election, project, extraBallots - 1))).toBe(false)
          }
          if (winsAtCost !== null) {
            expect(wins(withCost(election, project, winsAtCost))).toBe(true)
            expect(wins(withCost(election, project, winsAtCost + 1))).toBe(false)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has the same trace however it is counted, and in whatever order ballots came', () => {
    fc.assert(
      fc.property(vote, tally, (given, by) => {
        const { starts, marks } = given.ballots
        const ballots = Array.from({ length: starts.length - 1 }, (_, i) => ({
          marks: [...marks.slice(starts[i], starts[i + 1])],
          points: null,
        }))
        const turned = { ...given, ballots: columnsOf(ballots.reverse()) }
        const official = countTally({ vote: given, tally: by, isOfficial: true })
        expect(countTally({ vote: turned, tally: by, isOfficial: false })).toEqual(beside(official))
      }),
      { numRuns: 300 },
    )
  })

  it('takes the other tally where Add1 would take too many runs', () => {
    // One voter for each project: a share has to grow to the cost of the dearest one.
    const dear = 40_000_000
    const given: EnvelopeVote = {
      ...{ envelopeId: 'city', budgetMinor: 2 * dear, currency: 'KZT', form: approval, conflicts: [], lotSeed: null },
      projects: [1, dear].map((price, i) => ({
        ...{ number: i + 1, id: String(i + 1), projectId: `prj_${i}`, price },
        ...{ category: null, district: null, isWithdrawn: false },
      })),
      ballots: columnsOf(Array.from({ length: 3_000 }, (_, i) => ({ marks: i === 0 ? [2] : [1], points: null }))),
    }
    const shares = (how: Completion): Tally => ({
      ...{ id: 'e', rule: 'equal-shares', utility: 'cost', completion: how, comparison: 'none' },
      ...{ ties: ['ballotNumber'], ...none },
    })
    const addOne = shares({ kind: 'add1', increment: 1, stop: 'overspend', start: 'exact', thenGreedy: false })
    const otherwise = shares({ kind: 'greedy' })
    const { record } = countTally({ vote: given, tally: addOne, otherwise, isOfficial: false })
    expect(record.tally).toEqual(otherwise)
    expect(record.winners.map(({ number }) => number)).toEqual([1, 2])
  }, 60_000)
})

function beside({ record, trace }: CountedTally): CountedTally {
  return { record: { ...record, isOfficial: false }, trace }
}
