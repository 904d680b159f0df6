import { greedyBeside } from '../count.ts'
import { compareClaims, scoresOf } from '../greedy.ts'
import { supportOf } from '../support.ts'
import type { TallyOutcome, TallyRule } from '../count.ts'
import type { Election } from '../election.ts'
import type { LossStory } from './losses.ts'

interface Decided {
  readonly election: Election
  readonly rule: TallyRule
  readonly outcome: TallyOutcome
}

/**
 * Who was nearest to winning comes first: in a list the one with the most of what it counts, otherwise the one whose
 * supporters had the largest part of its cost, and then the most supporters. Last comes what could not win at all.
 */
export function nearestFirst({ election, rule, outcome }: Decided, losses: readonly LossStory[]): LossStory[] {
  const isOut = ({ project, reason }: LossStory) =>
    reason === 'withdrawn' || election.projects[project]?.costMinor === 0
  const nearness = ({ project, missingMinor, reason }: LossStory) =>
    reason === 'poor_supporters' ? 1 - missingMinor / (election.projects[project]?.costMinor ?? 1) : 0
  const list = rule.rule === 'equal-shares' && outcome.rule === 'greedy' ? greedyBeside(rule) : rule
  const claims =
    list.rule === 'greedy'
      ? compareClaims({ election, order: list.order }, scoresOf(supportOf(election, list.ballotScores), list.order))
      : undefined
  return losses.toSorted(
    (a, b) =>
      Number(isOut(a)) - Number(isOut(b)) ||
      (claims ? claims(a.project, b.project) : nearness(b) - nearness(a)) ||
      b.supporters - a.supporters,
  )
}
