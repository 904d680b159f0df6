import type { Locale } from '../kernel/localized.ts'
import type { Petition } from '../petitions/petition.ts'
import { contributionLimits } from './contribution.ts'
import { contextLength, type Anchor } from './anchor.ts'

/** The words that somebody marked in a version. */
export interface AnchorForm {
  readonly version: number
  readonly locale: Locale
  readonly field: string
  readonly quote: string
  readonly start: number
}

/** The anchor with its context, taken from the version itself; null where that version does not have these words there. */
export function anchorOf({ versions }: Pick<Petition, 'versions'>, form: AnchorForm): Anchor | null {
  const { version, locale, field, quote, start } = form
  const texts = versions.find(({ n }) => n === version)?.texts[locale] ?? {}
  const text = Object.hasOwn(texts, field) ? (texts[field] ?? '') : ''
  const end = start + quote.length
  const isThere = Number.isInteger(start) && start >= 0 && text.slice(start, end) === quote
  if (!isThere || quote.trim() === '' || quote.length > contributionLimits.quote) return null
  return {
    ...{ version, locale, field, quote, start },
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  }
}
