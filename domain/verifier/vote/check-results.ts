import { fromHex, toHex } from '../../kernel/hex.ts'
import { hmacSha256 } from '../../kernel/hmac.ts'
import { minorDigits } from '../../kernel/money.ts'
import { checkTrace } from '../tally/check-trace.ts'
import type { GivenElection } from '../tally/election.ts'
import { tallySentence } from '../tally/finding.ts'
import type { OpenedBallot } from './check-ballots.ts'
import type { VoteFindingCode, VoteFindings } from './finding.ts'
import type { VoteLine } from './formats.ts'
import { announcedRule, drawsLots, talliesOf, type BallotRules, type Tally, type VoteRules } from './rules.ts'

/** A count as the file states it. */
export interface StatedCount {
  readonly result: VoteLine<'result'>
  readonly line: number
  trace: { readonly trace: VoteLine<'trace'>; readonly line: number } | undefined
}

/** One envelope with everything that is counted. */
export interface Counted {
  readonly envelope: string
  readonly amount: number
  readonly form: BallotRules
  readonly rules: VoteRules
  /** the list of the envelope */
  readonly projects: readonly VoteLine<'project'>[]
  /** sets of numbers of which at most one wins, of the whole list */
  readonly conflicts: readonly (readonly number[])[]
  readonly accepted: number
  /** undefined where only totals are published */
  readonly ballots: readonly OpenedBallot[] | undefined
  /** hex */
  readonly lot: string | null
}

/** What files write for the cost of a project that was withdrawn, in units of the currency. */
const withdrawnCost = 999_999_999

/** Whether every way to count that the rules name was counted, from these ballots, and gave these winners. */
export function checkResults(counted: Counted, stated: readonly StatedCount[], findings: VoteFindings): void {
  const { envelope, rules } = counted
  const all = talliesOf(rules, envelope)
  // Of a few ballots a second count would tell more than the totals.
  const tallies = counted.ballots ? all : all.slice(0, 1)
  const named = stated.map(({ result }) => result.tally).join()
  if (named !== tallies.map(({ id }) => id).join()) findings.add('RESULTS_DIFFER', { details: { envelope } })
  for (const count of stated) {
    const tally = tallies.find(({ id }) => id === count.result.tally)
    if (tally) checkCount(counted, tally, count, findings)
  }
}

function checkCount(counted: Counted, tally: Tally, { result, line, trace }: StatedCount, findings: VoteFindings) {
  const { envelope, projects, ballots } = counted
  const add = (code: VoteFindingCode, details = {}) =>
    findings.add(code, { line, details: { envelope, tally: tally.id, ...details } })
  const prices = new Map(projects.map(({ number, price }) => [number, price]))
  const spent = result.winners.reduce((sum, number) => sum + (prices.get(number) ?? Number.NaN), 0)
  if (result.spent !== spent) add('SPENT_DIFFERS')
  if ((trace !== undefined) !== (ballots !== undefined)) add('TRACE_MISSING')
  // Nobody wins without a ballot: so much is certain also where only totals are published.
  if (counted.accepted === 0 && result.winners.length > 0) add('WINNERS_DIFFER')
  if (!trace || !ballots) return

  const { trace: document } = trace.trace
  if (trace.trace.tally !== tally.id || document['fingerprint'] !== result.trace) add('TRACE_HASH_DIFFERS')
  const listed = inOrderOfTies(counted, tally)
  if (!listed) return // the missing seed is told elsewhere
  const election = electionOf(counted, listed, ballots)
  const report = checkTrace({ trace: document, election, announced: announcedRule(tally, counted.form) })
  for (const finding of report.findings) {
    const details = { envelope, tally: tally.id, because: tallySentence(finding) }
    findings.add('TRACE_DOES_NOT_HOLD', { line: trace.line, details })
  }
  const winners = Array.isArray(document['winners']) ? document['winners'].join() : ''
  if (result.winners.join() !== winners) add('WINNERS_DIFFER')
}

/** The list in the order that breaks the last ties; undefined while the lots of a tally that draws them are missing. */
function inOrderOfTies({ projects, envelope, lot }: Counted, tally: Tally): VoteLine<'project'>[] | undefined {
  if (!drawsLots(tally)) return [...projects].sort((a, b) => a.number - b.number)
  if (lot === null) return undefined
  const drawn = projects.map((project) => {
    const message = new TextEncoder().encode(`${envelope}\0${project.id}`)
    return { project, lot: toHex(hmacSha256(fromHex(lot), message)) }
  })
  return drawn.sort((a, b) => (a.lot < b.lot ? -1 : 1)).map(({ project }) => project)
}

/** The election as it follows from list and ballots, not from the trace. Traces name projects by their ballot numbers. */
function electionOf(
  { amount, form, conflicts, rules }: Counted,
  listed: readonly VoteLine<'project'>[],
  ballots: readonly OpenedBallot[],
): GivenElection {
  const positions = new Map(listed.map(({ number }, position) => [number, position]))
  const withdrawnMinor = withdrawnCost * 10 ** minorDigits(rules.currency)
  const sets = conflicts
    .map((set) => set.filter((number) => positions.has(number)))
    .filter((set) => set.length > 1)
    .sort(byNumbers)
  const projects = listed.map(({ number, price, withdrawn }) => {
    const groups = sets.flatMap((set, i) => (set.includes(number) ? [`set-${i + 1}`] : []))
    return {
      ...{ id: String(number), costMinor: withdrawn ? withdrawnMinor : price, isWithdrawn: withdrawn },
      ...(groups.length > 0 && { exclusiveGroup: groups.join(' ') }),
    }
  })
  return {
    ...{ voteType: voteTypes[form.type], budgetMinor: amount, projects },
    ballots: ballots.map(({ marks, points }) => ({
      marks: marks.flatMap((mark) => positions.get(mark) ?? []),
      points,
    })),
  }
}

/** By the first number that differs, a shorter one first. */
function byNumbers(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((number, at) => number !== b[at])
  return i === -1 || i >= b.length ? a.length - b.length : (a[i] ?? 0) - (b[i] ?? 0)
}

const voteTypes: Readonly<Record<BallotRules['type'], string>> = {
  approval: 'approval',
  'choose-1': 'choose-1',
  knapsack: 'approval',
  points: 'cumulative',
  ranking: 'ordinal',
  grades: 'scoring',
}
