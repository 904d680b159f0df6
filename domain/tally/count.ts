import { candidatesOf, type Candidates } from './candidates.ts'
import { compareWinners, type Comparison, type ComparisonKind } from './comparison.ts'
import { completeShares, type CompletedShares, type Completion } from './completion.ts'
import type { Election } from './election.ts'
import { greedy, type GreedyOrder, type GreedyRound, type Misfit } from './greedy.ts'
import type { Outcome } from './outcome.ts'
import { phragmen, type PhragmenRound } from './phragmen.ts'
import { certified, inFloats, inWholeNumbers, type SharesMethod } from './shares-methods.ts'
import { supportOf, type Support } from './support.ts'
import { tieRanks, type TieStep } from './ties.ts'
import { utilitiesOf, type UtilityKind } from './utilities.ts'
import type { VoterShare } from './voter-share.ts'

/** A rule with all its parameters; nothing is chosen where it is counted. */
export type TallyRule = GreedyRule | EqualSharesRule | PhragmenRule

interface AnyRule {
  readonly ties: readonly TieStep[]
  /** the least votes, or points where the rule counts points, with which a project may win; 0 for none */
  readonly threshold: number
  /** the part of the voters that must have marked a project besides; none, if absent */
  readonly voterShare?: VoterShare
  /** what the places of a ranking are worth, the first first */
  readonly ballotScores?: readonly number[]
}

export interface GreedyRule extends AnyRule {
  readonly rule: 'greedy'
  readonly order: GreedyOrder
  readonly misfit: Misfit
}

export interface EqualSharesRule extends AnyRule {
  readonly rule: 'equal-shares'
  readonly utility: UtilityKind
  readonly completion: Completion
  /** in which order greedy fills up; the order of the utility, if absent */
  readonly fill?: GreedyOrder
  /** greedy by votes counts instead where it serves more voters better; never, if absent */
  readonly comparison?: ComparisonKind
}

export interface PhragmenRule extends AnyRule {
  readonly rule: 'phragmen'
  readonly misfit: Misfit
}

/** What a rule decided, with its rounds; under a comparison the outcome that counts. */
export type TallyOutcome = GreedyCounted | SharesCounted | ({ readonly rule: 'phragmen' } & Outcome<PhragmenRound>)

type GreedyCounted = { readonly rule: 'greedy' } & Outcome<GreedyRound> & Compared
type SharesCounted = { readonly rule: 'equal-shares' } & CompletedShares & Compared

interface Compared {
  readonly comparison?: ComparisonStep
}

/** What was compared: Equal Shares first, greedy by votes second. */
export interface ComparisonStep extends Comparison {
  readonly shares: CompletedShares
  readonly list: Outcome<GreedyRound>
}

/**
 * How Equal Shares is counted: `floats` lists the comparisons that floats cannot vouch for, `exact` has none, and
 * `certified` is exact wherever the result rests upon it. Greedy and Phragmén are always exact.
 */
const methods = { floats: inFloats, exact: inWholeNumbers, certified } as const satisfies Record<string, SharesMethod>

export interface CountOptions {
  /** `certified`, if absent: what is official */
  readonly method?: keyof typeof methods
  /** Equal Shares: called before each run of Add1 with the number of runs so far */
  readonly onRun?: (runs: number) => void
}

/**
 * Counts an election by a rule.
 * @throws when floats and whole numbers disagree though no comparison was close: a fault, never a result
 */
export function count(election: Election, rule: TallyRule, options: CountOptions = {}): TallyOutcome {
  const basis = basisOf(election, rule)
  if (rule.rule === 'greedy') {
    const { order, misfit } = rule
    return { rule: 'greedy', ...greedy({ election, ...basis, order, misfit }) }
  }
  if (rule.rule === 'phragmen') return { rule: 'phragmen', ...phragmen({ election, ...basis, misfit: rule.misfit }) }
  const { completion, comparison } = rule
  const { method = 'certified', onRun } = options
  const utilities = utilitiesOf(election, basis.support, rule.utility)
  const input = { election, ...basis, utilities, completion, fill: fillOf(rule), ...(onRun && { onRun }) }
  const shares = completeShares(methods[method], input)
  return comparison ? compared(election, rule, shares, comparison) : { rule: 'equal-shares', ...shares }
}

/** Equal Shares counts unless more voters are served better by greedy than by it. */
function compared(
  election: Election,
  rule: EqualSharesRule,
  shares: CompletedShares,
  kind: ComparisonKind,
): TallyOutcome {
  const beside = greedyBeside(rule)
  const list = greedy({ election, ...basisOf(election, beside), ...beside })
  const result = compareWinners(election, kind, shares.winners, list.winners)
  const comparison: ComparisonStep = { ...result, shares, list }
  if (result.preferSecond > result.preferFirst) return { rule: 'greedy', ...list, comparison }
  return { rule: 'equal-shares', ...shares, comparison }
}

/** What Equal Shares is compared with. */
export function greedyBeside({ ties, threshold, voterShare, ballotScores }: EqualSharesRule): GreedyRule {
  return {
    ...{ rule: 'greedy', order: 'votes', misfit: 'skip', ties, threshold },
    ...{ ...(voterShare && { voterShare }), ...(ballotScores && { ballotScores }) },
  }
}

/** What every rule begins with. */
export interface Basis {
  readonly support: Support
  readonly ranks: Uint32Array
  readonly candidates: Candidates
}

/** Who supports what, who may win, and who comes first of equals. */
export function basisOf(election: Election, rule: TallyRule): Basis {
  const support = supportOf(election, rule.ballotScores)
  const ranks = tieRanks(election, support.votes, rule.ties)
  const { threshold, voterShare } = rule
  const hurdles = { scores: countedBy(rule, support), threshold, votes: support.votes, voterShare }
  return { support, ranks, candidates: candidatesOf(election, hurdles) }
}

/** What the threshold is held against, by project. */
function countedBy(rule: TallyRule, { votes, scores }: Support): Float64Array {
  return countsPoints(rule) ? scores : votes
}

/** Whether a rule counts points, and not votes, and holds its threshold against them. */
export function countsPoints(rule: TallyRule): boolean {
  if (rule.rule === 'greedy') return rule.order === 'points' || rule.order === 'points-per-cost'
  return rule.rule === 'equal-shares' && rule.utility === 'points'
}

/** In which order greedy fills up after Equal Shares. */
export function fillOf({ fill, utility }: EqualSharesRule): GreedyOrder {
  return fill ?? usualFill[utility]
}

/** What each utility would have sorted by, had it been greedy. */
const usualFill: Readonly<Record<UtilityKind, GreedyOrder>> = {
  cost: 'votes',
  cardinality: 'votes-per-cost',
  points: 'points-per-cost',
}
