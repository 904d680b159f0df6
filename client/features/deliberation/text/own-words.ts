import { applyEdit, editsBetween, moveSpan, stretchSpan } from '#domain/deliberation/text-edit.ts'
import { locales } from '#domain/kernel/localized.ts'
import type { Edit } from '#domain/deliberation/text-edit.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { TextVersionFieldsFragment } from '#client/lib/gql/graphql.ts'

/** `kk title` → text: every text of a version, in the languages that it has. */
export type Texts = Record<string, string>

export function keyOf(locale: Locale, field: string): string {
  return `${locale} ${field}`
}

export function textsOf(version: Pick<TextVersionFieldsFragment, 'fields'>): Texts {
  const written = locales.filter((locale) => version.fields.some(({ text }) => text[locale]))
  return Object.fromEntries(
    written.flatMap((locale) => version.fields.map(({ field, text }) => [keyOf(locale, field), text[locale] ?? ''])),
  )
}

/**
 * The one stretch of a text that somebody rewrote, whole words of it, so that it reads as an amendment.
 * @returns undefined where nothing was changed
 */
export function rewritten(before: string, after: string): Edit | undefined {
  const edits = editsBetween(before, after)
  const [first, last] = [edits[0], edits.at(-1)]
  if (!first || !last) return undefined
  const start = before.slice(0, first.start).search(/\S*$/u)
  const end = last.end + (/^\S*/u.exec(before.slice(last.end))?.[0].length ?? 0)
  return { start, end, replacement: after.slice(start, after.length - (before.length - end)) }
}

/** The text with the words of an amendment in it. */
export function withWords(text: string, edit: Edit): string {
  return applyEdit(text, edit)
}

/**
 * My rewriting of a text over a newer version of it.
 * @returns `clashes`: somebody changed the same words meanwhile, and mine stand in the place of theirs
 */
export function carried(
  mine: string,
  before: string,
  now: string,
): { readonly text: string; readonly clashes: boolean } {
  const edit = rewritten(before, mine)
  if (!edit) return { text: now, clashes: false }
  const edits = editsBetween(before, now)
  const moved = moveSpan(edit, edits)
  return { text: withWords(now, { ...edit, ...(moved ?? stretchSpan(edit, edits)) }), clashes: moved === undefined }
}

/** My texts over a newer version: what I did not touch is as it is now, what I changed stays mine. */
export function merged(mine: Texts, before: Texts, now: Texts): Texts {
  return Object.fromEntries(
    Object.entries(now).map(([key, text]) => [
      key,
      mine[key] === undefined || mine[key] === before[key] ? text : mine[key],
    ]),
  )
}

export function changedKeys(mine: Texts, before: Texts): string[] {
  return Object.keys(mine).filter((key) => (mine[key] ?? '').trim() !== (before[key] ?? '').trim())
}
