import { formatAmount } from '#client/lib/amounts.ts'
import { formatDate } from '#client/lib/dates.ts'
import { useLocalized } from '#client/lib/localized.ts'
import { useWords } from '#client/lib/words.ts'
import type { Ratio } from '#domain/kernel/fraction.ts'
import type { RuleParam, RuleSentence } from '#domain/budgets/rules/rule-sentence.ts'

/** Sections as the API delivers them. */
export interface ToldSection {
  readonly section: string
  readonly sentences: readonly RuleSentence[]
}

/** What a section said before and says now; `context` tells which one of several it is. */
export interface ToldChange {
  readonly section: string
  readonly context?: RuleSentence | null
  readonly removed: readonly RuleSentence[]
  readonly added: readonly RuleSentence[]
}

/** A sentence ready to be shown: its key, its number, and what stands in its places. */
export interface ShownSentence {
  readonly key: string
  /** decides the form of the sentence */
  readonly n: number
  readonly places: Readonly<Record<string, ShownPlace>>
}

export interface ShownPlace {
  readonly text: string
  readonly href?: string
}

const noBreak = '\u00a0'

/** Sentences of rules in the words of the reader. */
export function useRuleWords(): (sentence: RuleSentence) => ShownSentence {
  const { t, count, locale } = useWords()
  const shown = useLocalized()

  function textOf(param: RuleParam): string {
    switch (param.kind) {
      case 'number':
        return count(param.n)
      case 'money':
        return formatAmount(param.minor, param.currency, locale.value)
      case 'share':
        return shareText(param.of)
      case 'day':
        return formatDate(`2000-${param.day}`, locale.value, 'day')
      case 'text':
      case 'link':
        return shown(param.text).text
      case 'name':
        return param.name
      case 'term':
        return termText(param.term)
      case 'list':
        return param.items.map(textOf).join(param.items.every(({ kind }) => kind === 'number') ? ' · ' : ', ')
    }
  }

  /** A city may name a stage of works that we have no word for: it is shown as it stands in the rules. */
  function termText(term: string): string {
    const key = `budgetRules.terms.${term}`
    const words = t(key)
    return words === key ? term.slice(term.indexOf('.') + 1) : words
  }

  return ({ code, params }) => {
    const { n } = params
    const places = Object.entries(params).map(([name, param]): [string, ShownPlace] => [
      name,
      param.kind === 'link' ? { text: textOf(param), href: param.href } : { text: textOf(param) },
    ])
    return {
      key: `budgetRules.sentences.${code}`,
      n: n?.kind === 'number' ? n.n : 1,
      places: Object.fromEntries(places),
    }
  }
}

/** `20 %` where that is exact, else `1/3`. */
function shareText([num, den]: Ratio): string {
  const percent = (num * 100) / den
  return Number.isInteger(percent) ? `${percent}${noBreak}%` : `${num}/${den}`
}
