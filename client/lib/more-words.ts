import { useI18n } from 'vue-i18n'
import { loadWords, useLocale } from '#client/lib/words.ts'
import type { Words } from '#client/lib/words.ts'

/**
 * Words that a page needs only once somebody asks for more: `await moreWords(['simulator'])` before the part is shown
 * that speaks them. What every visit needs stands in the route.
 */
export function useMoreWords(): (features: readonly string[]) => Promise<void> {
  const composer = useI18n({ useScope: 'global' })
  const locale = useLocale()
  // The composer is the global part of the words, which is all that loading touches.
  return (features) => loadWords({ global: composer } as unknown as Words, locale.value, features)
}
