import { count, type TallyOutcome, type TallyRule } from './count.ts'
import type { Election } from './election.ts'
import { traceOf } from './trace/trace.ts'
import type { Trace } from './trace/format.ts'

/** A count that two ways of reckoning agree on, and its one trace. */
export interface TwiceCounted {
  readonly outcome: TallyOutcome
  readonly trace: Trace
}

export interface TwiceOptions {
  /**
   * The second way: `exact` is whole numbers throughout, `certified` whole numbers for each run that the result rests
   * upon and wherever floats are not sure
   */
  readonly second: 'exact' | 'certified'
  readonly onRun?: (runs: number) => void
}

/**
 * Counts in floats and in whole numbers; the second stands. Greedy and Phragmén know only whole numbers.
 * @throws where the two differ at a comparison that floats did not name as close: a fault, never a result
 */
export function countTwice(election: Election, rule: TallyRule, { second, onRun }: TwiceOptions): TwiceCounted {
  const options = onRun ? { onRun } : {}
  const outcome = count(election, rule, { ...options, method: second })
  if (rule.rule === 'equal-shares') demandAgreement(count(election, rule, { ...options, method: 'floats' }), outcome)
  return { outcome, trace: traceOf(election, rule, outcome) }
}

function demandAgreement(fast: TallyOutcome, exact: TallyOutcome): void {
  const at = firstDifference(fast.winners, exact.winners)
  if (at === undefined) return
  // Under a comparison the purchases may differ though another list won; its own close calls excuse that.
  const closeCalls = sharesOf(fast)?.closeCalls ?? []
  if (closeCalls.some(({ afterRounds }) => afterRounds <= at)) return
  throw new Error(`Floats and whole numbers differ in round ${at + 1} though no comparison before it was close`)
}

function sharesOf(outcome: TallyOutcome) {
  if (outcome.rule === 'phragmen') return undefined
  return outcome.comparison?.shares ?? (outcome.rule === 'equal-shares' ? outcome : undefined)
}

function firstDifference(one: readonly number[], other: readonly number[]): number | undefined {
  const length = Math.max(one.length, other.length)
  for (let i = 0; i < length; i++) if (one[i] !== other[i]) return i
  return undefined
}
