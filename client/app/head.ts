import { locales } from '#domain/kernel/localized.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { PageHead } from '#client/lib/head.ts'

/** One element of the head: name and attributes. */
export interface HeadElement {
  readonly tag: 'meta' | 'link'
  readonly attributes: Readonly<Record<string, string>>
}

export interface PageAddress {
  readonly origin: string
  /** `/kk/petitions?q=автобус` */
  readonly fullPath: string
  readonly locale: Locale
}

const productName = 'Dauys'

/** @param errorWord "Error" in the language of the page, put before the title of a form with mistakes */
export function documentTitle(head: PageHead | undefined, errorWord: string): string {
  if (head === undefined) return productName
  return `${head.hasErrors === true ? `${errorWord}: ` : ''}${head.title} – ${productName}`
}

/** Everything of the head that depends on the page, the title excepted. */
export function headElements(head: PageHead | undefined, address: PageAddress): HeadElement[] {
  const meta = (attributes: Record<string, string>): HeadElement => ({ tag: 'meta', attributes })
  const link = (attributes: Record<string, string>): HeadElement => ({ tag: 'link', attributes })
  const canonical = canonicalPath(address.fullPath, head?.canonicalQuery ?? [])
  const inLanguage = (locale: Locale) => `${address.origin}/${locale}${canonical.slice(3)}`

  if (head === undefined || head.hidden === true) return [meta({ name: 'robots', content: 'noindex' })]
  return [
    ...(head.description === undefined
      ? []
      : [
          meta({ name: 'description', content: head.description }),
          meta({ property: 'og:description', content: head.description }),
        ]),
    link({ rel: 'canonical', href: `${address.origin}${canonical}` }),
    ...locales.map((locale) => link({ rel: 'alternate', hreflang: locale, href: inLanguage(locale) })),
    link({ rel: 'alternate', hreflang: 'x-default', href: inLanguage('kk') }),
    meta({ property: 'og:site_name', content: productName }),
    meta({ property: 'og:type', content: head.kind ?? 'website' }),
    meta({ property: 'og:title', content: head.title }),
    meta({ property: 'og:url', content: `${address.origin}${canonical}` }),
    meta({ property: 'og:locale', content: { kk: 'kk_KZ', ru: 'ru_RU', en: 'en_GB' }[address.locale] }),
  ]
}

/** The picture of the page for whoever is sent its link: written by the server alone, since nobody else reads it. */
export function pictureElements(head: PageHead | undefined, origin: string): HeadElement[] {
  if (head?.image === undefined || head.hidden === true) return []
  return [{ tag: 'meta', attributes: { property: 'og:image', content: `${origin}${head.image}` } }]
}

/** Path with only those parameters that make another page: filters and tracking marks do not. */
function canonicalPath(fullPath: string, kept: readonly string[]): string {
  const { pathname, searchParams } = new URL(fullPath, 'http://dauys.invalid')
  const query = new URLSearchParams([...searchParams].filter(([name]) => kept.includes(name))).toString()
  return query === '' ? pathname : `${pathname}?${query}`
}
