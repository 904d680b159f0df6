import { ballotsOf, Column } from './ballots.ts'
import type { Findings } from './findings.ts'
import type { PabulibBallots, VoteType } from './format.ts'
import { hashStep, type IdTable } from './id-table.ts'
import { cutRow, placeOf, trim, type Row } from './rows.ts'

const comma = 44
const zero = 48
const semicolon = 59
const space = 32

/** More points than this on one mark could not be added up exactly over all voters there are. */
const pointsMax = 1_000_000_000
const pointDigitsMax = 9
const ballotsMax = 4_000_000

/** Where the columns of VOTES are; `points` is -1 where they are not read. */
export interface VoteColumns {
  readonly width: number
  readonly voter: number
  readonly vote: number
  readonly points: number
}

/** What rows of VOTES are read by. */
export interface BallotContext {
  readonly columns: VoteColumns
  readonly voteType: VoteType
  readonly projects: IdTable
  readonly findings: Findings
}

/**
 * Reads the rows of VOTES, each in one of two ways: quickly, by one pass over its characters that makes nothing but
 * numbers, and carefully, as soon as anything is not as the format wants it. Rows stay where they are in the text.
 */
export class BallotReader {
  private readonly context: BallotContext
  private readonly starts = new Column((length) => new Uint32Array(length))
  private readonly marks = new Column((length) => new Uint32Array(length))
  private readonly points: Column<Int32Array> | null
  private readonly voters = new Set<string>()
  /** by project, the number of the last attempt to read a ballot that marked it */
  private readonly markedBy: Uint32Array
  private attempt = 0
  /** the portions of text, the first ballot of each, and the place of each row within its portion */
  private readonly texts: string[] = []
  private readonly firstBallots: number[] = []
  private readonly rowFrom = new Column((length) => new Uint32Array(length))
  private readonly rowEnd = new Column((length) => new Uint32Array(length))

  constructor(context: BallotContext) {
    this.context = context
    this.markedBy = new Uint32Array(context.projects.size)
    this.points = context.columns.points < 0 ? null : new Column((length) => new Int32Array(length))
    this.starts.push(0)
  }

  get length(): number {
    return this.rowFrom.length
  }

  /** @returns whether the row was read; if not, it needs care, and nothing has changed */
  takeQuickly(text: string, from: number, end: number): boolean {
    const marksBefore = this.marks.length
    if (this.readQuickly(text, from, end)) {
      this.keep(text, from, end)
      return true
    }
    this.marks.length = marksBefore
    if (this.points) this.points.length = marksBefore
    return false
  }

  takeCarefully(row: Row): void {
    const { columns, findings } = this.context
    const voterId = row.cells[columns.voter] ?? ''
    const place = placeOf(row, columns.voter)
    if (voterId === '') findings.report('VOTER_ID_EMPTY', place, { found: '', expected: 'an id' })
    else if (this.voters.has(voterId)) {
      findings.report('VOTER_TWICE', place, { found: voterId, expected: 'each voter once' })
    }
    this.voters.add(voterId)
    this.readMarks(row)
    if (this.points) this.readPoints(row, this.points)
    if (this.length >= ballotsMax) {
      findings.stop('TOO_LARGE', place, { found: voterId, expected: `at most ${ballotsMax} votes` })
    }
    this.keep(row.text, row.from, row.end)
  }

  ballots(): PabulibBallots {
    const { width } = this.context.columns
    const { texts, firstBallots, rowFrom, rowEnd } = this
    return ballotsOf({
      starts: this.starts.whole(),
      marks: this.marks.whole(),
      points: this.points?.whole() ?? null,
      cells: (ballot) => {
        const text = texts[lastAtMost(firstBallots, ballot)] ?? ''
        return cutRow(text, rowFrom.at(ballot), rowEnd.at(ballot), 0).cells.slice(0, width)
      },
    })
  }

  private keep(text: string, from: number, end: number): void {
    if (this.texts.at(-1) !== text) {
      this.texts.push(text)
      this.firstBallots.push(this.length)
    }
    this.rowFrom.push(from)
    this.rowEnd.push(end)
    this.starts.push(this.marks.length)
  }

  private readQuickly(text: string, from: number, end: number): boolean {
    const { width, voter, vote, points } = this.context.columns
    const marksBefore = this.marks.length
    let [voterFrom, voterTo] = [from, from]
    let cellFrom = from
    for (let column = 0; column < width; column++) {
      let cellTo: number
      if (column === vote) cellTo = this.marksAt(text, cellFrom, end)
      else if (column === points) cellTo = this.pointsAt(text, cellFrom, end)
      else {
        cellTo = text.indexOf(';', cellFrom)
        if (cellTo < 0 || cellTo > end) cellTo = end
        if (cellTo > cellFrom && (text.charCodeAt(cellFrom) <= space || text.charCodeAt(cellTo - 1) <= space))
          return false
      }
      if (cellTo < 0 || (cellTo === end) !== (column === width - 1)) return false
      if (column === voter) [voterFrom, voterTo] = [cellFrom, cellTo]
      cellFrom = cellTo + 1
    }
    if (this.context.voteType === 'choose-1' && this.marks.length > marksBefore + 1) return false
    if (this.points && this.points.length !== this.marks.length) return false
    if (voterTo === voterFrom || this.length >= ballotsMax) return false
    // Last, because a voter that was noted would be there twice for the careful way.
    const votersBefore = this.voters.size
    return this.voters.add(text.slice(voterFrom, voterTo)).size > votersBefore
  }

  /** @returns the end of the cell, or -1 */
  private marksAt(text: string, from: number, end: number): number {
    const { projects } = this.context
    const { markedBy, marks } = this
    const attempt = ++this.attempt
    let hash = 0
    let idFrom = from
    for (let at = from; ; at++) {
      const code = at < end ? text.charCodeAt(at) : semicolon
      if (code !== comma && code !== semicolon) {
        hash = hashStep(hash, code)
        continue
      }
      const position = projects.find(text, idFrom, at, hash)
      if (position < 0 || markedBy[position] === attempt) return -1
      markedBy[position] = attempt
      marks.push(position)
      if (code === semicolon) return at
      idFrom = at + 1
      hash = 0
    }
  }

  /** @returns the end of the cell, or -1 */
  private pointsAt(text: string, from: number, end: number): number {
    let value = 0
    let digits = 0
    for (let at = from; ; at++) {
      const code = at < end ? text.charCodeAt(at) : semicolon
      if (code >= zero && code < zero + 10) {
        value = value * 10 + code - zero
        digits++
      } else if (digits === 0 || digits > pointDigitsMax || (code !== comma && code !== semicolon)) return -1
      else {
        this.points?.push(value)
        if (code === semicolon) return at
        value = 0
        digits = 0
      }
    }
  }

  private readMarks(row: Row): void {
    const { columns, projects, findings, voteType } = this.context
    const cell = row.cells[columns.vote] ?? ''
    if (cell === '') {
      findings.mend('EMPTY_VOTE', row.line)
      return
    }
    const attempt = ++this.attempt
    const parts = this.partsOf(row, columns.vote)
    for (const { part: id, at } of parts) {
      const position = projects.get(id)
      const place = placeOf(row, columns.vote, at)
      if (position === undefined) {
        findings.report('PROJECT_UNKNOWN', place, { found: id, expected: 'an id of PROJECTS' })
      } else if (this.markedBy[position] === attempt) {
        findings.report('MARK_TWICE', place, { found: id, expected: 'each project once' })
      } else {
        this.markedBy[position] = attempt
        this.marks.push(position)
      }
    }
    const second = parts[1]
    if (voteType === 'choose-1' && second) {
      findings.report('MARKS_MANY', placeOf(row, columns.vote, second.at), { found: cell, expected: 'one project' })
    }
  }

  private readPoints(row: Row, points: Column<Int32Array>): void {
    const { columns, findings } = this.context
    const cell = row.cells[columns.points] ?? ''
    const parts = cell === '' ? [] : this.partsOf(row, columns.points)
    const marks = (row.cells[columns.vote] ?? '') === '' ? 0 : (row.cells[columns.vote] ?? '').split(',').length
    if (parts.length !== marks) {
      const expected = marks === 1 ? '1 number' : `${marks} numbers`
      findings.report('POINTS_COUNT', placeOf(row, columns.points), { found: cell, expected })
    }
    for (const { part, at } of parts) points.push(this.pointOf(row, part, at))
  }

  private pointOf(row: Row, part: string, at: number): number {
    const { columns, findings, voteType } = this.context
    const place = placeOf(row, columns.points, at)
    const [, whole, decimals] = /^(-?\d+)(\.0*)?$/.exec(part) ?? []
    const value = Number(whole)
    if (whole === undefined) findings.report('NOT_A_NUMBER', place, { found: part, expected: 'a whole number' })
    else if (Math.abs(value) > pointsMax) findings.report('TOO_BIG', place, { found: part, expected: `≤ ${pointsMax}` })
    else if (value < 0 && voteType === 'cumulative') {
      findings.report('NEGATIVE', place, { found: part, expected: 'points ≥ 0' })
    }
    if (decimals !== undefined) findings.mend('NEEDLESS_DECIMALS', row.line)
    return value
  }

  /** The parts of a list, and where each begins within its cell. */
  private partsOf(row: Row, column: number): { part: string; at: number }[] {
    let from = 0
    let hasSpaces = false
    const parts = (row.cells[column] ?? '').split(',').map((raw) => {
      const part = trim(raw)
      hasSpaces ||= part.length < raw.length
      const at = from + (part === '' ? 0 : raw.indexOf(part))
      from += raw.length + 1
      return { part, at }
    })
    if (hasSpaces) this.context.findings.mend('SPACES', row.line)
    return parts
  }
}

/** The last place whose value is not greater; values rise. */
function lastAtMost(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((values[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
