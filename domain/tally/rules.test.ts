import { describe, expect, it } from 'vitest'
import { count, type TallyRule } from './count.ts'
import { createElection, type Ballot, type Project } from './election.ts'
import type { LossReason } from './outcome.ts'
import type { TieStep } from './ties.ts'

interface Small {
  readonly budget: number
  /** cost by project id */
  readonly costs: Readonly<Record<string, number>>
  /** voters by ballot: 'ab' marks a and b */
  readonly ballots: Readonly<Record<string, number>>
  readonly exclusive?: string
}

/** An election in a few letters. */
function anElection({ budget, costs, ballots, exclusive = '' }: Small) {
  const projects = Object.entries(costs).map(([id, costMinor]): Project => ({
    id,
    costMinor,
    ...(exclusive.includes(id) && { exclusiveGroup: 'one of' }),
  }))
  const positions = new Map(projects.map(({ id }, position) => [id, position]))
  const all = Object.entries(ballots).map(([marks, weight]): Ballot => ({
    marks: [...marks].map((id) => positions.get(id)!),
    points: null,
    weight,
  }))
  return createElection({ voteType: 'approval', budgetMinor: budget, projects, ballots: all })
}

const ties = { ties: ['file'] as readonly TieStep[], threshold: 0 }
const byVotes: TallyRule = { rule: 'greedy', order: 'votes', misfit: 'skip', ...ties }
const byShares: TallyRule = { rule: 'equal-shares', utility: 'cost', completion: { kind: 'none' }, ...ties }
const byLoad: TallyRule = { rule: 'phragmen', misfit: 'skip', ...ties }

function decide(small: Small, rule: TallyRule) {
  const election = anElection(small)
  const { winners, lost } = count(election, rule)
  const idOf = (position: number) => election.projects[position]!.id
  return {
    won: winners.map(idOf).join(''),
    lost: Object.fromEntries(lost.map(({ project, reason }) => [idOf(project), reason])) as Record<string, LossReason>,
  }
}

describe('greedy', () => {
  const small: Small = { budget: 100, costs: { a: 60, b: 50, c: 40, d: 200 }, ballots: { ab: 3, a: 2, c: 2, d: 9 } }

  it('passes over what does not fit, or ends there', () => {
    expect(decide(small, byVotes)).toEqual({ won: 'ac', lost: { b: 'no_money', d: 'over_budget' } })
    const stopping: TallyRule = { ...byVotes, misfit: 'stop' }
    expect(decide(small, stopping)).toEqual({ won: 'a', lost: { b: 'no_money', c: 'after_stop', d: 'over_budget' } })
  })

  it('leaves out what stays below the threshold', () => {
    expect(decide(small, { ...byVotes, threshold: 3 }).lost['c']).toBe('below_threshold')
    expect(decide(small, { ...byVotes, threshold: 2 }).won).toBe('ac')
  })

  it('sorts by votes per cost exactly where floats see no difference', () => {
    const costs = { a: 9_007_199_254_740_988, b: 9_007_199_254_740_987 }
    expect(7 / costs.a).toBe(7 / costs.b)
    const perCost: TallyRule = { ...byVotes, order: 'votes-per-cost' }
    expect(decide({ budget: costs.a, costs, ballots: { ab: 7 } }, perCost).won).toBe('b')
  })
})

describe('ties', () => {
  const election = createElection({
    ...{ voteType: 'approval', budgetMinor: 60, projects: [project('9'), project('10')] },
    ballots: [{ marks: [0, 1], points: null, weight: 4 }],
  })

  it.each([
    [['file'], '9'],
    [['projectId'], '10'],
    [['maxVotes', 'minCost', 'file'], '9'],
  ] as const)('are broken by %j under every rule', (steps, winner) => {
    for (const rule of [byVotes, byShares, byLoad]) {
      const { winners } = count(election, { ...rule, ties: steps })
      expect(winners.map((position) => election.projects[position]!.id)).toEqual([winner])
    }
  })
})

function project(id: string): Project {
  return { id, costMinor: 60 }
}

describe('projects that exclude each other', () => {
  const small: Small = { budget: 100, costs: { a: 30, b: 30, c: 30 }, ballots: { abc: 5, a: 1 }, exclusive: 'ab' }

  it.each([byVotes, byShares, byLoad])('do not win together under $rule', (rule) => {
    expect(decide(small, rule)).toEqual({ won: 'ac', lost: { b: 'conflict' } })
  })

  it('do not keep Add1 running for ever', () => {
    const add1 = { kind: 'add1', incrementMinor: 1, start: 'exact', stop: 'overspend', thenGreedy: false } as const
    expect(decide(small, { ...byShares, completion: add1 }).won).toBe('ac')
  })
})

describe('Equal Shares', () => {
  it('gives a minority its part where greedy gives the majority all', () => {
    const small: Small = { budget: 100, costs: { a: 50, b: 50, c: 40 }, ballots: { ab: 6, c: 4 } }
    expect(decide(small, byVotes).won).toBe('ab')
    expect(decide(small, byShares)).toEqual({ won: 'ac', lost: { b: 'poor_supporters' } })
  })

  it('names the price per supporter of each round', () => {
    const election = anElection({ budget: 100, costs: { a: 50, c: 40 }, ballots: { a: 6, c: 4 } })
    const outcome = count(election, byShares)
    expect(outcome.rounds).toMatchObject([
      { project: 0, paymentMinor: 50 / 6, paidInFull: 6, emptied: 0 },
      { project: 1, paymentMinor: 10, paidInFull: 4, emptied: 0 },
    ])
  })

  it.each([0, -1, 0.5, Number.NaN])('refuses to raise shares by %d', (incrementMinor) => {
    const add1 = { kind: 'add1', incrementMinor, start: 'exact', stop: 'overspend', thenGreedy: false } as const
    const election = anElection({ budget: 10, costs: { a: 5 }, ballots: { a: 1 } })
    expect(() => count(election, { ...byShares, completion: add1 })).toThrow(RangeError)
  })
})

describe('any rule', () => {
  it.each([byVotes, byShares, byLoad])('decides an election without voters, projects or money: $rule', (rule) => {
    expect(decide({ budget: 10, costs: { a: 5 }, ballots: {} }, rule)).toEqual({ won: '', lost: { a: 'no_support' } })
    expect(decide({ budget: 10, costs: {}, ballots: { '': 3 } }, rule)).toEqual({ won: '', lost: {} })
    expect(decide({ budget: 0, costs: { a: 5 }, ballots: { a: 1 } }, rule).lost).toEqual({ a: 'over_budget' })
    expect(decide({ budget: 9, costs: { a: 0 }, ballots: { a: 1 } }, rule).lost).toEqual({ a: 'no_cost' })
    expect(decide({ budget: 9, costs: { a: 9 }, ballots: { a: 1 } }, rule).won).toBe('a')
  })
})
