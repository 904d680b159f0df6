import type { Ratio } from '../../kernel/fraction.ts'
import type { L10n, Minor, MonthDay } from './pb-rules.ts'

/** What a sentence names; the client writes it in the reader's language. */
export type RuleParam =
  | { readonly kind: 'number'; readonly n: number }
  | { readonly kind: 'money'; readonly minor: Minor; readonly currency: string }
  | { readonly kind: 'share'; readonly of: Ratio }
  | { readonly kind: 'day'; readonly day: MonthDay }
  /** words of the document itself */
  | { readonly kind: 'text'; readonly text: L10n }
  /** words of the document that lead to an address */
  | { readonly kind: 'link'; readonly text: L10n; readonly href: string }
  /** what is the same in every language: an article, a zone, a code of a country */
  | { readonly kind: 'name'; readonly name: string }
  /** words of the client, by their key in `terms` */
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'list'; readonly items: readonly RuleParam[] }

/** `code` is a key of the client's words; the number of the param `n`, where there is one, decides the plural form. */
export interface RuleSentence {
  readonly code: string
  readonly params: Readonly<Record<string, RuleParam>>
}

export type RuleSectionCode =
  | 'about'
  | 'proposing'
  | 'review'
  | 'money'
  | 'voters'
  | 'voting'
  | 'official'
  | 'shadow'
  | 'secrecy'
  | 'afterwards'
  | 'dates'

export interface RuleSection {
  readonly section: RuleSectionCode
  readonly sentences: readonly RuleSentence[]
}
