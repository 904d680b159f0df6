import { supportersOf, type Profiles } from './profiles.ts'

/** Ballots in columns: the marks of ballot `i` lie from `starts[i]` to before `starts[i + 1]`. */
export interface BallotColumns {
  readonly starts: Uint32Array
  readonly marks: Uint32Array
  /** beside the marks; null where ballots have none */
  readonly points: Int32Array | Float64Array | null
  /** voters of each ballot; one each, if absent */
  readonly weights?: Float64Array
}

/** What makes two ballots equal. */
export interface Likeness {
  /** the order of marks counts, as preference */
  readonly isRanked: boolean
  /** the points beside the marks count */
  readonly hasPoints: boolean
}

/** A probe that goes on longer than this meets hashes that somebody made equal: a Map takes over, which is proof. */
const probesMax = 32
/** Longer ballots than this are not sorted by insertion. */
const shortBallot = 64

/** Puts equal ballots together, in the order in which they first came. */
export function groupBallots(columns: BallotColumns, { isRanked, hasPoints }: Likeness, projects: number): Profiles {
  const { starts, weights: voters } = columns
  const ballots = starts.length - 1
  const marks = new Uint32Array(columns.marks.length)
  const points = hasPoints ? new Float64Array(columns.marks.length) : null
  const offsets = new Uint32Array(ballots + 1)
  const weights = new Float64Array(ballots)
  /** places of profiles + 1, by hash; at most half full, so that a probe soon ends */
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(ballots * 2 + 2)))
  const crowded = new Map<string, number>()
  let count = 0

  /** Copies a ballot behind the last profile, its marks rising unless they rank. */
  function lay(from: number, to: number, at: number): void {
    const isSorting = !isRanked && to - from <= shortBallot
    for (let k = from; k < to; k++) {
      const mark = columns.marks[k] ?? 0
      let place = at + k - from
      if (isSorting) {
        for (; place > at && (marks[place - 1] ?? 0) > mark; place--) {
          marks[place] = marks[place - 1] ?? 0
          if (points) points[place] = points[place - 1] ?? 0
        }
      }
      marks[place] = mark
      if (points) points[place] = columns.points?.[k] ?? 0
    }
    if (!isRanked && !isSorting) sortLong(marks.subarray(at, at + to - from), points?.subarray(at, at + to - from))
  }

  function hashOf(at: number, end: number): number {
    let hash = end - at
    for (let k = at; k < end; k++) {
      hash = Math.imul(hash ^ (marks[k] ?? 0), 0x9e3779b1)
      hash ^= hash >>> 15
      if (points) hash = Math.imul(hash ^ (points[k] ?? 0), 0x85ebca6b)
    }
    return hash ^ (hash >>> 13)
  }

  function isAt(profile: number, at: number, end: number): boolean {
    const from = offsets[profile] ?? 0
    if ((offsets[profile + 1] ?? 0) - from !== end - at) return false
    for (let k = at; k < end; k++) if (marks[k] !== marks[from + k - at]) return false
    if (points) for (let k = at; k < end; k++) if (points[k] !== points[from + k - at]) return false
    return true
  }

  /** @returns the profile that is equal to what lies there, or the next new one */
  function placeOf(at: number, end: number): number {
    const mask = slots.length - 1
    let slot = hashOf(at, end) & mask
    for (let probe = 0; probe < probesMax; probe++, slot = (slot + 1) & mask) {
      const profile = (slots[slot] ?? 0) - 1
      if (profile < 0) {
        slots[slot] = count + 1
        return count
      }
      if (isAt(profile, at, end)) return profile
    }
    const key = `${marks.subarray(at, end).join()};${points?.subarray(at, end).join() ?? ''}`
    const known = crowded.get(key)
    if (known === undefined) crowded.set(key, count)
    return known ?? count
  }

  for (let ballot = 0; ballot < ballots; ballot++) {
    const from = starts[ballot] ?? 0
    const to = starts[ballot + 1] ?? 0
    const at = offsets[count] ?? 0
    lay(from, to, at)
    offsets[count + 1] = at + to - from
    const profile = placeOf(at, at + to - from)
    weights[profile] = (weights[profile] ?? 0) + (voters?.[ballot] ?? 1)
    if (profile === count) count++
  }
  const length = offsets[count] ?? 0
  const sheets = {
    count,
    weights: weights.slice(0, count),
    offsets: offsets.slice(0, count + 1),
    marks: marks.slice(0, length),
    points: points?.slice(0, length) ?? null,
  }
  return { ...sheets, supporters: supportersOf(sheets, projects) }
}

function sortLong(marks: Uint32Array, points: Float64Array | undefined): void {
  const order = new Uint32Array(marks.keys()).sort((a, b) => (marks[a] ?? 0) - (marks[b] ?? 0))
  const [marksBefore, pointsBefore] = [marks.slice(), points?.slice()]
  order.forEach((from, to) => {
    marks[to] = marksBefore[from] ?? 0
    if (points) points[to] = pointsBefore?.[from] ?? 0
  })
}
