/**
 * Ballots of a past vote in columns, and nothing of who cast them: the marks of ballot `i` lie from `starts[i]` to before
 * `starts[i + 1]`. A mark is a ballot number less one, the best first where ballots rank.
 */
export interface ImportedBallots {
  readonly starts: Uint32Array
  readonly marks: Uint32Array
  /** whole numbers beside the marks; null where ballots only mark */
  readonly points: Int32Array | null
}

/** Ballots one after another as they are kept: a line each, `3,1,17`, empty where a ballot marks nothing. */
export interface BallotPortion {
  readonly count: number
  readonly marks: string
  readonly points: string | null
}

/** Characters of marks or points in a portion: with both it stays below a megabyte. */
const portionLength = 400_000

/** Cuts ballots into portions, in their order. */
export function* portionsOf({ starts, marks, points }: ImportedBallots): Generator<BallotPortion> {
  const ballots = starts.length - 1
  for (let first = 0; first < ballots;) {
    const [markLines, pointLines] = [[] as string[], [] as string[]]
    let length = 0
    let ballot = first
    for (; ballot < ballots && length < portionLength; ballot++) {
      const [from, to] = [starts[ballot] ?? 0, starts[ballot + 1] ?? 0]
      const markLine = Array.from(marks.subarray(from, to), (mark) => mark + 1).join()
      const pointLine = points?.subarray(from, to).join() ?? ''
      markLines.push(markLine)
      pointLines.push(pointLine)
      length += Math.max(markLine.length, pointLine.length) + 1
    }
    yield {
      count: ballot - first,
      marks: markLines.join('\n'),
      points: points && pointLines.join('\n'),
    }
    first = ballot
  }
}

/** The ballots of portions again, in their order. */
export function ballotsOf(portions: readonly BallotPortion[]): ImportedBallots {
  const starts = [0]
  const marks: number[] = []
  const points: number[] = []
  for (const portion of portions) {
    for (const line of portion.marks.split('\n')) {
      for (const mark of numbersOf(line)) marks.push(mark - 1)
      starts.push(marks.length)
    }
    for (const line of portion.points?.split('\n') ?? []) for (const point of numbersOf(line)) points.push(point)
  }
  const hasPoints = portions.some((portion) => portion.points !== null)
  return {
    starts: Uint32Array.from(starts),
    marks: Uint32Array.from(marks),
    points: hasPoints ? Int32Array.from(points) : null,
  }
}

function numbersOf(line: string): number[] {
  return line === '' ? [] : line.split(',').map(Number)
}
