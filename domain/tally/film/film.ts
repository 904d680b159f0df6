import {
  basisOf,
  fillOf,
  greedyBeside,
  type Basis,
  type EqualSharesRule,
  type TallyOutcome,
  type TallyRule,
} from '../count.ts'
import type { Election } from '../election.ts'
import { scoresOf, sorted, type GreedyOrder, type GreedyRound, type Misfit } from '../greedy.ts'
import type { Rational } from '../outcome.ts'
import type { Support } from '../support.ts'
import { tiesOf } from '../ties.ts'
import { utilitiesOf } from '../utilities.ts'
import { filmList } from './list.ts'
import { filmLoads } from './loads.ts'
import { tellLosses, type LossStory } from './losses.ts'
import { filmPurchases, type PurchaseFilm } from './purchases.ts'
import type { FilmRound, Leaving, TiesWith } from './rounds.ts'

/** A count as a person watches it, round by round. */
export interface Film {
  readonly rounds: readonly FilmRound[]
  /** who was out before the first round, and why */
  readonly before: readonly Leaving[]
  /** one for each project that did not win, by position */
  readonly losses: readonly LossStory[]
}

/**
 * Shows how an outcome came about. Nothing is decided here: the winners are taken as they are, and what they did to the
 * others is reckoned anew, exactly, whatever arithmetic the count used.
 * @param rule the one that the outcome was counted by
 * @throws RangeError when the winners cannot have been bought in this order
 */
export function filmOf(election: Election, rule: TallyRule, outcome: TallyOutcome): Film {
  // A comparison may have put greedy in the place of Equal Shares.
  if (rule.rule === 'equal-shares' && outcome.rule === 'greedy') return filmOf(election, greedyBeside(rule), outcome)
  const basis = basisOf(election, rule)
  const { rounds, before, ...buyers } = reelsOf(election, rule, outcome, basis)
  const kept = basis.candidates.lost.map(({ project, reason }): Leaving => ({ project, reason }))
  const all = [...kept, ...before].sort((a, b) => a.project - b.project)
  return { rounds, before: all, losses: tellLosses({ election, rounds, before: all, ...buyers }) }
}

type Reels = Pick<Film, 'rounds' | 'before'> & Partial<Pick<PurchaseFilm, 'moneyBehind'>>

function reelsOf(election: Election, rule: TallyRule, outcome: TallyOutcome, basis: Basis): Reels {
  const { support } = basis
  const tiesWith = tiesUnder(election, rule, support)
  const list = (order: GreedyOrder, misfit: Misfit, rounds: readonly GreedyRound[], funded: readonly number[]) => {
    const scores = scoresOf(support, order)
    const inOrder = sorted({ election, ...basis, order }, scores)
    return filmList({ election, list: inOrder, scores, order, misfit, rounds, funded, tiesWith })
  }
  if (rule.rule === 'greedy' && outcome.rule === 'greedy') {
    return { rounds: list(rule.order, rule.misfit, outcome.rounds, []), before: [] }
  }
  if (rule.rule === 'phragmen' && outcome.rule === 'phragmen') {
    const candidates = basis.candidates.projects
    return { rounds: filmLoads({ ...outcome, ...rule, election, support, candidates, tiesWith }), before: [] }
  }
  if (rule.rule !== 'equal-shares' || outcome.rule !== 'equal-shares') throw new Error('The outcome is of another rule')
  const winners = outcome.rounds.map(({ project }) => project)
  const bought = filmRun(election, rule, outcome.share, winners, basis)
  return { ...bought, rounds: [...bought.rounds, ...list(fillOf(rule), 'skip', outcome.filled, winners)] }
}

/** One run of Equal Shares, whether it counts or overspent. */
export function filmRun(
  election: Election,
  rule: EqualSharesRule,
  share: Rational,
  winners: readonly number[],
  { support, candidates }: Basis = basisOf(election, rule),
): PurchaseFilm {
  const utilities = utilitiesOf(election, support, rule.utility)
  const tiesWith = tiesUnder(election, rule, support)
  return filmPurchases({ election, utilities, candidates: candidates.projects, share, winners, tiesWith })
}

function tiesUnder(election: Election, { ties }: TallyRule, { votes }: Support): TiesWith {
  return (winner, equals) => tiesOf({ election, votes, ties }, winner, equals)
}
