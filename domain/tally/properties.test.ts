import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { audit } from './audit.ts'
import type { Completion } from './completion.ts'
import { count, type CountOptions, type EqualSharesRule, type TallyRule } from './count.ts'
import { createElection, type Ballot, type Election } from './election.ts'
import type { Rational } from './outcome.ts'
import { reduced } from './rational.ts'
import { supportOf } from './support.ts'
import { anyRule, draft, equalSharesRule, factorOf, unitsOf, type Draft } from './testing/draft.ts'
import { utilitiesOf, utilityKinds } from './utilities.ts'

const methods: NonNullable<CountOptions['method']>[] = ['floats', 'exact', 'certified']
const runs = { numRuns: 1_000 }

function idsOf(election: Election, positions: readonly number[]): string[] {
  return positions.map((position) => election.projects[position]!.id)
}

function winnersOf(parts: Draft, rule: TallyRule, method: CountOptions['method'] = 'certified'): string[] {
  const election = createElection(parts)
  return idsOf(election, count(election, rule, { method }).winners)
}

describe('any rule', () => {
  it('never spends more than the budget, and funds nothing twice, for nothing or beside what excludes it', () => {
    fc.assert(
      fc.property(draft, anyRule, fc.constantFrom(...methods), (parts, rule, method) => {
        const election = createElection(parts)
        const { winners, costMinor } = count(election, rule, { method })
        const won = winners.map((winner) => election.projects[winner]!)
        expect(costMinor).toBe(won.reduce((sum, project) => sum + project.costMinor, 0))
        expect(costMinor).toBeLessThanOrEqual(election.budgetMinor)
        expect(new Set(winners).size).toBe(winners.length)
        const groups = won.flatMap(({ exclusiveGroup }) => exclusiveGroup?.split(' ') ?? [])
        expect(new Set(groups).size).toBe(groups.length)
        const marked = new Set(parts.ballots.flatMap(({ marks }) => marks))
        for (const winner of winners) expect(marked.has(winner) && election.projects[winner]!.costMinor > 0).toBe(true)
      }),
      runs,
    )
  })

  it('says of every project that did not win why it did not, once', () => {
    fc.assert(
      fc.property(draft, anyRule, (parts, rule) => {
        const election = createElection(parts)
        const { winners, lost } = count(election, rule)
        const named = [...winners, ...lost.map(({ project }) => project)].sort((a, b) => a - b)
        expect(named).toEqual([...election.projects.keys()])
      }),
      runs,
    )
  })

  it('does not ask in which order voters came, nor whether equal ballots were counted together', () => {
    const shuffled = draft.chain((parts) =>
      fc.record({
        parts: fc.constant(parts),
        ballots: fc
          .constant(parts.ballots.flatMap((ballot) => Array.from({ length: ballot.weight! }, () => one(ballot))))
          .chain((all) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
      }),
    )
    fc.assert(
      fc.property(shuffled, anyRule, fc.constantFrom(...methods), ({ parts, ballots }, rule, method) => {
        expect(winnersOf({ ...parts, ballots }, rule, method)).toEqual(winnersOf(parts, rule, method))
      }),
      runs,
    )
  })

  it('does not ask in which order the projects stand, where the tie order does not', () => {
    const permuted = draft.chain((parts) => {
      const places = [...parts.projects.keys()]
      return fc.record({
        parts: fc.constant(parts),
        order: fc.shuffledSubarray(places, { minLength: places.length, maxLength: places.length }),
      })
    })
    fc.assert(
      fc.property(permuted, anyRule, ({ parts, order }, rule) => {
        const projects = order.map((position) => parts.projects[position]!)
        const ballots = parts.ballots.map((ballot) => ({
          ...ballot,
          marks: ballot.marks.map((mark) => order.indexOf(mark)),
        }))
        expect(winnersOf({ ...parts, projects, ballots }, rule)).toEqual(winnersOf(parts, rule))
      }),
      runs,
    )
  })

  it('does not ask in which unit money is written', () => {
    fc.assert(
      fc.property(draft, anyRule, fc.constantFrom(10, 1_000, 1_000_000), (parts, rule, factor) => {
        const projects = parts.projects.map((project) => ({ ...project, costMinor: project.costMinor * factor }))
        const scaled = { ...parts, projects, budgetMinor: parts.budgetMinor * factor }
        expect(winnersOf(scaled, scaledRule(rule, factor))).toEqual(winnersOf(parts, rule))
      }),
      runs,
    )
  })
})

function one({ marks, points }: Ballot): Ballot {
  return { marks, points }
}

function scaledRule(rule: TallyRule, factor: number): TallyRule {
  if (rule.rule !== 'equal-shares' || rule.completion.kind !== 'add1') return rule
  const { completion: steps } = rule
  return { ...rule, completion: { ...steps, incrementMinor: steps.incrementMinor * factor } }
}

describe('Equal Shares', () => {
  it('elects the only project when it costs the whole budget and all want it, for any number of voters', () => {
    for (let voters = 1; voters <= 1_000; voters++) {
      const parts: Draft = {
        ...{ voteType: 'approval', budgetMinor: 15_000_000 },
        projects: [{ id: 'only', costMinor: 15_000_000 }],
        ballots: [{ marks: [0], points: null, weight: voters }],
      }
      for (const utility of utilityKinds) {
        const rule: EqualSharesRule = {
          ...{ rule: 'equal-shares', utility, ties: ['file'], threshold: 0 },
          completion: { kind: 'none' },
        }
        for (const method of methods) expect(winnersOf(parts, rule, method), `${voters} voters`).toEqual(['only'])
      }
    }
  })

  it('elects in floats what it elects in whole numbers, wherever no comparison was listed', () => {
    let compared = 0
    fc.assert(
      fc.property(draft, equalSharesRule, (parts, rule) => {
        const election = createElection(parts)
        const floats = count(election, rule, { method: 'floats' })
        if (floats.rule !== 'equal-shares' || floats.closeCalls.length > 0) return
        compared++
        expect(floats.winners).toEqual(count(election, rule, { method: 'exact' }).winners)
      }),
      runs,
    )
    expect(compared).toBeGreaterThan(100)
  })

  it('certifies what whole numbers alone say', () => {
    fc.assert(
      fc.property(draft, equalSharesRule, (parts, rule) => {
        const election = createElection(parts)
        expect(count(election, rule, { method: 'certified' })).toEqual(count(election, rule, { method: 'exact' }))
      }),
      runs,
    )
  })

  it('slights nobody: EJR+ up to any project holds, unless a project is kept out by another or by a threshold', () => {
    fc.assert(
      fc.property(draft, equalSharesRule, (parts, { completion: any, ...others }) => {
        // A share that is rounded down may end below budget / voters, and the proof begins there.
        const exact: Completion = any.kind === 'add1' ? { ...any, start: 'exact' } : any
        const rule = { ...others, completion: exact, threshold: 0 }
        const projects = parts.projects.map(({ id, costMinor }) => ({ id, costMinor }))
        const election = createElection({ ...parts, projects })
        const { winners } = count(election, rule)
        const utilities = utilitiesOf(election, supportOf(election), rule.utility)
        expect(audit(election, utilities, winners).violations).toEqual([])
      }),
      runs,
    )
  })

  it('lets supporters pay exactly the cost, nobody more than she has, and never a project that was dearer', () => {
    fc.assert(
      fc.property(draft, equalSharesRule, (parts, rule) => {
        const election = createElection(parts)
        const outcome = count(election, rule, { method: 'exact' })
        if (outcome.rule !== 'equal-shares') throw new Error('another rule')
        const worth = (ballot: Ballot, p: number) => unitsOf(parts, rule, ballot, p) * factorOf(parts, rule, p)
        const balances = parts.ballots.map(() => outcome.share)
        let rho = zero
        for (const round of outcome.rounds) {
          const price = round.exactRho!
          expect(isLess(price, rho)).toBe(false)
          rho = price
          const paid = parts.ballots.map((ballot, i) => {
            const due = times(price, BigInt(worth(ballot, round.project)))
            return isLess(balances[i]!, due) ? balances[i]! : due
          })
          const all = paid.reduce((sum, part, i) => plus(sum, times(part, weightOf(parts, i))), zero)
          expect(all).toEqual({ num: BigInt(election.projects[round.project]!.costMinor), den: 1n })
          paid.forEach((part, i) => (balances[i] = plus(balances[i]!, times(part, -1n))))
          for (const balance of balances) expect(balance.num >= 0n).toBe(true)
        }
        const left = balances.reduce((sum, balance, i) => plus(sum, times(balance, weightOf(parts, i))), zero)
        expect(left).toEqual(outcome.exactLeft)
        // What lost for want of money cannot be paid by its supporters at any price.
        for (const { project, reason } of outcome.lost) {
          if (reason !== 'poor_supporters') continue
          const money = parts.ballots.reduce(
            (sum, ballot, i) => (worth(ballot, project) > 0 ? plus(sum, times(balances[i]!, weightOf(parts, i))) : sum),
            zero,
          )
          expect(isLess(money, { num: BigInt(election.projects[project]!.costMinor), den: 1n })).toBe(true)
        }
      }),
      runs,
    )
  })
})

const zero: Rational = { num: 0n, den: 1n }

function plus(a: Rational, b: Rational): Rational {
  const sum = reduced({ num: a.num * b.den + b.num * a.den, den: a.den * b.den })
  return sum.den < 0n ? { num: -sum.num, den: -sum.den } : sum
}

function times({ num, den }: Rational, factor: bigint): Rational {
  return { num: num * factor, den }
}

function isLess(a: Rational, b: Rational): boolean {
  return a.num * b.den < b.num * a.den
}

function weightOf({ ballots }: Draft, i: number): bigint {
  return BigInt(ballots[i]!.weight!)
}
