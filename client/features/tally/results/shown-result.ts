import { minorDigits } from '#domain/kernel/money.ts'
import { useMoney } from '#client/features/budgets/use-money.ts'
import { useLocalized, type ShownText } from '#client/lib/localized.ts'
import type { OutcomeFieldsFragment, ResultPageQuery } from '#client/lib/gql/graphql.ts'

export type ResultCampaign = NonNullable<ResultPageQuery['campaign']>
export type CampaignResult = NonNullable<ResultCampaign['result']>
export type EnvelopeResult = NonNullable<CampaignResult['envelope']>
export type Outcome = OutcomeFieldsFragment
export type Loser = EnvelopeResult['official']['losers'][number]

/** By what a tally chooses, told by its sentences. */
export type TallyKind = 'greedy' | 'greedy-points' | 'equal-shares' | 'phragmen'

export function tallyKindOf(rule: readonly { readonly code: string }[]): TallyKind {
  const codes = rule.map(({ code }) => code)
  if (codes.includes('counting.shares')) return 'equal-shares'
  if (codes.includes('counting.phragmen')) return 'phragmen'
  return codes.some((code) => code.startsWith('counting.greedy.points')) ? 'greedy-points' : 'greedy'
}

/** In words of the page: `t(tallyWords[kind])`. */
export const tallyWords = {
  greedy: 'results.rule.greedy',
  'greedy-points': 'results.rule.greedy-points',
  'equal-shares': 'results.rule.equal-shares',
  phragmen: 'results.rule.phragmen',
} as const satisfies Record<TallyKind, string>

export interface ShownOutcomes {
  readonly money: (minor: number) => string
  /** of what was reckoned: from a thousand on nobody needs the minor units */
  readonly about: (minor: number) => string
  /** as its city calls it: ids of files for votes of other systems, ballot numbers for our own */
  readonly noOf: (
    outcome: Pick<Outcome, 'number'> & { readonly project: { readonly number?: string | null } },
  ) => string
  readonly titleOf: (project: Pick<Outcome['project'], 'title'>) => ShownText
}

export function useShownOutcomes(campaign: () => Pick<ResultCampaign, 'currency' | 'origin'>): ShownOutcomes {
  const shown = useLocalized()
  const inCurrency = useMoney()
  const money = (minor: number) => inCurrency(minor, campaign().currency)
  return {
    money,
    about(minor) {
      const unit = 10 ** minorDigits(campaign().currency)
      return money(Math.abs(minor) < 1_000 * unit ? minor : Math.round(minor / unit) * unit)
    },
    noOf: ({ number, project }) => (campaign().origin == null ? undefined : project.number) ?? String(number),
    titleOf: ({ title }) => shown(title),
  }
}
