import type { RouteLocationNormalizedLoaded, RouteLocationRaw } from 'vue-router'

/** The sign-in page, which leads back to where the person came from. */
export function signInFrom(from: Pick<RouteLocationNormalizedLoaded, 'fullPath' | 'params'>): RouteLocationRaw {
  return { name: 'sign-in', params: { locale: from.params['locale'] ?? 'kk' }, query: { return: from.fullPath } }
}

/** Only a path of this product: an address from outside must not be reachable through the sign-in page. */
export function safeReturn(value: unknown, fallback: string): string {
  return typeof value === 'string' && /^\/(kk|ru|en)(\/|\?|$)/.test(value) && !value.includes('\\') ? value : fallback
}
