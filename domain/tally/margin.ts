import { candidatesOf } from './candidates.ts'
import { count, type GreedyRule, type TallyRule } from './count.ts'
import type { Election } from './election.ts'
import { greedy, scoresOf } from './greedy.ts'
import { supportOf, type Support } from './support.ts'
import { supportersOf } from './profiles.ts'
import { tieRanks } from './ties.ts'

/** How near a project came to winning, its counterfactuals stated. */
export interface Margin {
  readonly project: number
  /**
   * The fewest added ballots for this project alone with which it wins, all else unchanged; null when not even
   * `ballotsMax` of them do. With points or ranks each added ballot gives it the most that any ballot gives.
   */
  readonly extraBallots: number | null
  /** The highest cost, in minor units, at which it would have won with its ballots; null if at none. Greedy only */
  readonly winsAtCostMinor: number | null
}

export interface MarginOptions {
  /** where the search for ballots ends; at as many as there are voters, if absent */
  readonly ballotsMax?: number
  /** called with the number of ballots before it is tried, where every number is */
  readonly onTry?: (ballots: number) => void
  /** as the rule counts it, for whoever asks about several projects; greedy only */
  readonly support?: Support
}

/**
 * The margin of a project that lost. Under greedy more ballots never harm, so that halving is exact. Under the other
 * rules they may (the shares change with the number of voters, and so does the part of the voters that a threshold may
 * ask for), so that every smaller number is tried.
 */
export function marginOf(
  election: Election,
  rule: TallyRule,
  project: number,
  { ballotsMax = election.voters, onTry, support }: MarginOptions = {},
): Margin {
  if (isHalvable(rule)) {
    return greedyMargin(election, rule, project, {
      ballotsMax,
      support: support ?? supportOf(election, rule.ballotScores),
    })
  }
  let ballots = 1
  const wins = () => {
    onTry?.(ballots)
    return count(withBallots(election, project, ballots), rule).winners.includes(project)
  }
  while (ballots <= ballotsMax && !wins()) ballots++
  return { project, extraBallots: ballots <= ballotsMax ? ballots : null, winsAtCostMinor: null }
}

/** A part of the voters falls for all others with each added ballot, so that halving might miss the fewest. */
function isHalvable(rule: TallyRule): rule is GreedyRule {
  return rule.rule === 'greedy' && !rule.voterShare
}

function greedyMargin(
  election: Election,
  rule: GreedyRule,
  project: number,
  { ballotsMax, support }: { readonly ballotsMax: number; readonly support: Support },
): Margin {
  const most = support.points?.reduce((high, value) => Math.max(high, value), 1) ?? 1
  const winsWith = (ballots: number) => {
    const votes = support.votes.with(project, (support.votes[project] ?? 0) + ballots)
    const scores = support.scores.with(project, (support.scores[project] ?? 0) + ballots * most)
    return winsGreedily(election, rule, { ...support, votes, scores }, project)
  }
  const winsAt = (costMinor: number) => winsGreedily(withCost(election, project, costMinor), rule, support, project)
  const extraBallots = winsWith(ballotsMax) ? least(1, ballotsMax, winsWith) : null
  const cost = election.projects[project]?.costMinor ?? 0
  // The highest cost at which it wins is one below the lowest at which it does not.
  const winsAtCostMinor = cost > 1 && winsAt(1) ? least(2, cost, (costMinor) => !winsAt(costMinor)) - 1 : null
  return { project, extraBallots, winsAtCostMinor }
}

function winsGreedily(election: Election, rule: GreedyRule, support: Support, project: number): boolean {
  const { order, misfit, threshold, voterShare, ties } = rule
  const hurdles = { scores: scoresOf(support, order), threshold, votes: support.votes, voterShare }
  const candidates = candidatesOf(election, hurdles)
  const ranks = tieRanks(election, support.votes, ties)
  return greedy({ election, support, candidates, ranks, order, misfit }).winners.includes(project)
}

/** The least number for which it holds; it must hold for `to`, and for all above the least. */
function least(from: number, to: number, holds: (value: number) => boolean): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The same election with so many more ballots that name one project alone. */
export function withBallots(election: Election, project: number, ballots: number): Election {
  const { profiles, voters } = election
  const { weights, offsets, marks, points } = profiles
  const most = points?.reduce((high, value) => Math.max(high, value), 1) ?? 1
  const sheets = {
    count: profiles.count + 1,
    weights: longer(new Float64Array(weights.length + 1), weights, ballots),
    offsets: longer(new Uint32Array(offsets.length + 1), offsets, marks.length + 1),
    marks: longer(new Uint32Array(marks.length + 1), marks, project),
    points: points && longer(new Float64Array(points.length + 1), points, most),
  }
  const supporters = supportersOf(sheets, election.projects.length)
  return { ...election, voters: voters + ballots, profiles: { ...sheets, supporters } }
}

function longer<Column extends Float64Array | Uint32Array>(column: Column, values: Column, last: number): Column {
  column.set(values)
  column[values.length] = last
  return column
}

/** The same election with another cost of one project. */
export function withCost(election: Election, project: number, costMinor: number): Election {
  const projects = election.projects.map((one, position) => (position === project ? { ...one, costMinor } : one))
  return { ...election, projects }
}
