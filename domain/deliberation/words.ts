import type { Refusal } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import { contributionLimits } from './contribution.ts'

export type WordsRefusal = Refusal<'REQUIRED' | 'TOO_LONG' | 'INVALID'>

/** Texts of a contribution or an answer as they are kept: one spelling, no empty links. */
export function tidyWords<Words extends { readonly text: string; readonly links: readonly string[] }>(
  words: Words,
): Words {
  const links = words.links.map((link) => link.trim()).filter((link) => link !== '')
  return { ...words, text: canonicalText(words.text), links }
}

/** `REQUIRED` no words · `TOO_LONG` with `max` */
export function textRefusals(text: string, path: string, max: number): WordsRefusal[] {
  if (text === '') return [{ code: 'REQUIRED', path: [path] }]
  return lengthOf(text) > max ? [{ code: 'TOO_LONG', path: [path], details: { max } }] : []
}

/** `TOO_LONG` more links than the limit · `INVALID` no https address, or one with a password in it */
export function linkRefusals(links: readonly string[]): WordsRefusal[] {
  const { links: max } = contributionLimits
  if (links.length > max) return [{ code: 'TOO_LONG', path: ['links'], details: { max } }]
  return links.flatMap((link, i) =>
    isEvidenceLink(link) ? [] : [{ code: 'INVALID', path: ['links', String(i)] } satisfies WordsRefusal],
  )
}

const evidenceLink =
  /^https:\/\/(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}(?::\d{1,5})?(?:[/?#]\S*)?$/u

/** Host names only: neither names and passwords nor bare addresses of machines. */
function isEvidenceLink(link: string): boolean {
  return (
    link.length <= contributionLimits.link && evidenceLink.test(link) && !/^https:\/\/[\d.]+(?:[:/?#]|$)/.test(link)
  )
}
