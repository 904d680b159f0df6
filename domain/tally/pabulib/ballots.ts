import type { PabulibBallot, PabulibBallots } from './format.ts'

/** What ballots are made of: their columns, and a way to the cells of a row. */
export type BallotParts = Pick<PabulibBallots, 'starts' | 'marks' | 'points' | 'cells'>

/** @param parts `starts` holds one place more than there are ballots */
export function ballotsOf({ starts, marks, points, cells }: BallotParts): PabulibBallots {
  return {
    ...{ length: starts.length - 1, starts, marks, points, cells },
    *[Symbol.iterator](): Generator<PabulibBallot, void, undefined> {
      let from = 0
      for (let ballot = 1; ballot < starts.length; ballot++) {
        const to = starts[ballot] ?? from
        yield { marks: numbers(marks, from, to), points: points && numbers(points, from, to) }
        from = to
      }
    },
  }
}

/** A typed array that grows. */
export class Column<Kind extends Uint32Array | Int32Array> {
  length = 0
  private values: Kind
  private readonly make: (length: number) => Kind

  constructor(make: (length: number) => Kind) {
    this.make = make
    this.values = make(1024)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = this.make(this.length * 2)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.length++] = value
  }

  at(index: number): number {
    return this.values[index] ?? 0
  }

  /** What it holds now, in the memory of the column. */
  whole(): Kind {
    return this.values.subarray(0, this.length) as Kind
  }
}

function numbers(column: Uint32Array | Int32Array, from: number, to: number): number[] {
  const list = new Array<number>(to - from)
  for (let at = from; at < to; at++) list[at - from] = column[at] ?? 0
  return list
}
