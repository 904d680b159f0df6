import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkChoice, type BallotPaper } from '../../ballots/choice.ts'
import type { BallotRules as DomainRules, Tally as DomainTally } from '../../budgets/rules/pb-rules.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { tallyRuleOf } from '../../tally/of-rules.ts'
import { statedRule } from '../../tally/trace/trace.ts'
import { isBallotAllowed, type Sheet } from './ballot-form.ts'
import { announcedRule, isVoteRules, type BallotRules, type Tally } from './rules.ts'

// The verifier reads rules and ballots with code of its own: both must come to the same.

const forms: readonly DomainRules[] = [
  { envelope: 'city', type: 'approval', min: 0, max: 3, perCategoryMax: 1 },
  { envelope: 'city', type: 'approval', min: 2, max: 4 },
  { envelope: 'city', type: 'choose-1' },
  { envelope: 'city', type: 'knapsack' },
  { envelope: 'city', type: 'knapsack', minSpend: [1, 3] },
  { envelope: 'city', type: 'points', total: 4, maxPerProject: 3, minProjects: 2 },
  { envelope: 'city', type: 'ranking', min: 1, max: 3, scores: [5, 3, 1] },
  { envelope: 'city', type: 'grades', values: [0, 1, 3] },
]
const none = { kind: 'none' } as const
const common = { id: 't', ties: ['maxVotes', 'minCost', 'lot'], threshold: none, partFunding: none } as const
const shares = { ...common, rule: 'equal-shares', utility: 'cost', comparison: 'none', completion: none } as const
const tallies: readonly DomainTally[] = [
  { ...common, rule: 'greedy', order: 'votes', misfit: 'skip' },
  { ...common, rule: 'greedy', order: 'points-per-cost', misfit: 'stop', ties: ['ballotNumber'] },
  { ...common, rule: 'phragmen', misfit: 'stop', threshold: { kind: 'score', min: 7 } },
  { ...shares, threshold: { kind: 'of-voters', share: [1, 20] } },
  { ...shares, utility: 'cardinality', completion: { kind: 'greedy' }, comparison: 'exclusion' },
  {
    ...{ ...shares, utility: 'points', comparison: 'satisfaction', threshold: { kind: 'by-cost', factor: [1, 3] } },
    completion: { kind: 'add1', increment: 100, stop: 'exhaustive', start: 'floor', thenGreedy: true },
  },
  { ...shares, completion: { kind: 'add1', increment: 7, stop: 'overspend', start: 'exact', thenGreedy: false } },
]

function read(form: DomainRules, tally: DomainTally): { readonly form: BallotRules; readonly tally: Tally } {
  const rules: unknown = JSON.parse(
    JSON.stringify({
      ...{ currency: 'KZT', ballots: [form], tallies: [tally], official: { city: tally.id }, shadow: [] },
      publication: { kEnvelope: 10 },
    }),
  )
  if (!isVoteRules(rules)) throw new Error('the verifier does not read these rules')
  return { form: rules.ballots[0]!, tally: rules.tallies[0]! }
}

describe('the second opinion', () => {
  const pairs = forms.flatMap((form) => tallies.map((tally) => [form.type, tally.rule, form, tally] as const))
  it.each(pairs)('states the rule of a trace as the count does: %s, %s', (_, __, form, tally) => {
    const own = read(form, tally)
    expect(canonicalJson(announcedRule(own.tally, own.form))).toBe(canonicalJson(statedRule(tallyRuleOf(tally, form))))
  })

  it.each(forms.map((form) => [form.type, form] as const))('lets the same ballots count: %s', (_, form) => {
    const options = [1, 2, 3, 4, 5, 9].map((number) => ({ number, price: number * 100, category: String(number % 3) }))
    const paper: BallotPaper = { form, options, budget: 1_000 }
    const sheet: Sheet = {
      ...{ form: read(form, tallies[0]!).form, budget: paper.budget },
      options: new Map(options.map(({ number, price, category }) => [number, { price, category }])),
    }
    const hasPoints = form.type === 'points' || form.type === 'grades'
    const mark = fc.constantFrom(1, 2, 3, 4, 5, 7, 9)
    const ballot = fc.array(fc.tuple(mark, fc.constantFrom(0, 1, 2, 3)), { maxLength: 5 }).map((pairs) => ({
      marks: pairs.map(([number]) => number),
      points: hasPoints ? pairs.map(([, points]) => points) : null,
    }))
    let allowed = 0
    fc.assert(
      fc.property(ballot, (choice) => {
        const checked = checkChoice(paper, choice)
        // What counts is published in the one order that the check gives it.
        const counts = checked.ok && canonicalJson(checked.value.marks) === canonicalJson(choice.marks)
        if (counts) allowed++
        expect(isBallotAllowed(sheet, choice)).toBe(counts)
      }),
      { numRuns: 2_000 },
    )
    expect(allowed).toBeGreaterThan(10)
  })
})
