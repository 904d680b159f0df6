import { useMoney } from '#client/features/budgets/use-money.ts'
import { useLocalized } from '#client/lib/localized.ts'
import { useWords } from '#client/lib/words.ts'
import type { ShownPaper } from '#client/features/ballots/shown-paper.ts'
import type { ChoiceRefusal } from '#domain/ballots/choice.ts'

/** Why a choice is no ballot yet, in sentences that say what to do. The server cannot see it, so the page must. */
export function useChoiceRefusals(): (shown: ShownPaper, refusals: readonly ChoiceRefusal[]) => string[] {
  const { t, tn } = useWords()
  const localized = useLocalized()
  const money = useMoney()
  return ({ currency, projects }, refusals) =>
    refusals.map(({ code, details }) => {
      const number = (name: string) => Number(details?.[name] ?? 0)
      switch (code) {
        case 'TOO_FEW_CHOSEN':
          return tn('ballots.mistake.tooFew', number('min') - number('chosen'))
        case 'LIMIT_EXCEEDED':
          return tn('ballots.mistake.tooMany', number('max'))
        case 'CATEGORY_LIMIT_EXCEEDED': {
          const named = [...projects.values()].find(({ category }) => category?.code === details?.['category'])
          return tn('ballots.obstacle.category', number('max'), { category: localized(named?.category?.name).text })
        }
        case 'OVER_BUDGET':
          return t('ballots.mistake.over', { money: money(number('over'), currency) })
        case 'UNDER_MIN_SPEND':
          return t('ballots.mistake.under', { money: money(number('missing'), currency) })
        case 'POINTS_MISMATCH':
          return tn('ballots.mistake.pointsLeft', number('total') - number('given'))
        case 'POINTS_EXCEEDED':
          return tn('ballots.points.upTo', number('max'))
        case 'POINTS_INVALID':
        case 'UNKNOWN_PROJECT':
        case 'CHOSEN_TWICE':
          return t('ballots.mistake.again')
      }
    })
}
