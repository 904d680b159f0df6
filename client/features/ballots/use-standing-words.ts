import { standingOf } from '#client/features/ballots/standing.ts'
import { useMoney } from '#client/features/budgets/use-money.ts'
import { useWords } from '#client/lib/words.ts'
import type { ShownPaper } from '#client/features/ballots/shown-paper.ts'
import type { Choice } from '#domain/ballots/choice.ts'

export interface StandingWords {
  /** "20 900 000 ₸ left" */
  readonly left: string
  /** "enough for 2 more projects" */
  readonly more: string
}

/** Says where a ballot stands, on the page and aloud after each change. */
export function useStandingWords(): (shown: ShownPaper, choice: Choice) => StandingWords {
  const { t, tn } = useWords()
  const money = useMoney()
  return ({ paper, currency }, choice) => {
    const standing = standingOf(paper, choice)
    switch (standing.kind) {
      case 'money':
        return {
          left: t('ballots.left.money', { money: money(standing.left, currency) }),
          more: moreForMoney(standing),
        }
      case 'points':
        return {
          left: tn('ballots.left.points', standing.left),
          more: standing.toGo > 0 ? tn('ballots.left.toGoPoints', standing.toGo) : '',
        }
      case 'grades':
        return { left: tn('ballots.left.graded', standing.graded), more: tn('ballots.left.gradedOf', standing.of) }
      case 'marks':
        return { left: tn('ballots.left.chosen', standing.chosen), more: moreMarks(standing) }
    }

    function moreForMoney({ more, toSpend }: { more: number; toSpend: number }): string {
      if (toSpend > 0) return t('ballots.left.toSpend', { money: money(toSpend, currency) })
      return more > 0 ? tn('ballots.left.enoughFor', more) : t('ballots.left.enoughForNone')
    }
    function moreMarks({ toGo, more, advised }: { toGo: number; more: number; advised: number | undefined }): string {
      if (toGo > 0) return tn('ballots.left.toGo', toGo)
      if (advised !== undefined) return tn('ballots.left.advised', advised)
      return more > 0 ? tn('ballots.left.more', more) : t('ballots.left.noMore')
    }
  }
}
