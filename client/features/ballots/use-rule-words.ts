import { useMoney } from '#client/features/budgets/use-money.ts'
import { useWords } from '#client/lib/words.ts'
import { leastSpend } from '#domain/ballots/choice.ts'
import type { ShownPaper } from '#client/features/ballots/shown-paper.ts'

export interface RuleWords {
  /** what to do, in a sentence */
  readonly ask: string
  /** what else binds, a sentence each */
  readonly limits: readonly string[]
}

/** The rules of a ballot in plain words: what to do, and every limit that it is checked by. */
export function useRuleWords(): (shown: ShownPaper) => RuleWords {
  const { t, tn } = useWords()
  const money = useMoney()
  return ({ paper: { form, budget, options }, currency }) => {
    const category = form.perCategoryMax === undefined ? [] : [tn('ballots.rule.perCategory', form.perCategoryMax)]
    switch (form.type) {
      case 'approval': {
        const { min, max, advise } = form
        return {
          ask: max >= options.length ? t('ballots.rule.approvalAll') : tn('ballots.rule.approval', max),
          limits: [
            ...(min > 1 ? [tn('ballots.rule.min', min)] : []),
            ...(advise === undefined ? [] : [tn('ballots.rule.advise', advise)]),
            ...category,
          ],
        }
      }
      case 'choose-1':
        return { ask: t('ballots.rule.chooseOne'), limits: category }
      case 'knapsack': {
        const least = leastSpend(form.minSpend, budget)
        return {
          ask: t('ballots.rule.knapsack', { money: money(budget, currency) }),
          limits: [...(least > 0 ? [t('ballots.rule.minSpend', { money: money(least, currency) })] : []), ...category],
        }
      }
      case 'points':
        return {
          ask: tn('ballots.rule.points', form.total),
          limits: [
            ...(form.maxPerProject < form.total ? [tn('ballots.rule.maxPoints', form.maxPerProject)] : []),
            ...(form.minProjects > 1 ? [tn('ballots.rule.minProjects', form.minProjects)] : []),
            ...category,
          ],
        }
      case 'ranking':
        return {
          ask: tn('ballots.rule.ranking', form.max),
          limits: [
            ...(form.min > 1 ? [tn('ballots.rule.min', form.min)] : []),
            t('ballots.rule.scores', {
              scores: form.scores.join(', '),
            }),
            ...category,
          ],
        }
      case 'grades':
        return { ask: t('ballots.rule.grades'), limits: category }
    }
  }
}
