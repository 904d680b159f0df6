import type { TallyOutcome, TallyRule } from '../../domain/tally/count.ts'
import type { Election } from '../../domain/tally/election.ts'
import type { Film } from '../../domain/tally/film/film.ts'
import { marginOf, type Margin } from '../../domain/tally/margin.ts'
import type { LossReason } from '../../domain/tally/outcome.ts'

/** Reasons that more ballots or a lower cost can overcome. */
const narrow: readonly LossReason[] = ['no_money', 'after_stop', 'poor_supporters', 'below_threshold']
const nearest = 5

export interface NearLoss extends Margin {
  /** the most added ballots that were tried; null where any number was */
  readonly tried: number | null
}

interface MarginsWanted {
  readonly election: Election
  readonly rule: TallyRule
  readonly outcome: TallyOutcome
  readonly film: Film
  /** the most ballots to try for each project under a rule that has to be counted anew for each number */
  readonly ballotsMax: number
}

/**
 * By how much the losers with the most supporters lost. Under greedy any number of ballots is looked at, by halving;
 * the other rules have to try every number, so that their search is bounded, and left out at 0. No margin is told where
 * a comparison stands between the rule and the outcome.
 */
export function nearLosses({ election, rule, outcome, film, ballotsMax }: MarginsWanted): NearLoss[] {
  const isGreedy = rule.rule === 'greedy'
  if ((!isGreedy && ballotsMax === 0) || (outcome.rule !== 'phragmen' && outcome.comparison)) return []
  return film.losses
    .filter(({ reason }) => narrow.includes(reason))
    .sort((a, b) => b.supporters - a.supporters)
    .slice(0, nearest)
    .map(({ project }) => {
      const margin = marginOf(election, rule, project, isGreedy ? {} : { ballotsMax })
      return { ...margin, tried: isGreedy ? null : ballotsMax }
    })
}
