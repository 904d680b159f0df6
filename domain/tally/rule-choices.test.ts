import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparisonKinds } from './comparison.ts'
import type { TallyRule } from './count.ts'
import { greedyOrders, misfits } from './greedy.ts'
import { aFile } from './pabulib/a-file.ts'
import { readPabulib } from './pabulib/read.ts'
import { choicesOf, ruleOf } from './rule-choices.ts'
import { tieSteps } from './ties.ts'
import { utilityKinds } from './utilities.ts'

const anyParameters = {
  threshold: fc.nat(),
  ties: fc.uniqueArray(fc.constantFrom(...tieSteps), { minLength: 1 }),
}
const someScores = { ballotScores: fc.array(fc.nat(), { minLength: 1, maxLength: 5 }) }
const anyCompletion = fc.oneof(
  fc.constantFrom({ kind: 'none' } as const, { kind: 'greedy' } as const),
  fc.record({
    kind: fc.constant('add1' as const),
    incrementMinor: fc.integer({ min: 1 }),
    start: fc.constantFrom('exact', 'floor'),
    stop: fc.constantFrom('overspend', 'exhaustive'),
    thenGreedy: fc.boolean(),
  }),
)
const anyPart = fc
  .record({ of: fc.constantFrom('voters' as const, 'cost' as const), den: fc.integer({ min: 1 }), rest: fc.nat() })
  .map(({ of, den, rest }) => ({ voterShare: { of, num: 1 + (rest % den), den } }))
/** A ranking has scores, other ballots have none. */
const anyRule = (isRanked: boolean): fc.Arbitrary<TallyRule> => {
  const common = isRanked ? { ...anyParameters, ...someScores } : anyParameters
  const misfit = fc.constantFrom(...misfits)
  const order = fc.constantFrom(...greedyOrders)
  const utility = fc.constantFrom(...utilityKinds)
  const shares = { rule: fc.constant('equal-shares' as const), utility, completion: anyCompletion, ...common }
  const plain = fc.oneof(
    fc.record({ rule: fc.constant('greedy' as const), order, misfit, ...common }),
    fc.record({ rule: fc.constant('phragmen' as const), misfit, ...common }),
    fc.record(shares),
    fc.record({ ...shares, fill: order, comparison: fc.constantFrom(...comparisonKinds) }),
  )
  return fc.tuple(plain, fc.option(anyPart)).map(([rule, part]) => ({ ...rule, ...part }))
}

describe('a rule in words', () => {
  it.each(['approval', 'ordinal'])('is the same rule when it is read again (%s)', (voteType) => {
    const read = readPabulib(aFile({ 10: `vote_type;${voteType}` }))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const { file } = read
    fc.assert(
      fc.property(anyRule(voteType === 'ordinal'), (rule) => {
        expect(ruleOf(file, choicesOf(rule, file.currency))).toEqual(rule)
      }),
    )
  })
})
