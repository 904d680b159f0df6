import { isLocale, type Locale } from '#domain/kernel/localized.ts'

/** Below this path of our server. */
export const demoPath = '/demo-eid'
/** `acr` of the ways to confirm oneself. */
export const demoWays = { qes: 'urn:demo-eid:qes', eid: 'urn:demo-eid:eid' } as const
export const demoScope = 'openid identity'

/** The first language that is one of ours. */
export function demoLanguage(...given: unknown[]): Locale {
  const tags = given.flatMap((each) => (typeof each === 'string' ? each.split(/[\s,;]+/) : []))
  return tags.map((tag) => tag.split('-')[0]).find(isLocale) ?? 'kk'
}
