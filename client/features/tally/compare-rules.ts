import { audit } from '#domain/tally/audit.ts'
import { compareWinners } from '#domain/tally/comparison.ts'
import { count, countsPoints } from '#domain/tally/count.ts'
import { fairnessOf } from '#domain/tally/fairness.ts'
import { givesPoints } from '#domain/tally/pabulib/format.ts'
import { supportOf } from '#domain/tally/support.ts'
import { utilitiesOf } from '#domain/tally/utilities.ts'
import { settle } from '#client/features/tally/setting.ts'
import { choicesCountPoints, ownThresholdOf, thresholdIn } from '#client/features/tally/threshold.ts'
import type { TallyOutcome, TallyRule } from '#domain/tally/count.ts'
import type { Election } from '#domain/tally/election.ts'
import type { PabulibFile } from '#domain/tally/pabulib/format.ts'
import type { SettledSetting } from '#client/features/tally/setting.ts'
import type { Compared, ComparedRule } from '#client/features/tally/tally-orders.ts'

export interface ToCompare {
  readonly file: PabulibFile
  readonly election: Election
  readonly settled: SettledSetting
  /** of the settled rule, which is not counted again */
  readonly outcome: TallyOutcome
  readonly onRun: (runs: number) => void
}

/**
 * The chosen rule, greedy and Equal Shares with Add1 side by side: the same ballots, the same money, the same tie
 * order, and the same threshold where it counts the same. Whichever of the two was chosen stands for itself.
 */
export function compareRules({ file, election, settled, outcome, onRun }: ToCompare): Compared {
  const support = supportOf(election, settled.rule.ballotScores)
  const utilities = utilitiesOf(election, support, 'cost')
  const describe = (rule: TallyRule, found: TallyOutcome): ComparedRule => {
    const { winners, costMinor } = found
    const { votersWithNothing, violations } = audit(election, utilities, winners)
    const isChosen = rule === settled.rule
    const fairness = fairnessOf(election, support.votes, winners)
    return { rule, isChosen, winners, costMinor, votersWithNothing, fairness, slighted: violations.length }
  }
  const usual = (name: 'greedy' | 'mes'): ComparedRule => {
    const { threshold = '0', ties = 'file', scores } = settled.choices
    const kept = { ties, ...(scores !== undefined && { scores }) }
    const completion = name === 'mes' ? { completion: 'add1' } : {}
    const choices = { rule: name, ...completion, ...kept }
    const chosen = { value: threshold, isOfPoints: countsPoints(settled.rule) }
    const isOfPoints = choicesCountPoints(choices, givesPoints(file.voteType))
    const suited = thresholdIn(isOfPoints, chosen, ownThresholdOf(file))
    const { rule } = settle(file, { budget: settled.budget, choices: { ...choices, threshold: suited } })
    return describe(rule, count(election, rule, { onRun }))
  }
  const chosen = describe(settled.rule, outcome)
  const greedy = settled.rule.rule === 'greedy' ? chosen : usual('greedy')
  const shares = settled.rule.rule === 'equal-shares' ? chosen : usual('mes')
  return {
    rules: [...new Set([chosen, greedy, shares])],
    budgetMinor: settled.budgetMinor,
    preference: compareWinners(election, 'satisfaction', greedy.winners, shares.winners),
  }
}
