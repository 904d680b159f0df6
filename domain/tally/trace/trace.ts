import type { CompletedShares } from '../completion.ts'
import {
  fillOf,
  greedyBeside,
  type ComparisonStep,
  type EqualSharesRule,
  type TallyOutcome,
  type TallyRule,
} from '../count.ts'
import type { Election } from '../election.ts'
import { filmOf, filmRun } from '../film/film.ts'
import type { FilmRound, Leaving } from '../film/rounds.ts'
import type { Rational } from '../outcome.ts'
import { reduced } from '../rational.ts'
import { supportOf, type Support } from '../support.ts'
import { fingerprintOf, fingerprintOfBallots } from './fingerprints.ts'
import type {
  StatedComparison,
  StatedCount,
  StatedElection,
  StatedLeaving,
  StatedList,
  StatedListRound,
  StatedLoadRound,
  StatedNumber,
  StatedProject,
  StatedPurchase,
  StatedRun,
  Trace,
} from './format.ts'

/**
 * Writes down how an outcome came about. Prices are reckoned anew and exactly from the winners, so that a certified
 * count in floats and an exact one have the same trace to the last byte.
 * @param rule the one that the outcome was counted by
 * @throws RangeError when the winners cannot have been bought in this order
 */
export function traceOf(election: Election, rule: TallyRule, outcome: TallyOutcome): Trace {
  const words = wordsFor(election)
  const comparison = outcome.rule === 'phragmen' ? undefined : outcome.comparison
  const counted: TallyOutcome = comparison ? { rule: 'equal-shares', ...comparison.shares } : outcome
  const stated = statedRule(rule)
  const about = stateElection(election, supportOf(election, rule.ballotScores))
  const trace: Omit<Trace, 'fingerprint'> = {
    format: 'dauys/tally-trace/1',
    rule: stated,
    election: about,
    count: stateCount(election, rule, counted, words),
    comparison: comparison && rule.rule === 'equal-shares' ? stateComparison(election, rule, comparison, words) : null,
    winners: outcome.winners.map(words.idOf),
    costMinor: outcome.costMinor,
    fingerprints: {
      rule: fingerprintOf('rule', stated),
      election: fingerprintOf('election', about),
      ballots: fingerprintOfBallots(election),
    },
  }
  return { ...trace, fingerprint: fingerprintOf('trace', trace) }
}

/** A rule with everything that its shorter form leaves to be understood. */
export function statedRule(rule: TallyRule): Readonly<Record<string, unknown>> {
  const { ballotScores = null } = rule
  if (rule.rule !== 'equal-shares') return { ...rule, ballotScores }
  return { ...rule, ballotScores, fill: fills(rule) ? fillOf(rule) : null, comparison: rule.comparison ?? null }
}

function fills({ completion }: EqualSharesRule): boolean {
  return completion.kind === 'greedy' || (completion.kind === 'add1' && completion.thenGreedy)
}

function stateElection(
  { voteType, budgetMinor, voters, profiles, projects }: Election,
  { votes, scores }: Support,
): StatedElection {
  const stated = projects.map(({ id, costMinor, isWithdrawn = false, exclusiveGroup = null }, p): StatedProject => {
    return { id, costMinor, isWithdrawn, exclusiveGroup, votes: votes[p] ?? 0, points: scores[p] ?? 0 }
  })
  return { voteType, budgetMinor, voters, distinctBallots: profiles.count, projects: stated }
}

function stateCount(election: Election, rule: TallyRule, outcome: TallyOutcome, words: Words): StatedCount {
  const { rounds, before } = filmOf(election, rule, outcome)
  const out = before.map(words.leaving)
  if (outcome.rule === 'phragmen') return { kind: 'loads', before: out, rounds: rounds.flatMap(words.load) }
  if (rule.rule !== 'equal-shares' || outcome.rule !== 'equal-shares') {
    return { kind: 'list', before: out, rounds: rounds.flatMap(words.listed) }
  }
  const { share, runs, stopReason } = outcome
  return {
    ...{ kind: 'shares', share: stateNumber(share), before: out, rounds: rounds.flatMap(words.purchase) },
    ...{ runs, stopReason, overspent: stateOverspent(election, rule, outcome, words) },
    filled: fills(rule) ? rounds.flatMap(words.listed) : null,
  }
}

function stateOverspent(
  election: Election,
  rule: EqualSharesRule,
  { share, overspent }: CompletedShares,
  words: Words,
): StatedRun | null {
  const { completion } = rule
  if (!overspent || completion.kind !== 'add1') return null
  const raised = { num: share.num + BigInt(completion.incrementMinor) * share.den, den: share.den }
  const { before, rounds } = filmRun(election, rule, raised, overspent)
  return { share: stateNumber(raised), before: before.map(words.leaving), rounds: rounds.flatMap(words.purchase) }
}

function stateComparison(
  election: Election,
  rule: EqualSharesRule,
  { preferFirst, preferSecond, equal, list }: ComparisonStep,
  words: Words,
): StatedComparison {
  const { before, rounds } = filmOf(election, greedyBeside(rule), { rule: 'greedy', ...list })
  const stated: StatedList = {
    kind: 'list',
    before: before.map(words.leaving),
    rounds: rounds.flatMap(words.listed),
  }
  return { preferFirst, preferSecond, equal, list: stated }
}

type Words = ReturnType<typeof wordsFor>

/** Rounds with ids for positions; each function tells only the rounds of its kind. */
function wordsFor({ projects }: Election) {
  const idOf = (position: number) => projects[position]?.id ?? ''
  const leaving = ({ project, reason }: Leaving): StatedLeaving => ({ project: idOf(project), reason })
  const common = ({ project, ties, leaving: gone }: FilmRound) => ({
    project: idOf(project),
    ties: ties.map(({ project: other, by }) => ({ project: idOf(other), by })),
    leaving: gone.map(leaving),
  })
  return {
    idOf,
    leaving,
    listed(round: FilmRound): StatedListRound[] {
      return round.kind === 'list' ? [{ ...common(round), score: round.score, leftMinor: round.leftMinor }] : []
    },
    load: (round: FilmRound): StatedLoadRound[] =>
      round.kind === 'load' ? [{ ...common(round), load: stateNumber(round.load) }] : [],
    purchase(round: FilmRound): StatedPurchase[] {
      if (round.kind !== 'purchase') return []
      const { rho, paidInFull, emptied, standings, close } = round
      const money = standings.map(({ project, moneyMinor }): [string, number] => [idOf(project), moneyMinor])
      const moneyMinor = Object.fromEntries(money)
      return [{ ...common(round), rho: stateNumber(rho), paidInFull, emptied, moneyMinor, close: close.map(idOf) }]
    },
  }
}

function stateNumber(number: Rational): StatedNumber {
  const { num, den } = reduced(number)
  return { num: String(num), den: String(den) }
}
