import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count, type TallyRule } from './count.ts'
import { createElection, type Ballot, type Election } from './election.ts'
import { ownShareOf, type OwnShare } from './own-share.ts'
import type { Rational } from './outcome.ts'
import { traceOf } from './trace/trace.ts'

const shares = { rule: 'equal-shares', completion: { kind: 'none' }, threshold: 0, ties: ['file'] } as const

function shareOf(election: Election, rule: TallyRule, ballot: Ballot): OwnShare | undefined {
  const marks = ballot.marks.map((position) => election.projects[position]!.id)
  return ownShareOf(traceOf(election, rule, count(election, rule)), { marks, points: ballot.points })
}

describe('where the share of one voter went', () => {
  const projects = [
    { id: 'park', costMinor: 240 },
    { id: 'lights', costMinor: 82 },
    { id: 'pool', costMinor: 900 },
  ]
  const ballots: Ballot[] = [
    { marks: [0, 1], points: null },
    { marks: [0, 1], points: null },
    { marks: [2], points: null },
  ]
  const election = createElection({ voteType: 'approval', budgetMinor: 1_000, projects, ballots })
  const rule: TallyRule = { ...shares, utility: 'cost' }

  it('names each project that it paid for, and what is left, to the minor unit', () => {
    const own = shareOf(election, rule, ballots[0]!)!
    expect(own.payments.map(({ project, paidMinor }) => [project, paidMinor])).toEqual([
      ['park', 120],
      ['lights', 41],
    ])
    expect([own.shareMinor, own.leftMinor]).toEqual([333, 172])
  })

  it('leaves the whole share to whoever chose nothing that won', () => {
    expect(shareOf(election, rule, ballots[2]!)).toEqual({ shareMinor: 333, payments: [], leftMinor: 333 })
  })

  it('has nothing to say where shares were not counted', () => {
    const greedy: TallyRule = { rule: 'greedy', order: 'votes', misfit: 'skip', threshold: 0, ties: ['file'] }
    expect(shareOf(election, greedy, ballots[0]!)).toBeUndefined()
  })
})

const sum = (a: Rational, b: Rational): Rational => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den })

describe('the shares of all voters together', () => {
  it.each(['approval', 'cumulative'] as const)('pay each project exactly what it costs (%s)', (voteType) => {
    const ballot = fc
      .uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 5 })
      .chain((marks) =>
        fc
          .array(fc.integer({ min: 1, max: 5 }), { minLength: marks.length, maxLength: marks.length })
          .map((points): Ballot => ({ marks, points: voteType === 'cumulative' ? points : null })),
      )
    const utility = fc.constantFrom('cost' as const, 'cardinality' as const, 'points' as const)
    const costs = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(ballot, { minLength: 1, maxLength: 12 }), costs, utility, (ballots, prices, kind) => {
        const projects = prices.map((costMinor, i) => ({ id: `p${i}`, costMinor }))
        const election = createElection({ voteType, budgetMinor: 1_000, projects, ballots })
        const rule: TallyRule = { ...shares, utility: voteType === 'approval' && kind === 'points' ? 'cost' : kind }
        const paid = new Map<string, Rational>()
        for (const one of ballots) {
          const own = shareOf(election, rule, one)!
          const told = own.payments.reduce((all, { paidMinor }) => all + paidMinor, own.leftMinor)
          expect(told).toBe(own.shareMinor)
          for (const { project, paid: part } of own.payments) {
            paid.set(project, sum(paid.get(project) ?? { num: 0n, den: 1n }, part))
          }
        }
        const { winners } = count(election, rule)
        expect([...paid.keys()].sort()).toEqual(winners.map((position) => projects[position]!.id).sort())
        for (const position of winners) {
          const { id, costMinor } = projects[position]!
          const { num, den } = paid.get(id)!
          expect(num).toBe(BigInt(costMinor) * den)
        }
      }),
    )
  })
})
