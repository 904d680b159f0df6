/** Edits (insert, delete, replace) that lead from one text to the other; for short ones. */
export function editDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0
      const replaced = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      row[j] = Math.min(replaced, above + 1, (row[j - 1] ?? 0) + 1)
      diagonal = above
    }
  }
  return row[b.length] ?? 0
}

export interface NearMatch {
  readonly start: number
  /** exclusive */
  readonly end: number
  /** edits */
  readonly distance: number
}

/** Places that are looked at closely; more of them are the sign of words that occur everywhere. */
const mostMatches = 50

/**
 * Where a text holds the pattern with at most so many edits, the fewest edits of each neighbourhood.
 *
 * Sellers' dynamic programming with Ukkonen's cut-off: a column is filled only as far down as it may still lead to a
 * match, which makes it about `most` × text steps.
 */
export function nearMatches(pattern: string, text: string, most: number): NearMatch[] {
  if (most === 0) return []
  const ends = localMinima(matchEnds(pattern, text, most), pattern.length)
  return ends.slice(0, mostMatches).map(({ end, distance }) => ({
    ...{ start: startOf(pattern, text, end, distance), end, distance },
  }))
}

interface MatchEnd {
  readonly end: number
  readonly distance: number
}

function matchEnds(pattern: string, text: string, most: number): MatchEnd[] {
  const m = pattern.length
  const column = Int32Array.from({ length: m + 1 }, (_, i) => i)
  const ends: MatchEnd[] = []
  // The last row that is still within `most`.
  let last = Math.min(most, m)
  for (let j = 0; j < text.length; j++) {
    const letter = text.charCodeAt(j)
    const limit = Math.min(last + 1, m)
    let diagonal = 0
    for (let i = 1; i <= limit; i++) {
      // Below the last row stands only what is too far.
      const left = i > last ? most + 1 : (column[i] ?? 0)
      const replaced = diagonal + (pattern.charCodeAt(i - 1) === letter ? 0 : 1)
      diagonal = left
      column[i] = Math.min(replaced, left + 1, (column[i - 1] ?? 0) + 1)
    }
    last = limit
    while (last > 0 && (column[last] ?? 0) > most) last--
    if (last === m) ends.push({ end: j + 1, distance: column[m] ?? 0 })
  }
  return ends
}

/** Ends beside each other are one match: the one with the fewest edits, the first of equals. */
function localMinima(ends: readonly MatchEnd[], span: number): MatchEnd[] {
  const minima: MatchEnd[] = []
  for (const end of ends) {
    const before = minima.at(-1)
    if (!before || end.end - before.end > span / 2) minima.push(end)
    else if (end.distance < before.distance) minima[minima.length - 1] = end
  }
  return minima.sort((a, b) => a.distance - b.distance)
}

/** Where a match that ends here begins: the same search backwards, over as far as the edits reach. */
function startOf(pattern: string, text: string, end: number, distance: number): number {
  const reach = text.slice(Math.max(0, end - pattern.length - distance), end)
  let row = Array.from({ length: reach.length + 1 }, (_, j) => j)
  for (let i = 1; i <= pattern.length; i++) {
    const letter = pattern.charCodeAt(pattern.length - i)
    const next = [i]
    for (let j = 1; j <= reach.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (reach.charCodeAt(reach.length - j) === letter ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  const fewest = Math.min(...row)
  const starts = row.flatMap((edits, length) => (edits === fewest ? [end - length] : []))
  // Of equals one that begins as the pattern does, then the one that is as long.
  const beginsAlike = (start: number): number => Number(text[start] === pattern[0])
  const away = (start: number): number => Math.abs(end - start - pattern.length)
  const [start = end] = starts.sort((a, b) => beginsAlike(b) - beginsAlike(a) || away(a) - away(b))
  return start
}
