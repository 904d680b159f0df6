import type { PabulibProblem, PabulibProblemCode, Place, Repair, RepairCode } from './format.ts'

const problemsMax = 20
const foundMax = 80

/** Ends the reading: whatever comes after it could not be understood, or nobody would read on. */
export class Stop extends Error {}

/** What a reader found on its way: problems in the order of the file, and repairs by kind. */
export class Findings {
  readonly problems: PabulibProblem[] = []
  private readonly mended = new Map<RepairCode, { line: number; times: number }>()

  mend(code: RepairCode, line: number): void {
    const known = this.mended.get(code)
    if (known) known.times++
    else this.mended.set(code, { line, times: 1 })
  }

  /** @throws Stop at the twentieth */
  report(code: PabulibProblemCode, { line, column }: Place, { found, expected }: Finding): void {
    this.problems.push({ code, line, column, found: found.slice(0, foundMax), expected })
    if (this.problems.length >= problemsMax) throw new Stop()
  }

  /** Reports what makes the rest unreadable. */
  stop(code: PabulibProblemCode, place: Place, finding: Finding): never {
    this.report(code, place, finding)
    throw new Stop()
  }

  repairs(): Repair[] {
    return [...this.mended].map(([code, { line, times }]) => ({ code, line, times }))
  }
}

type Finding = Pick<PabulibProblem, 'found' | 'expected'>
