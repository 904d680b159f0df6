import { formatCount } from '#client/lib/numbers.ts'
import type { Locale } from '#domain/kernel/localized.ts'

/** `57 %` (`57%` in English); shares are 0 to 1. */
export function formatShare(share: number, locale: Locale): string {
  return `${formatCount(share * 100, locale)}${locale === 'en' ? '' : '\u00a0'}%`
}
