import { useLocale } from '#client/lib/words.ts'

export type TextPart = 'versions' | 'amendments' | 'amend' | 'revise' | 'freeze' | 'summary'

interface TextAddress {
  readonly path: string
  readonly query: Readonly<Record<string, string | number>>
}

/**
 * A link to what became of a petition's text. The router learns these pages when the first of them is opened (see
 * `desk-paths.ts`), and would refuse their name until then.
 */
export function useTextAddress() {
  const locale = useLocale()
  return (number: string, part: TextPart, n?: number, query: TextAddress['query'] = {}): TextAddress => ({
    path: `/${locale.value}/petitions/${number}/${part}${n === undefined ? '' : `/${n}`}`,
    query,
  })
}
