/** Where one term stands: a growing list of small numbers, sorted by entry. */
export interface Postings {
  /** entry · 256 + times in the title · 16 + times in the text; `size` of them */
  packed: Uint32Array
  size: number
}

/** More often than this a word tells nothing new; it also is what four bits hold. */
export const timesMax = 15

export function noPostings(): Postings {
  return { packed: new Uint32Array(1), size: 0 }
}

export function addPosting(postings: Postings, entry: number, title: number, text: number): void {
  const { packed, size } = postings
  if (size === packed.length) {
    postings.packed = new Uint32Array(size * 2)
    postings.packed.set(packed)
  }
  // Mostly at the end: numbers of new entries grow.
  const at = size === 0 || (packed[size - 1] ?? 0) < entry * 256 ? size : placeOf(postings, entry)
  if (at < size) postings.packed.copyWithin(at + 1, at, size)
  postings.packed[at] = entry * 256 + title * 16 + text
  postings.size = size + 1
}

export function removePosting(postings: Postings, entry: number): void {
  const at = placeOf(postings, entry)
  postings.packed.copyWithin(at, at + 1, postings.size)
  postings.size--
}

/** Where the entry stands, or would stand. */
function placeOf({ packed, size }: Postings, entry: number): number {
  let low = 0
  let high = size
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((packed[middle] ?? 0) < entry * 256) low = middle + 1
    else high = middle
  }
  return low
}
