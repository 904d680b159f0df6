import type { Ratio } from '../../../kernel/fraction.ts'
import type { L10n, PbRules } from '../pb-rules.ts'
import type { RuleParam, RuleSentence } from '../rule-sentence.ts'

export function say(code: string, params: RuleSentence['params'] = {}): RuleSentence {
  return { code, params }
}

/** A sentence whose form goes with this number. */
export function sayNumber(code: string, n: number, params: RuleSentence['params'] = {}): RuleSentence {
  return say(code, { n: number(n), ...params })
}

export const number = (n: number): RuleParam => ({ kind: 'number', n })
export const share = (of: Ratio): RuleParam => ({ kind: 'share', of })
export const day = (monthDay: string): RuleParam => ({ kind: 'day', day: monthDay })
export const text = (l10n: L10n): RuleParam => ({ kind: 'text', text: l10n })
export const link = (l10n: L10n, href: string): RuleParam => ({ kind: 'link', text: l10n, href })
export const name = (plain: string): RuleParam => ({ kind: 'name', name: plain })
export const term = (key: string): RuleParam => ({ kind: 'term', term: key })
export const money = (minor: number, { currency }: Pick<PbRules, 'currency'>): RuleParam => ({
  kind: 'money',
  minor,
  currency,
})

export function list<Item>(items: readonly Item[], param: (item: Item) => RuleParam): RuleParam {
  return { kind: 'list', items: items.map(param) }
}
export const terms = (group: string, items: readonly (string | number)[]): RuleParam =>
  list(items, (item) => term(`${group}.${item}`))
