import type { TallyOutcome, TallyRule } from './count.ts'
import type { Election } from './election.ts'
import type { LossStory } from './film/losses.ts'
import { marginOf, type Margin } from './margin.ts'
import { supportOf } from './support.ts'

/** How many losers are looked at where every number of ballots has to be tried, and how much is tried for each. */
const nearestMax = 3
const ballotsMax = 500
/** Marks that are looked at in all runs of one search: about a second. */
const workMax = 100_000_000

/**
 * How near losers came to winning: under greedy all of them, exactly; under other rules the nearest three, as far as a
 * bounded search goes. The bound is a number of steps and no time, so that a repeated count finds the same.
 * @param losses the nearest first
 * @returns by position; a project that could not win at all is left out
 */
export function nearMisses(
  {
    election,
    rule,
    outcome,
  }: { readonly election: Election; readonly rule: TallyRule; readonly outcome: TallyOutcome },
  losses: readonly LossStory[],
): ReadonlyMap<number, Margin> {
  const open = losses.filter(({ reason }) => !closed.has(reason))
  if (rule.rule === 'greedy' && !rule.voterShare) {
    const support = supportOf(election, rule.ballotScores)
    return byProject(open.map(({ project }) => marginOf(election, rule, project, { support })))
  }
  const runs = outcome.rule === 'equal-shares' ? outcome.runs : 1
  const tries = Math.floor(workMax / (runs * Math.max(1, election.profiles.marks.length)))
  const most = Math.min(ballotsMax, election.voters, tries)
  const nearest = open.filter(({ reason }) => reason !== 'over_budget').slice(0, nearestMax)
  return byProject(nearest.map(({ project }) => marginOf(election, rule, project, { ballotsMax: most })))
}

const closed: ReadonlySet<string> = new Set(['withdrawn', 'no_cost'])

function byProject(margins: readonly Margin[]): ReadonlyMap<number, Margin> {
  return new Map(margins.map((margin) => [margin.project, margin]))
}
