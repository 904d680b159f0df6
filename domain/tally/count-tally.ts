import type { Tally } from '../budgets/rules/pb-rules.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import { audit } from './audit.ts'
import type { TallyOutcome, TallyRule } from './count.ts'
import { countTwice, type TwiceOptions } from './count-twice.ts'
import type { Election } from './election.ts'
import { fairnessOf } from './fairness.ts'
import { filmOf, type Film } from './film/film.ts'
import type { LossStory } from './film/losses.ts'
import { nearestFirst } from './film/nearest-losses.ts'
import { nearMisses } from './near-misses.ts'
import { electionOf, tallyRuleOf, type EnvelopeVote } from './of-rules.ts'
import type { Loss, Rational } from './outcome.ts'
import { supportOf, type Support } from './support.ts'
import { utilitiesOf } from './utilities.ts'
import type { AuditRecord, ProjectRecord, TallyRecord } from './vote-result.ts'

/** One tally of one envelope to be counted. */
export interface TallyTask {
  readonly vote: EnvelopeVote
  readonly tally: Tally
  readonly isOfficial: boolean
  /** counted instead where Add1 would take more runs than are worth it; the rule of the law has none */
  readonly otherwise?: Tally
}

export interface CountedTally {
  readonly record: TallyRecord
  /** canonical JSON */
  readonly trace: string
}

/** Marks that all runs of Add1 may look at together before the other tally is taken: about ten seconds. */
const workMax = 1_000_000_000

class TooMuchWork extends Error {}

/**
 * Counts, twice, and explains. What is official is counted in whole numbers throughout; what is published beside it, in
 * whole numbers wherever the result rests upon it.
 */
export function countTally(task: TallyTask): CountedTally {
  const { vote, otherwise, isOfficial } = task
  if (!otherwise) return countAs(task, { second: isOfficial ? 'exact' : 'certified' })
  try {
    const runsMax = workMax / Math.max(1, vote.ballots.marks.length)
    const onRun = (runs: number) => {
      if (runs > runsMax) throw new TooMuchWork()
    }
    return countAs(task, { second: 'certified', onRun })
  } catch (cause) {
    if (!(cause instanceof TooMuchWork)) throw cause
    return countAs({ ...task, tally: otherwise }, { second: 'certified' })
  }
}

function countAs({ vote, tally, isOfficial }: TallyTask, options: TwiceOptions): CountedTally {
  const { election, numbers } = electionOf(vote, tally)
  const rule = tallyRuleOf(tally, vote.form)
  const { outcome, trace } = countTwice(election, rule, options)
  const support = supportOf(election, rule.ballotScores)
  const counted: Counted = { election, numbers, rule, outcome, support, film: filmOf(election, rule, outcome) }
  const record: TallyRecord = {
    ...{ tally, isOfficial, winners: winnersOf(counted), losers: losersOf(counted) },
    ...{ spent: outcome.costMinor, traceHash: trace.fingerprint },
    isReplaced: rule.rule === 'equal-shares' && outcome.rule === 'greedy',
    audit: auditOf(counted),
  }
  return { record, trace: canonicalJson(trace) }
}

interface Counted {
  readonly election: Election
  readonly numbers: readonly number[]
  readonly rule: TallyRule
  readonly outcome: TallyOutcome
  readonly support: Support
  readonly film: Film
}

const untold = {
  ...{ place: null, reason: null, afterRounds: null, available: null, missing: null, conflictWith: null },
  ...{ extraBallots: null, winsAtCost: null, payers: null, pricePerVoter: null },
}

function recordOf({ election, numbers, support }: Counted, position: number): ProjectRecord {
  return {
    ...{ ...untold, number: numbers[position] ?? 0, votes: support.votes[position] ?? 0 },
    points: support.points ? (support.scores[position] ?? 0) : null,
    cost: election.projects[position]?.costMinor ?? 0,
  }
}

function winnersOf(counted: Counted): ProjectRecord[] {
  const { outcome, film, rule } = counted
  const isPriced = rule.rule === 'equal-shares' && rule.utility !== 'points'
  return outcome.winners.map((position, index): ProjectRecord => {
    const round = film.rounds[index]
    const record = { ...recordOf(counted, position), place: index + 1 }
    if (round?.kind !== 'purchase') return record
    const payers = round.paidInFull + round.emptied
    return { ...record, payers, pricePerVoter: isPriced ? roundedUp(round.payment) : null }
  })
}

function roundedUp({ num, den }: Rational): number {
  return Number((num + den - 1n) / den)
}

function losersOf(counted: Counted): ProjectRecord[] {
  const { election, rule, outcome, film } = counted
  const nearest = nearestFirst({ election, rule, outcome }, film.losses)
  const margins = nearMisses(counted, nearest)
  const losses = new Map(decidedLosses(rule, outcome).map((loss) => [loss.project, loss]))
  return nearest.map((story): ProjectRecord => {
    const { project } = story
    const record = recordOf(counted, project)
    const loss = shownLoss(losses.get(project), story)
    const { extraBallots = null, winsAtCostMinor = null } = margins.get(project) ?? {}
    const available = loss?.availableMinor ?? null
    const isShort = available !== null && available < record.cost
    return {
      ...{ ...record, reason: loss?.reason ?? null, afterRounds: loss?.afterRounds ?? null, available },
      missing: isShort ? record.cost - available : null,
      conflictWith: loss?.reason === 'conflict' ? winnerBefore(counted, project) : null,
      ...{ extraBallots, winsAtCost: winsAtCostMinor },
    }
  })
}

/**
 * Equal Shares notices late that supporters are too poor, for prices are only looked at when they might be the lowest.
 * The film knows after which round nothing could save the project, and what was left of its supporters' shares at the end.
 */
function shownLoss(loss: Loss | undefined, { afterRounds, availableEndMinor }: LossStory): Loss | undefined {
  return loss?.reason === 'poor_supporters' ? { ...loss, afterRounds, availableMinor: availableEndMinor } : loss
}

/** What filled up after Equal Shares counts its own rounds from 0. */
function decidedLosses(rule: TallyRule, outcome: TallyOutcome): Loss[] {
  const before = fills(rule) && outcome.rule === 'equal-shares' ? outcome.rounds.length : 0
  const isEarly = (loss: Loss) => loss.availableMinor === undefined && loss.afterRounds === 0
  return outcome.lost.map((loss) => (isEarly(loss) ? loss : { ...loss, afterRounds: loss.afterRounds + before }))
}

function fills(rule: TallyRule): boolean {
  if (rule.rule !== 'equal-shares') return false
  const { completion } = rule
  return completion.kind === 'greedy' || (completion.kind === 'add1' && completion.thenGreedy)
}

/** The first winner that excludes a project, as ballot number. */
function winnerBefore({ election, outcome, numbers }: Counted, project: number): number | null {
  const conflicts = election.conflicts[project] ?? []
  const winner = outcome.winners.find((position) => conflicts.includes(position))
  return winner === undefined ? null : (numbers[winner] ?? null)
}

/** Whatever the rule, supporters of a project get its cost out of it: so two tallies can be compared. */
function auditOf({ election, outcome: { winners }, support }: Counted): AuditRecord {
  const utilities = utilitiesOf(election, support, 'cost')
  const { votersWithNothing, violations } = audit(election, utilities, winners)
  const { meanProjects, meanMinor } = fairnessOf(election, support.votes, winners)
  return {
    ...{ votersWithNothing, voters: election.voters, meanFunded: meanProjects, meanMoney: meanMinor },
    slighted: violations.length,
  }
}
