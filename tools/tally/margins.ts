import { basisOf, type TallyRule } from '../../domain/tally/count.ts'
import type { Election } from '../../domain/tally/election.ts'
import type { Film } from '../../domain/tally/film/film.ts'
import type { LossStory } from '../../domain/tally/film/losses.ts'
import { marginOf, type Margin } from '../../domain/tally/margin.ts'
import type { LossReason } from '../../domain/tally/outcome.ts'

/** Reasons that more ballots or a lower cost can overcome. */
const narrow: readonly LossReason[] = ['no_money', 'after_stop', 'poor_supporters', 'below_threshold']
const told = 5

export interface NearLoss extends Margin {
  /** the most added ballots that were tried; null where any number was */
  readonly tried: number | null
}

interface MarginsWanted {
  readonly election: Election
  readonly rule: TallyRule
  readonly film: Film
  /** the most ballots to try for each project under a rule that has to be counted anew for each number */
  readonly ballotsMax: number
}

/**
 * By how much the nearest losers lost. Under greedy any number of ballots is looked at, by halving, for all losers; the
 * other rules have to try every number, so that only the losers who missed the least part of their cost are looked at, the
 * search is bounded, and left out at 0.
 */
export function nearLosses({ election, rule, film, ballotsMax }: MarginsWanted): NearLoss[] {
  const missingPart = ({ project, missingMinor }: LossStory) =>
    missingMinor / (election.projects[project]?.costMinor ?? 1)
  const losers = film.losses
    .filter(({ reason }) => narrow.includes(reason))
    .sort((a, b) => missingPart(a) - missingPart(b))
    .map(({ project }) => project)
  if (rule.rule !== 'greedy') {
    const near = ballotsMax > 0 ? losers.slice(0, told) : []
    return near.map((project) => ({ ...marginOf(election, rule, project, { ballotsMax }), tried: ballotsMax }))
  }
  const { support } = basisOf(election, rule)
  return losers
    .map((project) => ({ ...marginOf(election, rule, project, { support }), tried: null }))
    .sort((a, b) => (a.extraBallots ?? Infinity) - (b.extraBallots ?? Infinity))
    .slice(0, told)
}
