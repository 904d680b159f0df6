import { wordDiff } from '../kernel/word-diff.ts'

/** A stretch of a text in UTF-16 units, as JavaScript counts: `text.slice(start, end)`. Empty is a place between two. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch that is replaced by other words. */
export interface Edit extends Span {
  readonly replacement: string
}

/** The text with the stretch replaced. */
export function applyEdit(text: string, { start, end, replacement }: Edit): string {
  return text.slice(0, start) + replacement + text.slice(end)
}

/** What was changed between two texts, in order; the edits neither overlap nor touch. */
export function editsBetween(before: string, after: string): Edit[] {
  const edits: { start: number; removed: string; added: string }[] = []
  let at = 0
  let last: (typeof edits)[number] | undefined
  for (const { kind, text } of wordDiff(before, after)) {
    if (kind === 'same') {
      last = undefined
      at += text.length
      continue
    }
    if (!last) edits.push((last = { start: at, removed: '', added: '' }))
    last[kind] += text
    if (kind === 'removed') at += text.length
  }
  return edits.map(trimmed)
}

/** Letters that stayed at both ends of a changed word are no change. A character is never cut in two. */
function trimmed({ start, removed, added }: { start: number; removed: string; added: string }): Edit {
  let head = 0
  while (head < Math.min(removed.length, added.length) && removed[head] === added[head]) head++
  if (isCut(removed, head) || isCut(added, head)) head--
  let tail = 0
  const most = Math.min(removed.length, added.length) - head
  while (tail < most && removed.at(-1 - tail) === added.at(-1 - tail)) tail++
  if (isCut(removed, removed.length - tail) || isCut(added, added.length - tail)) tail--
  const replacement = added.slice(head, added.length - tail)
  return { start: start + head, end: start + removed.length - tail, replacement }
}

/** Whether a text broken here would leave half a character. */
export function isCut(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')
}

/** Whether both speak of the same words, or of the same place between two. Neighbours do not. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end && b.start === b.end) return a.start === b.start
  return a.start < b.end && b.start < a.end
}

/**
 * Where a stretch lies after the edits.
 * @param edits of one text, in order
 * @returns undefined when one of them touched it
 */
export function moveSpan(span: Span, edits: readonly Edit[]): Span | undefined {
  if (edits.some((edit) => overlaps(span, edit))) return undefined
  const by = growth(edits.filter(({ end }) => end <= span.start))
  return { start: span.start + by, end: span.end + by }
}

/** The stretch that stands in its place after the edits, whatever they did to it: its words and what replaced them. */
export function stretchSpan(span: Span, edits: readonly Edit[]): Span {
  const touching = edits.filter((edit) => overlaps(span, edit))
  const start = Math.min(span.start, ...touching.map((edit) => edit.start))
  const end = Math.max(span.end, ...touching.map((edit) => edit.end))
  const before = growth(edits.filter((edit) => edit.end <= start && !touching.includes(edit)))
  return { start: start + before, end: end + before + growth(touching) }
}

function growth(edits: readonly Edit[]): number {
  return edits.reduce((sum, { start, end, replacement }) => sum + replacement.length - (end - start), 0)
}
