import { describe, expect, it } from 'vitest'
import type { Tally } from '../budgets/rules/pb-rules.ts'
import { countTally } from './count-tally.ts'
import { columnsOf, type EnvelopeVote } from './of-rules.ts'

const tally: Tally = {
  ...{ id: 'equal-shares', rule: 'equal-shares', utility: 'cost', completion: { kind: 'none' } },
  ...{ comparison: 'none', ties: ['minCost', 'ballotNumber'], threshold: { kind: 'none' } },
  partFunding: { kind: 'none' },
}
const project = (number: number, price: number) => ({
  ...{ number, id: String(number), projectId: `prj_${number}`, price },
  ...{ category: null, district: null, isWithdrawn: false },
})
/** Shares of 100. Park and lights are bought; the pool never could be, the rink not after the park. */
const vote: EnvelopeVote = {
  ...{ envelopeId: 'city', budgetMinor: 700, currency: 'KZT', lotSeed: null, conflicts: [] },
  form: { type: 'approval', min: 0, max: 4 },
  projects: [project(1, 240), project(2, 120), project(3, 500), project(4, 270)],
  ballots: columnsOf([[1, 2, 4], [1, 2, 4], [1, 2, 4], [1], [3], [3], []].map((marks) => ({ marks, points: null }))),
}
const { record } = countTally({ vote, tally, isOfficial: true })
const loser = (number: number) => record.losers.find((one) => one.number === number)

describe('why supporters were too poor', () => {
  it('names no round where they could not pay it from the start, and what they had in the end', () => {
    expect(record.winners.map(({ number }) => number)).toEqual([1, 2])
    expect(loser(3)).toMatchObject({ reason: 'poor_supporters', afterRounds: 0, available: 200, missing: 300 })
  })

  it('names the round after which nothing could save it', () => {
    // Three supporters with 100 each; the park takes 60 of each, the lights the rest.
    expect(loser(4)).toMatchObject({ afterRounds: 1, available: 0, missing: 270 })
  })
})
