import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count } from '../count.ts'
import { createElection } from '../election.ts'
import { anyRule, draft, equalSharesRule, unitsOf } from '../testing/draft.ts'
import { filmOf } from './film.ts'
import { spendingOf } from './spending.ts'

const runs = { numRuns: 1_000 }

describe('a film', () => {
  it('shows the winners in their order, and each loser dropping out once at the end', () => {
    fc.assert(
      fc.property(draft, anyRule, (parts, rule) => {
        const election = createElection(parts)
        const outcome = count(election, rule)
        const film = filmOf(election, rule, outcome)
        expect(film.rounds.map(({ project }) => project)).toEqual(outcome.winners)
        expect(film.losses.map(({ project }) => project)).toEqual(
          outcome.lost.map(({ project }) => project).sort((a, b) => a - b),
        )
        let leftMinor = election.budgetMinor
        for (const round of film.rounds) {
          leftMinor -= round.costMinor
          expect(round.leftMinor).toBe(leftMinor)
          expect(round.standings.filter(({ project }) => project === round.project)).toMatchObject([
            { isAffordable: true },
          ])
          for (const { project } of round.leaving) {
            expect(round.standings.some((standing) => standing.project === project)).toBe(true)
          }
        }
      }),
      runs,
    )
  })

  it('names at most three winners that supporters of a loser marked, and counts the others', () => {
    fc.assert(
      fc.property(draft, anyRule, (parts, rule) => {
        const election = createElection(parts)
        const outcome = count(election, rule)
        for (const { project, instead, insteadOthers } of filmOf(election, rule, outcome).losses) {
          const sheets = parts.ballots.filter(({ marks }) => marks.includes(project))
          const marked = outcome.winners.filter((winner) => sheets.some(({ marks }) => marks.includes(winner)))
          expect(instead).toHaveLength(Math.min(3, marked.length))
          expect(instead.length + insteadOthers).toBe(marked.length)
        }
      }),
      runs,
    )
  })

  it('says of a loser what the rule said, unless two reasons held', () => {
    fc.assert(
      fc.property(draft, anyRule, (parts, rule) => {
        const election = createElection(parts)
        const outcome = count(election, rule)
        const reasons = new Map(outcome.lost.map(({ project, reason }) => [project, reason]))
        for (const { project, reason } of filmOf(election, rule, outcome).losses) {
          const isExcluded = election.conflicts[project]?.some((other) => outcome.winners.includes(other))
          const mayDiffer = isExcluded || (rule.rule === 'equal-shares' && rule.completion.kind !== 'none')
          if (!mayDiffer) expect(reason).toBe(reasons.get(project))
          else expect(['conflict', 'no_money', 'poor_supporters', 'after_stop', reasons.get(project)]).toContain(reason)
        }
      }),
      runs,
    )
  })

  it('reckons the prices and payers of Equal Shares as the exact path does, out of counts in floats, too', () => {
    fc.assert(
      fc.property(draft, equalSharesRule, (parts, rule) => {
        const election = createElection(parts)
        const exact = count(election, rule, { method: 'exact' })
        const floats = count(election, rule, { method: 'floats' })
        if (exact.rule !== 'equal-shares' || floats.rule !== 'equal-shares') throw new Error('another rule')
        if (floats.closeCalls.length === 0)
          expect(filmOf(election, rule, floats)).toEqual(filmOf(election, rule, exact))
        const film = filmOf(election, rule, exact)
        exact.rounds.forEach(({ exactRho, paidInFull, emptied }, index) => {
          const round = film.rounds[index]
          if (round?.kind !== 'purchase') throw new Error('another round')
          expect(round.rho.num * exactRho!.den).toBe(round.rho.den * exactRho!.num)
          expect(round).toMatchObject({ paidInFull, emptied })
          expect(round.inFullMinor + round.emptiedMinor).toBe(round.costMinor)
        })
      }),
      runs,
    )
  })

  it('shows money behind each project to the minor unit: what supporters have left of their shares', () => {
    fc.assert(
      fc.property(draft, equalSharesRule, (parts, rule) => {
        const election = createElection(parts)
        const outcome = count(election, rule)
        if (outcome.rule !== 'equal-shares') throw new Error('another rule')
        const { rounds } = filmOf(election, rule, outcome)
        const purchases = rounds.filter((round) => round.kind === 'purchase')
        const { share } = outcome
        purchases.forEach((round, index) => {
          for (const { project, moneyMinor, isAffordable, costMinor } of round.standings) {
            // Each supporter by herself, in rationals over one denominator.
            const den = purchases.reduce((all, { payment }) => all * payment.den, share.den)
            let money = 0n
            for (const ballot of parts.ballots) {
              if (unitsOf(parts, rule, ballot, project) === 0) continue
              let balance = share.num * (den / share.den)
              for (const { project: p, payment } of purchases.slice(0, index)) {
                const due = payment.num * (den / payment.den) * BigInt(unitsOf(parts, rule, ballot, p))
                balance -= due < balance ? due : balance
              }
              money += balance * BigInt(ballot.weight!)
            }
            expect(moneyMinor).toBe(Number(money / den))
            expect(isAffordable).toBe(money >= BigInt(costMinor) * den)
          }
        })
      }),
      runs,
    )
  })

  it('shows for Equal Shares that no project was cheaper than the winner', () => {
    fc.assert(
      fc.property(draft, equalSharesRule, (parts, rule) => {
        const election = createElection(parts)
        for (const round of filmOf(election, rule, count(election, rule)).rounds) {
          if (round.kind !== 'purchase') continue
          const rho = Number(round.rho.num) / Number(round.rho.den)
          for (const { project, price } of round.standings) {
            expect(price).toBeGreaterThan(rho * (1 - 1e-9))
            if (project === round.project) expect(price / rho).toBeCloseTo(1, 9)
          }
        }
      }),
      runs,
    )
  })

  it('shows for Phragmén that no project would have been lighter than the winner', () => {
    fc.assert(
      fc.property(draft, anyRule, (parts, rule) => {
        fc.pre(rule.rule === 'phragmen')
        const election = createElection(parts)
        for (const round of filmOf(election, rule, count(election, rule)).rounds) {
          if (round.kind !== 'load') throw new Error('another round')
          const load = Number(round.load.num) / Number(round.load.den)
          for (const { project, load: other, isAffordable } of round.standings) {
            if (isAffordable) expect(other).toBeGreaterThan(load * (1 - 1e-9))
            if (project === round.project) expect(other).toBeCloseTo(load, 9)
          }
        }
      }),
      runs,
    )
  })
})

describe('the share of a ballot', () => {
  it('is paid and left over to the last minor unit, and all together pay the cost', () => {
    fc.assert(
      fc.property(draft, equalSharesRule, (parts, rule) => {
        const election = createElection(parts)
        const outcome = count(election, rule)
        if (outcome.rule !== 'equal-shares') throw new Error('another rule')
        const purchases = filmOf(election, rule, outcome).rounds.filter((round) => round.kind === 'purchase')
        const { share } = outcome
        const given = new Map<number, number>()
        for (const ballot of parts.ballots) {
          const { shareMinor, payments, leftMinor } = spendingOf(ballot, { election, rule, share, purchases })
          expect(shareMinor).toBe(Number(share.num / share.den))
          expect(payments.reduce((sum, { minor }) => sum + minor, leftMinor)).toBe(shareMinor)
          for (const { project, minor } of payments) {
            expect(ballot.marks).toContain(project)
            given.set(project, (given.get(project) ?? 0) + minor * ballot.weight!)
          }
        }
        const voters = parts.ballots.reduce((sum, { weight }) => sum + weight!, 0)
        for (const { project, costMinor } of purchases) {
          expect(Math.abs((given.get(project) ?? 0) - costMinor)).toBeLessThan(voters)
        }
      }),
      runs,
    )
  })
})
