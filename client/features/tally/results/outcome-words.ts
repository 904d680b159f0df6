import { useWords } from '#client/lib/words.ts'
import type { Outcome, ResultCampaign, TallyKind } from '#client/features/tally/results/shown-result.ts'
import { useShownOutcomes } from '#client/features/tally/results/shown-result.ts'
import type { TallyLoss } from '#client/lib/gql/graphql.ts'

/** Under which tally, and what it had for everybody. */
export interface OutcomeSetting {
  readonly kind: TallyKind
  /** winners in the order in which they were chosen, for what was left at the turn of each */
  readonly winners: readonly Pick<Outcome, 'place' | 'cost'>[]
  readonly budget: number
}

type Told = Outcome & { readonly conflictWith?: Pick<Outcome['project'], 'title'> | null }

/** Why a project won or lost, in whole sentences with all numbers. */
export function useOutcomeWords(campaign: () => ResultCampaign) {
  const { t, tn, count } = useWords()
  const { money, about, titleOf } = useShownOutcomes(campaign)

  /** By what it was chosen, "3 069 votes"; both where ballots give points. */
  function supportOf({ votes, points }: Outcome): string {
    const inVotes = tn('results.votes', votes)
    return points == null ? inVotes : `${tn('results.points', points)} · ${inVotes}`
  }

  function whyWon(outcome: Outcome, { kind, winners, budget }: OutcomeSetting): string[] {
    const place = outcome.place ?? 0
    const chosen = t('results.why.place', { place: count(place) })
    const { payers, pricePerVoter } = outcome
    if (payers != null && pricePerVoter != null) {
      return [chosen, tn('results.why.paid', payers, { price: money(pricePerVoter) })]
    }
    if (payers != null) return [chosen, tn('results.why.paidByPoints', payers)]
    if (kind === 'phragmen') return [chosen, t('results.why.lightest')]
    const before = winners.reduce((left, one) => ((one.place ?? 0) < place ? left - one.cost : left), budget)
    const had = t('results.why.fitted', { before: money(before), cost: money(outcome.cost) })
    return [chosen, kind === 'equal-shares' ? t('results.why.filled') : t('results.why.list'), had]
  }

  function whyLost(outcome: Told): string[] {
    const { reason, votes, cost, available, afterRounds } = outcome
    if (reason == null) return []
    const numbers = {
      votes: supportOf(outcome),
      cost: money(cost),
      available: about(available ?? 0),
      other: outcome.conflictWith ? titleOf(outcome.conflictWith).text : '',
    }
    if (reason === 'POOR_SUPPORTERS') {
      return [tn(afterRounds === 0 ? 'results.lost.poorFromStart' : 'results.lost.poor', votes, numbers)]
    }
    if (reason === 'NO_MONEY' && available == null) return [t('results.lost.noMoney', numbers)]
    return [t(lossWords[reason], numbers)]
  }

  /** By how much it lost; nothing where it was not looked for. */
  function nearMiss({ extraBallots, winsAtCost, cost, reason }: Outcome): string[] {
    const told: string[] = []
    if (reason == null) return told
    if (extraBallots != null) told.push(tn('results.lost.extraBallots', extraBallots))
    if (winsAtCost != null) {
      told.push(t('results.lost.winsAtCost', { cost: money(winsAtCost), less: money(cost - winsAtCost) }))
    }
    return told
  }

  return { supportOf, whyWon, whyLost, nearMiss }
}

const lossWords = {
  WITHDRAWN: 'results.lost.reason.WITHDRAWN',
  NO_COST: 'results.lost.reason.NO_COST',
  OVER_BUDGET: 'results.lost.reason.OVER_BUDGET',
  NO_SUPPORT: 'results.lost.reason.NO_SUPPORT',
  BELOW_THRESHOLD: 'results.lost.reason.BELOW_THRESHOLD',
  CONFLICT: 'results.lost.reason.CONFLICT',
  NO_MONEY: 'results.lost.reason.NO_MONEY',
  AFTER_STOP: 'results.lost.reason.AFTER_STOP',
} as const satisfies Record<Exclude<TallyLoss, 'POOR_SUPPORTERS'>, string>
