import type { Locale } from '../kernel/localized.ts'
import { editDistance, nearMatches } from './near-match.ts'

/** Words of a version of a petition that a contribution speaks of. Places count UTF-16 units of the canonical text. */
export interface Anchor {
  /** number of the version */
  readonly version: number
  readonly locale: Locale
  /** id of a field of the book */
  readonly field: string
  readonly quote: string
  /** up to 32 characters before the quote */
  readonly prefix: string
  /** up to 32 characters behind it */
  readonly suffix: string
  readonly start: number
}

export const contextLength = 32

/** Where the words stand in another text of the same field. */
export type Placed =
  | { readonly kind: 'exact' | 'near'; readonly start: number; readonly end: number }
  /** they are gone: the contribution is about an earlier version, and is shown beside that one */
  | { readonly kind: 'earlier' }

/** Words this long stand for themselves; shorter ones occur by chance, and need a neighbour that they had before. */
const ownWords = 40
/** Of these one is enough: then the same words do not come together by chance, if nobody wrote them twice. */
const tellingWords = 3
const tellingLetters = 12
/** How alike one neighbour must be, from 0 to 1. Texts that have nothing to do with each other reach about a third. */
const neighbourly = 0.6
/** The farthest that changed words may be from the quote: edits for each character. */
const farthest = 0.25
/** A place this near to the old one comes first among equals. */
const nearStart = 32

/**
 * Finds the words of an anchor in a new text (petitions.md 5): exactly near the old place, else exactly anywhere with the
 * best context, else changed a little (edit distance at most a quarter of the quote), else `earlier`. Never on words that
 * have nothing to do with it: of a short quote whose neighbours are both gone the words must say enough for themselves, and
 * stand once in both texts. Otherwise it is `earlier`, even where the same words occur.
 *
 * @param texts canonical, of the same language and field: `was` that of the anchor's version, `now` the one in which it is
 * looked for; empty where there is none
 */
export function placeAnchor(
  anchor: Anchor,
  { was, now: text }: { readonly was: string; readonly now: string },
): Placed {
  const places = exactPlaces(anchor.quote, text)
  const exact = best(anchor, text, places) ?? onlyOne(anchor, { was, now: text }, places)
  if (exact) return { kind: 'exact', ...exact }
  const most = Math.floor(anchor.quote.length * farthest)
  const near = best(anchor, text, nearMatches(anchor.quote, text, most))
  return near ? { kind: 'near', ...near } : { kind: 'earlier' }
}

interface Place {
  readonly start: number
  readonly end: number
  readonly distance: number
}

function exactPlaces(quote: string, text: string): Place[] {
  const places: Place[] = []
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    places.push({ start, end: start + quote.length, distance: 0 })
    // Of a letter in a long text nothing can be said anyway.
    if (places.length === 1_000) return []
  }
  return places
}

/** Around it all was written anew, and it stands there as before: for once words speak without their neighbours. */
function onlyOne(
  { quote, start }: Anchor,
  { was, now }: { readonly was: string; readonly now: string },
  places: readonly Place[],
): Pick<Place, 'start' | 'end'> | undefined {
  const [place, second] = places
  const isTelling = quote.length >= tellingLetters || quote.trim().split(/\s+/u).length >= tellingWords
  if (!place || second || !isTelling || exactPlaces(quote, was).length !== 1) return undefined
  const before = { start, end: start + quote.length }
  // A part of a longer word is another word.
  const isWhole = (['start', 'end'] as const).every(
    (side) => isInWord(was, before[side]) || !isInWord(now, place[side]),
  )
  return isWhole ? { start: place.start, end: place.end } : undefined
}

/** Whether letters stand on both sides of a place. */
function isInWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))
}

function best(anchor: Anchor, text: string, places: readonly Place[]): Pick<Place, 'start' | 'end'> | undefined {
  const needed = anchor.quote.length >= ownWords ? 0 : neighbourly
  const ranked = places
    .map((place) => ({ ...place, context: contextOf(anchor, text, place), away: Math.abs(place.start - anchor.start) }))
    .filter(({ context }) => context.closer >= needed)
    .sort(
      (a, b) =>
        score(anchor, b) - score(anchor, a) ||
        Number(b.away <= nearStart) - Number(a.away <= nearStart) ||
        a.away - b.away,
    )
  const [first] = ranked
  return first && { start: first.start, end: first.end }
}

/** Context weighs as much as the words themselves. */
function score({ quote }: Anchor, { distance, context }: Place & { readonly context: Context }): number {
  return context.both - distance / quote.length
}

interface Context {
  /** how alike both neighbours are, 0 to 1 */
  readonly both: number
  /** the same of the one that is more alike */
  readonly closer: number
}

/** An edge of the text is a neighbour too: what stood first and stands first has kept its place. */
function contextOf({ prefix, suffix }: Anchor, text: string, { start, end }: Place): Context {
  const before = alike(prefix, text.slice(Math.max(0, start - contextLength), start))
  const after = alike(suffix, text.slice(end, end + contextLength))
  // One letter beside the edge of a text is no neighbour to speak of.
  const [weightBefore, weightAfter] = [weight(prefix), weight(suffix)]
  const both = (before * weightBefore + after * weightAfter) / (weightBefore + weightAfter)
  return { both, closer: Math.max(before * cap(weightBefore), after * cap(weightAfter)) }
}

function weight(side: string): number {
  return side === '' ? contextLength / 2 : side.length
}

function cap(length: number): number {
  return Math.min(1, length / (contextLength / 2))
}

function alike(was: string, is: string): number {
  const length = Math.max(was.length, is.length)
  return length === 0 ? 1 : 1 - editDistance(was, is) / length
}
