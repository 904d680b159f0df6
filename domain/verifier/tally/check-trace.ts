import { canonicalJson } from '../../kernel/canonical-json.ts'
import { sha256Hex } from '../../kernel/sha-256.ts'
import { checkList } from './check-list.ts'
import { checkLoads } from './check-loads.ts'
import { checkShares } from './check-shares.ts'
import {
  at,
  candidatesOf,
  describe,
  groupBallots,
  isSameLeaving,
  setScene,
  type GivenElection,
  type Scene,
} from './election.ts'
import type { TallyFinding } from './finding.ts'
import { isTrace, wrongMember, type SharesLaw, type StatedList, type Trace } from './format.ts'

/** What a check of a count came to. */
export interface TallyReport {
  readonly holds: boolean
  readonly findings: readonly TallyFinding[]
}

export interface TraceCheck {
  /** JSON as it was read */
  readonly trace: unknown
  /** from the ballots, not from the trace */
  readonly election: GivenElection
  /** the rule that was published before the vote, as it stands in a trace; the one of the trace, if absent */
  readonly announced?: unknown
}

/**
 * Checks a count against its ballots without running the rule: fingerprints, prices, order, fit, ties, who dropped out
 * when and why, and that the rounds end where the rule ends.
 * @see docs/verify/tally-trace.md
 */
export function checkTrace({ trace, election, announced }: TraceCheck): TallyReport {
  const findings: TallyFinding[] = []
  const reportOf =
    (part?: string) =>
    (code: TallyFinding['code'], where: object = {}): void => {
      findings.push({ code, ...(part !== undefined && { part }), ...where })
    }
  if (!isTrace(trace) || !isSpellable(trace)) {
    const member = wrongMember(trace)
    reportOf()('TRACE_MALFORMED', member === undefined ? {} : { member })
    return { holds: false, findings }
  }
  const ballots = groupBallots(election, trace.rule.ballotScores)
  const scene = setScene(election, ballots, trace.rule)
  checkFingerprints(trace, announced, reportOf())
  if (trace.fingerprints.ballots !== ballots.fingerprint) reportOf()('BALLOTS_DIFFER')
  if (canonicalJson(trace.election) !== canonicalJson(describe(election, ballots))) reportOf()('ELECTION_DIFFERS')
  const winners = checkCount({ trace, election, scene, reportOf })
  if (trace.winners.join() !== winners.map(scene.idOf).join()) reportOf()('WINNERS_DIFFER')
  if (trace.costMinor !== winners.reduce((sum, p) => sum + at(scene.costs, p), 0)) reportOf()('COST_DIFFERS')
  return { holds: findings.length === 0, findings }
}

type Report = (code: TallyFinding['code'], where?: object) => void

function checkFingerprints(trace: Trace, announced: unknown, report: Report): void {
  const { fingerprint, ...contents } = trace
  const { rule, election } = trace.fingerprints
  if (fingerprint !== fingerprintOf('trace', contents)) report('TRACE_FINGERPRINT_WRONG')
  if (rule !== fingerprintOf('rule', trace.rule)) report('RULE_FINGERPRINT_WRONG')
  if (election !== fingerprintOf('election', trace.election)) report('ELECTION_FINGERPRINT_WRONG')
  if (announced !== undefined && canonicalJson(announced) !== canonicalJson(trace.rule)) {
    report('RULE_NOT_THE_ANNOUNCED_ONE')
  }
}

/** Half a character in a text has no canonical form. */
function isSpellable(trace: Trace): boolean {
  try {
    return canonicalJson(trace) !== ''
  } catch {
    return false
  }
}

function fingerprintOf(name: string, value: unknown): string {
  return sha256Hex(`dauys/tally-${name}/1\n${canonicalJson(value)}`)
}

interface CountCheck {
  readonly trace: Trace
  readonly election: GivenElection
  readonly scene: Scene
  readonly reportOf: (part: string) => Report
}

/** @returns who has won by the rounds */
function checkCount({ trace, election, scene, reportOf }: CountCheck): number[] {
  const { count, rule, comparison } = trace
  const report = reportOf('count')
  const list = (stated: StatedList, part: string, order: string, misfit: 'skip' | 'stop') => {
    const { out, candidates } = candidatesOf(scene, election, order.startsWith('votes') ? 'votes' : 'points')
    if (!isSameLeaving(scene, stated.before, out)) reportOf(part)('BEFORE_DIFFERS')
    return checkList(scene, { rounds: stated.rounds, order, misfit, candidates, funded: [] }, reportOf(part))
  }
  if (rule.rule !== 'equal-shares' && comparison) report('COMPARISON_DIFFERS')
  if (rule.rule === 'greedy' && count.kind === 'list') return list(count, 'count', rule.order, rule.misfit)
  if (rule.rule === 'phragmen' && count.kind === 'loads') {
    const { out, candidates } = candidatesOf(scene, election, 'votes')
    if (!isSameLeaving(scene, count.before, out)) report('BEFORE_DIFFERS')
    return checkLoads(scene, count, { misfit: rule.misfit, candidates }, report)
  }
  if (rule.rule !== 'equal-shares' || count.kind !== 'shares') {
    report('KIND_DIFFERS')
    return []
  }
  const who = candidatesOf(scene, election, rule.utility === 'points' ? 'points' : 'votes')
  const shares = checkShares(scene, rule, count, who, reportOf)
  if ((comparison !== null) !== (rule.comparison !== null)) report('COMPARISON_DIFFERS')
  if (!comparison) return shares
  const greedy = list(comparison.list, 'comparison', 'votes', 'skip')
  const { preferFirst, preferSecond, equal } = comparison
  const result = compare(scene, rule, shares, greedy)
  if ([preferFirst, preferSecond, equal].join() !== result.join()) reportOf('comparison')('COMPARISON_DIFFERS')
  return preferSecond > preferFirst ? greedy : shares
}

/** Voters served better by the first, by the second, and equally, as the rule compares. */
function compare({ ballots }: Scene, { comparison }: SharesLaw, first: readonly number[], second: readonly number[]) {
  const { weights, starts, marks } = ballots
  const sets = [new Set(first), new Set(second)]
  const result = [0, 0, 0]
  weights.forEach((weight, i) => {
    const own = marks.subarray(at(starts, i), at(starts, i + 1))
    const [one = 0, other = 0] = sets.map((set) => {
      const funded = own.reduce((sum, mark) => sum + (set.has(mark) ? 1 : 0), 0)
      return comparison === 'exclusion' ? Math.min(funded, 1) : funded
    })
    const side = one > other ? 0 : one < other ? 1 : 2
    result[side] = at(result, side) + weight
  })
  return result
}
