import type { Locale } from '#domain/kernel/localized.ts'
import type { Theme } from '#schema/first-view.ts'

export const themes = ['system', 'light', 'dark', 'contrast'] as const satisfies readonly Theme[]

/** Choices travel as cookies, so that the server writes the page in the chosen look and nothing flashes. */
export function rememberTheme(theme: Theme): void {
  remember('theme', theme === 'system' ? '' : theme)
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

export function rememberLargeText(large: boolean): void {
  remember('text', large ? 'large' : '')
  if (large) document.documentElement.dataset['text'] = 'large'
  else delete document.documentElement.dataset['text']
}

/** A bare address leads to the language chosen last. */
export function rememberLocale(locale: Locale): void {
  remember('locale', locale)
}

function remember(name: string, value: string): void {
  const lifetime = value === '' ? 'max-age=0' : 'max-age=31536000'
  document.cookie = `${name}=${value}; path=/; ${lifetime}; samesite=lax`
}
