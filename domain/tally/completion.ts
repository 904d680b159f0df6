import type { Candidates } from './candidates.ts'
import { greedy, type GreedyOrder, type GreedyRound } from './greedy.ts'
import type { Outcome, Rational } from './outcome.ts'
import type { SharesMethod } from './shares-methods.ts'
import type { SharesInput, SharesOutcome, SharesRound } from './shares.ts'
import type { Support } from './support.ts'

/** What happens with the money that Equal Shares leaves. */
export type Completion = { readonly kind: 'none' } | { readonly kind: 'greedy' } | AddOne

/** Everybody's share is raised in steps, and the rule runs again. */
export interface AddOne {
  readonly kind: 'add1'
  readonly incrementMinor: number
  /** the first share: budget / voters, or that rounded down to whole increments */
  readonly start: 'exact' | 'floor'
  /** `overspend`: the last run within the budget counts; `exhaustive`: the first one, too, beside which nothing fits */
  readonly stop: 'overspend' | 'exhaustive'
  readonly thenGreedy: boolean
}

export type StopReason = 'overspend' | 'exhaustive' | 'all-funded'

export interface CompletionInput extends Omit<SharesInput, 'share' | 'candidates' | 'spendMaxMinor'> {
  readonly support: Support
  readonly candidates: Candidates
  readonly completion: Completion
  /** in which order greedy fills up */
  readonly fill: GreedyOrder
  /** called before each run with the number of runs so far */
  readonly onRun?: (runs: number) => void
}

/** Equal Shares with its completion. Rounds are those of the run that counts; `filled` came after them. */
export interface CompletedShares extends Outcome<SharesRound> {
  readonly filled: readonly GreedyRound[]
  readonly share: Rational
  readonly runs: number
  /** null without Add1 */
  readonly stopReason: StopReason | null
  /** the winners of the run that overspent, with the one that was too much; null if none did */
  readonly overspent: readonly number[] | null
  readonly closeCalls: SharesOutcome['closeCalls']
  /** of the run that counts: what all voters have left together */
  readonly leftMinor: number
  readonly exactLeft?: Rational
}

/**
 * Runs Equal Shares and completes it. Add1 is not monotone: a higher share may fund less, so that shares are tried one
 * after the other and never by halving.
 * @see D. Peters, G. Pierczyński, P. Skowron, *Proportional Participatory Budgeting with Additive Utilities*, section 5
 * @throws RangeError when the increment is not a whole number ≥ 1
 */
export function completeShares(method: SharesMethod, input: CompletionInput): CompletedShares {
  const { completion } = input
  const { outcome, ...course } =
    completion.kind === 'add1'
      ? addOne(method, input, completion)
      : { ...once(method, input), stopReason: null, overspent: null }
  const isFilled = completion.kind === 'greedy' || (completion.kind === 'add1' && completion.thenGreedy)
  const { isOverspent: _isOverspent, ...done } = outcome
  const lost = [...input.candidates.lost, ...outcome.lost]
  if (!isFilled) return { ...done, ...course, lost, filled: [] }
  const filling = greedy({ ...input, order: input.fill, misfit: 'skip', funded: outcome.winners })
  return {
    ...{ ...done, ...course, filled: filling.rounds },
    winners: [...outcome.winners, ...filling.winners],
    costMinor: outcome.costMinor + filling.costMinor,
    lost: filling.lost,
  }
}

interface Course {
  readonly outcome: SharesOutcome
  readonly share: Rational
  readonly runs: number
}

function once({ run, confirm }: SharesMethod, input: CompletionInput): Course {
  const { budgetMinor, voters } = input.election
  input.onRun?.(0)
  const share = { num: BigInt(budgetMinor), den: BigInt(Math.max(voters, 1)) }
  const only = { ...input, candidates: input.candidates.projects, share }
  return { outcome: confirm(only, run(only)), share, runs: 1 }
}

function addOne(
  { run, confirm }: SharesMethod,
  input: CompletionInput,
  { incrementMinor, start, stop }: AddOne,
): Course & Pick<CompletedShares, 'stopReason' | 'overspent'> {
  if (!Number.isSafeInteger(incrementMinor) || incrementMinor < 1) throw new RangeError('The increment is not ≥ 1')
  const { election, candidates, onRun } = input
  const { budgetMinor } = election
  const den = BigInt(Math.max(election.voters, 1))
  // Over the number of voters as denominator, both starts and every step are whole.
  const step = BigInt(incrementMinor) * den
  const budget = BigInt(budgetMinor)
  const shareOf = (num: bigint): SharesInput => ({ ...input, candidates: candidates.projects, share: { num, den } })

  let current = shareOf(start === 'floor' ? (budget / step) * step : budget)
  onRun?.(0)
  let outcome = run(current)
  for (let runs = 1; ; runs++) {
    const end = (stopReason: StopReason, all = runs, overspent: readonly number[] | null = null) => {
      return { outcome: confirm(current, outcome), share: current.share, runs: all, stopReason, overspent }
    }
    const open = unfunded(input, outcome.winners)
    const left = budgetMinor - outcome.costMinor
    const fits = open.some((p) => (election.projects[p]?.costMinor ?? 0) <= left)
    if (stop === 'exhaustive' && !fits) return end('exhaustive')
    if (open.length === 0) return end('all-funded')
    const next = { ...shareOf(current.share.num + step), spendMaxMinor: budgetMinor }
    onRun?.(runs)
    const raised = run(next)
    if (raised.isOverspent) {
      return end('overspend', runs + 1, confirm(next, raised).winners)
    }
    current = next
    outcome = raised
  }
}

/** Candidates that have not won and that no winner excludes. */
function unfunded({ election, candidates }: CompletionInput, winners: readonly number[]): number[] {
  const closed = new Set(winners)
  for (const winner of winners) for (const other of election.conflicts[winner] ?? []) closed.add(other)
  return candidates.projects.filter((p) => !closed.has(p))
}
