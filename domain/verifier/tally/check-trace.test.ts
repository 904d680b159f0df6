import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { count, type EqualSharesRule, type TallyRule } from '../../tally/count.ts'
import { createElection } from '../../tally/election.ts'
import { anyRule, draft, equalSharesRule, type Draft } from '../../tally/testing/draft.ts'
import type { StatedPurchase, StatedShares, Trace } from '../../tally/trace/format.ts'
import { statedRule, traceOf } from '../../tally/trace/trace.ts'
import { changed, placesOf, resealed } from '../testing/mutations.ts'
import { checkTrace } from './check-trace.ts'

const runs = { numRuns: 1_000 }

function traceFor(parts: Draft, rule: TallyRule, method: 'floats' | 'exact' | 'certified' = 'certified'): Trace {
  const election = createElection(parts)
  return traceOf(election, rule, count(election, rule, { method }))
}

function codesOf(trace: unknown, election: Draft, announced?: unknown): string[] {
  const check = { trace, election, ...(announced !== undefined && { announced }) }
  return checkTrace(check).findings.map(({ code }) => code)
}

describe('a trace', () => {
  it('verifies, whatever the election and the rule', () => {
    fc.assert(
      fc.property(draft, anyRule, (parts, rule) => {
        const trace: unknown = JSON.parse(canonicalJson(traceFor(parts, rule)))
        expect(checkTrace({ trace, election: parts, announced: statedRule(rule) })).toEqual({
          holds: true,
          findings: [],
        })
      }),
      runs,
    )
  })

  it('has the same bytes, whatever arithmetic the count used and in whatever order ballots came', () => {
    const shuffled = draft.chain((parts) => {
      const single = parts.ballots.flatMap((ballot) =>
        Array.from({ length: ballot.weight ?? 1 }, () => ({ ...ballot, weight: 1 })),
      )
      const ballots = fc.shuffledSubarray(single, { minLength: single.length, maxLength: single.length })
      return fc.record({ parts: fc.constant(parts), ballots })
    })
    fc.assert(
      fc.property(shuffled, equalSharesRule, ({ parts, ballots }, rule) => {
        const exact = canonicalJson(traceFor(parts, rule, 'exact'))
        expect(canonicalJson(traceFor({ ...parts, ballots }, rule, 'certified'))).toBe(exact)
        const election = createElection(parts)
        const floats = count(election, rule, { method: 'floats' })
        if (floats.rule === 'equal-shares' && floats.closeCalls.length === 0) {
          expect(canonicalJson(traceOf(election, rule, floats))).toBe(exact)
        }
      }),
      runs,
    )
  })
})

describe('a trace of which one field was changed, its fingerprints made anew,', () => {
  it('fails, for each of 1,000 changes', () => {
    let made = 0
    const change = fc.tuple(draft, anyRule, fc.nat(), fc.nat())
    fc.assert(
      fc.property(change, ([parts, rule, where, chance]) => {
        fc.pre(parts.ballots.length > 0)
        const trace = traceFor(parts, rule)
        const places = placesOf(trace)
        const path = places[where % places.length]!
        const mutant = changed(trace, path, chance)
        fc.pre(canonicalJson(mutant) !== canonicalJson(trace))
        made++
        const codes = codesOf(resealed(mutant, createElection(parts)), parts, statedRule(rule))
        expect(codes, path.join('.')).not.toEqual([])
      }),
      runs,
    )
    expect(made).toBeGreaterThanOrEqual(1_000)
  })

  it('fails when a ballot was dropped, doubled or marked otherwise, fingerprints made anew for those', () => {
    fc.assert(
      fc.property(draft, anyRule, fc.nat(), fc.nat(), (parts, rule, where, chance) => {
        fc.pre(parts.ballots.length > 0)
        const at = where % parts.ballots.length
        const ballot = parts.ballots[at]!
        const { marks, weight = 1 } = ballot
        const others = [...parts.projects.keys()].filter((p) => !marks.includes(p))
        const altered = [
          [],
          [{ ...ballot, weight: weight + 1 }],
          marks.length > 0 ? [{ ...ballot, marks: marks.slice(1), points: ballot.points!.slice(1) }] : [],
          others.length > 0 ? [{ ...ballot, marks: [...marks, others[0]!], points: [...ballot.points!, 1] }] : [],
        ]
        const ballots = parts.ballots.toSpliced(at, 1, ...altered[chance % altered.length]!)
        const trace = resealed(traceFor(parts, rule), createElection({ ...parts, ballots }))
        expect(codesOf(trace, { ...parts, ballots })).toContain('ELECTION_DIFFERS')
      }),
      runs,
    )
  })
})

describe('a check of prices', () => {
  /** b and c cost the same and have the same supporters, so that the order of ties decides; d is too dear for its own. */
  const parts: Draft = {
    ...{ voteType: 'approval', budgetMinor: 100 },
    projects: [
      { id: 'a', costMinor: 30 },
      { id: 'c', costMinor: 20 },
      { id: 'b', costMinor: 20 },
      { id: 'd', costMinor: 90 },
    ],
    ballots: [
      { marks: [0], points: null, weight: 4 },
      { marks: [1, 2], points: null, weight: 4 },
      { marks: [3], points: null, weight: 2 },
    ],
  }
  const rule: EqualSharesRule = {
    ...{ rule: 'equal-shares', utility: 'cardinality', completion: { kind: 'none' } },
    ...{ ties: ['projectId'], threshold: 0 },
  }
  const trace = traceFor(parts, rule)
  const run = trace.count as StatedShares
  const withRounds = (rounds: StatedShares['rounds']) => {
    return codesOf(resealed({ ...trace, count: { ...run, rounds } }, createElection(parts)), parts)
  }
  const [first, second, third] = run.rounds as [StatedPurchase, StatedPurchase, StatedPurchase]

  it('holds for what the rule did', () => {
    expect(trace.winners).toEqual(['b', 'c', 'a'])
    expect(first.ties).toEqual([{ project: 'c', by: 'projectId' }])
    expect(codesOf(trace, parts)).toEqual([])
  })

  it('rejects winners that were swapped', () => {
    expect(withRounds([first, { ...second, project: 'a' }, { ...third, project: 'c' }])).toContain('PRICE_WRONG')
    expect(withRounds([{ ...first, project: 'c' }, { ...second, project: 'b' }, third])).toContain('RIVAL_WAS_CHEAPER')
    expect(withRounds([third, first, second])).toContain('RIVAL_WAS_CHEAPER')
  })

  it('rejects a price that was changed', () => {
    const rho = { num: first.rho.num, den: String(BigInt(first.rho.den) + 2n) }
    expect(withRounds([{ ...first, rho }, second, third])).toContain('PRICE_WRONG')
  })

  it('rejects another order of ties, though nobody announced one', () => {
    const other = { ...trace, rule: { ...trace.rule, ties: ['file'] } }
    expect(codesOf(resealed(other, createElection(parts)), parts)).toContain('RIVAL_WAS_CHEAPER')
  })

  it('rejects rounds that end early', () => {
    expect(withRounds([first, second])).toContain('ENDED_EARLY')
  })

  it('rejects a rule other than the announced one, even where both give the same', () => {
    const announced = { ...statedRule(rule), threshold: 1 }
    expect(codesOf(trace, parts, announced)).toEqual(['RULE_NOT_THE_ANNOUNCED_ONE'])
  })

  it('rejects a trace whose fingerprint is of other contents, and what is no trace', () => {
    expect(codesOf({ ...trace, fingerprint: '0'.repeat(64) }, parts)).toEqual(['TRACE_FINGERPRINT_WRONG'])
    const half = { ...trace, winners: ['\ud800'] }
    for (const other of [null, 7, 'trace', [], {}, { ...trace, more: 1 }, half]) {
      expect(codesOf(other, parts)).toEqual(['TRACE_MALFORMED'])
    }
    const memberOf = (other: unknown) => checkTrace({ trace: other, election: parts }).findings[0]?.member
    expect(memberOf({ ...trace, costMinor: '7' })).toBe('costMinor')
    expect(memberOf({ ...trace, more: 1 })).toBe('more')
    expect(memberOf({})).toBe('format')
    expect(memberOf([])).toBeUndefined()
  })

  it('rejects a share before the one where Add1 stops, and one after it', () => {
    const add1 = { kind: 'add1', incrementMinor: 1, start: 'exact', stop: 'overspend', thenGreedy: false } as const
    const raised = traceFor(parts, { ...rule, completion: add1 })
    const { count: counted } = raised as Trace & { readonly count: StatedShares }
    const share = (add: bigint) => ({ num: String(BigInt(counted.share.num) + add), den: counted.share.den })
    expect(codesOf(raised, parts)).toEqual([])
    expect(counted.stopReason).toBe('overspend')
    for (const add of [-1n, 1n]) {
      const moved = { ...raised, count: { ...counted, share: share(add), runs: counted.runs + Number(add) } }
      expect(codesOf(resealed(moved, createElection(parts)), parts)).not.toEqual([])
    }
  })
})
