/** A range of a text that somebody speaks of; `end` is not part of it. */
export interface Mark {
  readonly id: string
  readonly start: number
  readonly end: number
}

export interface TextPiece {
  readonly text: string
  /** who speaks of it; empty for plain words */
  readonly ids: readonly string[]
}

export interface TextParagraph {
  /** where it begins in the whole text */
  readonly start: number
  readonly pieces: readonly TextPiece[]
}

/** A text as paragraphs whose places in the whole are known, cut where marks begin and end. */
export function markedParagraphs(text: string, marks: readonly Mark[]): TextParagraph[] {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const from = start
    start += line.length + 1
    return line.trim() === '' ? [] : [{ start: from, pieces: piecesOf(line, from, marks) }]
  })
}

function piecesOf(line: string, from: number, marks: readonly Mark[]): TextPiece[] {
  const until = from + line.length
  const here = marks.filter(({ start, end }) => start < until && end > from)
  const cuts = new Set([from, until])
  for (const { start, end } of here) {
    cuts.add(Math.max(start, from))
    cuts.add(Math.min(end, until))
  }
  const places = [...cuts].sort((a, b) => a - b)
  return places.slice(0, -1).map((place, i) => {
    const next = places[i + 1] ?? until
    const ids = here.filter(({ start, end }) => start <= place && end >= next).map(({ id }) => id)
    return { text: line.slice(place - from, next - from), ids }
  })
}

/**
 * The words of a stretch as somebody quotes them: no white space at the ends, whole words of at most `max` UTF-16 units.
 * @returns undefined where the stretch has no words
 */
export function quotedWords(
  text: string,
  stretch: { readonly start: number; readonly end: number },
  max: number,
): { readonly quote: string; readonly start: number } | undefined {
  const given = text.slice(stretch.start, stretch.end)
  const words = given.trim()
  if (words === '') return undefined
  const start = stretch.start + given.length - given.trimStart().length
  if (words.length <= max) return { quote: words, start }
  const whole = words.slice(0, max + 1).replace(/\s+\S*$/u, '')
  // One word without an end; half a character is none.
  const quote = whole.length <= max ? whole : words.slice(0, max).replace(/[\uD800-\uDBFF]$/, '')
  return { quote, start }
}
