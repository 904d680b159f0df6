import { minorDigits, parseMoney } from './money.ts'
import { columnOf, createRowSplitter, type Row } from './rows.ts'
import {
  requiredMeta,
  sections,
  voteTypes,
  withdrawnCost,
  type MetaEntry,
  type PabulibBallot,
  type PabulibFile,
  type PabulibProblem,
  type PabulibProblemCode,
  type PabulibProject,
  type Repair,
  type RepairCode,
  type Section,
  type VoteType,
} from './format.ts'

export interface ReadOptions {
  /** Take the rows where META counts other numbers of projects or votes, and say so among the repairs. */
  readonly trustRows?: boolean
  /** characters; what is longer is refused before it fills the memory */
  readonly lengthMax?: number
  /** called with the number of ballots read, now and then */
  readonly onProgress?: (ballots: number) => void
}

export type ReadResult =
  | { readonly ok: true; readonly file: PabulibFile; readonly repairs: readonly Repair[] }
  | { readonly ok: false; readonly problems: readonly PabulibProblem[] }

const lengthMaxByDefault = 400_000_000
const problemsMax = 20
const progressEvery = 5_000

/** What ends the reading: whatever comes after it could not be understood. */
class Stop extends Error {}

/** Reads a whole text. */
export function readPabulib(text: string, options: ReadOptions = {}): ReadResult {
  const reader = createPabulibReader(options)
  reader.push(text)
  return reader.finish()
}

/**
 * Reads a `.pb` file that comes in portions. Tolerant of everything that has one meaning, and says what it mended; what
 * has none is a problem with its place. Votes and scores of projects are counted from the ballots, never taken over.
 */
export function createPabulibReader({ trustRows, lengthMax = lengthMaxByDefault, onProgress }: ReadOptions = {}) {
  const problems: PabulibProblem[] = []
  const repairs = new Map<RepairCode, { line: number; times: number }>()
  let isStopped = false
  let length = 0
  let lastLine = 1

  let section: Section | undefined
  let header: readonly string[] | undefined
  const meta: MetaEntry[] = []
  const metaRows = new Map<string, { value: string; row: Row }>()
  let law: Law | undefined
  let projectColumns: readonly string[] = []
  const projects: PabulibProject[] = []
  const positions = new Map<string, number>()
  let voteColumns: readonly string[] = []
  let voteColumn: VoteColumns | undefined
  const ballots: PabulibBallot[] = []
  const voters = new Set<string>()

  const mend = (code: RepairCode, line: number) => {
    const known = repairs.get(code)
    if (known) known.times++
    else repairs.set(code, { line, times: 1 })
  }

  function problem(code: PabulibProblemCode, line: number, column: number, found: string, expected: string): void {
    problems.push({ code, line, column, found: found.slice(0, 80), expected })
    if (problems.length >= problemsMax) throw new Stop()
  }

  function stop(code: PabulibProblemCode, line: number, column: number, found: string, expected: string): never {
    problem(code, line, column, found, expected)
    throw new Stop()
  }

  const splitter = createRowSplitter(
    {
      carriageReturns: (line) => {
        mend('CARRIAGE_RETURN', line)
      },
      blankLine: (line) => {
        mend('BLANK_LINE', line)
      },
      spaces: (line) => {
        mend('SPACES', line)
      },
      noFinalNewline: (line) => {
        mend('NO_FINAL_NEWLINE', line)
      },
    },
    takeRow,
    ({ code, line, column }) => stop(code, line, column, '"', code === 'QUOTE_OPEN' ? 'a closing "' : '; or line end'),
  )

  function takeRow(row: Row): void {
    lastLine = row.line
    const [first = ''] = row.cells
    const named = row.cells.length === 1 ? sections.find((name) => name === first.toUpperCase()) : undefined
    if (named) {
      beginSection(named, row)
      return
    }
    if (section === undefined) {
      stop('NO_SECTION', row.line, 1, first, 'META')
    } else if (header === undefined) takeHeader(section, row)
    else if (section === 'META') takeMeta(row)
    else if (section === 'PROJECTS') takeProject(row)
    else takeBallot(row)
  }

  function beginSection(next: Section, row: Row): void {
    const expected = sections[section === undefined ? 0 : sections.indexOf(section) + 1]
    if (next !== row.cells[0]) mend('SECTION_CASE', row.line)
    if (next === section) stop('SECTION_TWICE', row.line, 1, next, expected ?? 'the end of the file')
    if (next !== expected) stop('SECTION_ORDER', row.line, 1, next, expected ?? 'the end of the file')
    if (section !== undefined && header === undefined) stop('COLUMN_MISSING', row.line, 1, next, 'a row of names')
    if (section === 'META') law = readLaw(row)
    section = next
    header = undefined
  }

  function takeHeader(into: Section, row: Row): void {
    const names = row.cells.map((cell) => cell.toLowerCase())
    names.forEach((name, index) => {
      if (names.indexOf(name) !== index) stop('COLUMN_TWICE', row.line, columnOf(row, index), name, 'another name')
    })
    const needed = { META: ['key', 'value'], PROJECTS: ['project_id', 'cost'], VOTES: ['voter_id', 'vote'] }[into]
    const missing = needed.find((name) => !names.includes(name))
    if (missing !== undefined) stop('COLUMN_MISSING', row.line, 1, row.raw, missing)
    header = names
    if (into === 'PROJECTS') projectColumns = names
    if (into === 'VOTES') {
      voteColumns = names
      voteColumn = {
        voter: names.indexOf('voter_id'),
        vote: names.indexOf('vote'),
        points: names.indexOf('points'),
      }
      const asksPoints = law?.voteType === 'cumulative' || law?.voteType === 'scoring'
      if (asksPoints && voteColumn.points < 0) stop('COLUMN_MISSING', row.line, 1, row.raw, 'points')
    }
  }

  function takeMeta(row: Row): void {
    const [key = '', value = ''] = row.cells
    if (row.cells.length < 2) stop('TOO_FEW_FIELDS', row.line, 1, row.raw, 'key;value')
    // A value that holds ';' without quotes: everything after the key is one value.
    const whole = row.cells.length === 2 ? value : row.cells.slice(1).join(';')
    if (metaRows.has(key)) stop('META_TWICE', row.line, 1, key, 'another key')
    metaRows.set(key, { value: whole, row })
    meta.push({ key, value: whole })
  }

  /** META is read when it is whole: the currency may stand below the budget. */
  function readLaw(next: Row): Law {
    const known = (key: string) => metaRows.get(key)
    const type = known('vote_type')
    if (!type) return stop('META_MISSING', next.line, 1, next.raw, 'vote_type')
    const voteType = voteTypes.find((name) => name === type.value.toLowerCase())
    if (!voteType)
      return stop('VOTE_TYPE', type.row.line, columnOf(type.row, 1), type.value, voteTypes.join(' | '))
    const budget = known('budget')
    if (!budget) return stop('META_MISSING', next.line, 1, next.raw, 'budget')
    for (const key of requiredMeta) if (!known(key)) mend('MISSING_META', next.line)
    const currency = known('currency')?.value ?? ''
    const digits = minorDigits(currency)
    const budgetMinor = money(budget.value, budget.row, 1, digits)
    return { voteType, digits, currency, budgetMinor }
  }

  function money(text: string, row: Row, index: number, digits: number): number {
    const parsed = parseMoney(text, digits)
    if ('fault' in parsed) {
      const expected = parsed.fault === 'TOO_FINE' ? `at most ${digits} decimals` : 'an amount ≥ 0, like 150000 or 99.50'
      problem(parsed.fault, row.line, columnOf(row, index), text, expected)
      return 0
    }
    if (parsed.mended) mend(parsed.mended, row.line)
    return parsed.minor
  }

  function checkWidth(row: Row, names: readonly string[]): void {
    const { cells, line, raw } = row
    if (cells.length < names.length) {
      // A trailing optional column may be left out.
      stop('TOO_FEW_FIELDS', line, raw.length + 1, raw.slice(-80), `${names.length} fields`)
    }
    if (cells.length > names.length) {
      stop('TOO_MANY_FIELDS', line, columnOf(row, names.length), cells[names.length] ?? '', `${names.length} fields`)
    }
  }

  function takeProject(row: Row): void {
    if (!law) throw new Error('PROJECTS comes after META')
    checkWidth(row, projectColumns)
    const idAt = projectColumns.indexOf('project_id')
    const costAt = projectColumns.indexOf('cost')
    const id = row.cells[idAt] ?? ''
    const cost = row.cells[costAt] ?? ''
    if (id === '') problem('PROJECT_ID_EMPTY', row.line, columnOf(row, idAt), '', 'an id')
    else if (positions.has(id)) problem('PROJECT_TWICE', row.line, columnOf(row, idAt), id, 'another id')
    positions.set(id, projects.length)
    const costMinor = money(cost, row, costAt, law.digits)
    projects.push({ id, costMinor, isWithdrawn: cost === withdrawnCost, cells: row.cells })
  }

  function takeBallot(row: Row): void {
    if (!law || !voteColumn) throw new Error('VOTES comes after META')
    checkWidth(row, voteColumns)
    const { voter, vote, points: pointsAt } = voteColumn
    const { cells } = row
    const voterId = cells[voter] ?? ''
    if (voterId === '') problem('VOTER_ID_EMPTY', row.line, columnOf(row, voter), '', 'an id')
    else if (voters.has(voterId)) problem('VOTER_TWICE', row.line, columnOf(row, voter), voterId, 'another id')
    voters.add(voterId)
    const marks = readMarks(row, vote, law.voteType)
    const points = pointsAt >= 0 && pointTypes.has(law.voteType) ? readPoints(row, pointsAt, marks.length) : null
    ballots.push({ voterId, marks, points, cells })
    if (ballots.length % progressEvery === 0) onProgress?.(ballots.length)
  }

  function readMarks(row: Row, index: number, voteType: VoteType): number[] {
    const text = row.cells[index] ?? ''
    if (text === '') {
      mend('EMPTY_VOTE', row.line)
      return []
    }
    const marks: number[] = []
    let from = 0
    while (from <= text.length) {
      const comma = text.indexOf(',', from)
      const end = comma < 0 ? text.length : comma
      let id = text.slice(from, end)
      let position = positions.get(id)
      if (position === undefined && id.trim() !== id) {
        id = id.trim()
        position = positions.get(id)
        mend('SPACES', row.line)
      }
      const column = () => columnOf(row, index) + from + (row.raw.includes('"') ? 1 : 0)
      if (position === undefined) problem('PROJECT_UNKNOWN', row.line, column(), id, 'an id of PROJECTS')
      else if (marks.includes(position)) problem('MARK_TWICE', row.line, column(), id, 'each project once')
      else marks.push(position)
      from = end + 1
    }
    if (voteType === 'choose-1' && marks.length > 1) {
      problem('MARKS_MANY', row.line, columnOf(row, index), text, 'one project')
    }
    return marks
  }

  function readPoints(row: Row, index: number, marks: number): number[] {
    const text = row.cells[index] ?? ''
    const parts = text === '' ? [] : text.split(',')
    if (parts.length !== marks) {
      problem('POINTS_COUNT', row.line, columnOf(row, index), text, `${marks} numbers`)
      return new Array<number>(marks).fill(0)
    }
    return parts.map((part) => {
      const trimmed = part.trim()
      if (trimmed !== part) mend('SPACES', row.line)
      const value = /^-?\d+(\.0+)?$/.test(trimmed) ? Number(trimmed) : NaN
      if (Number.isNaN(value)) problem('NOT_A_NUMBER', row.line, columnOf(row, index), part, 'a whole number')
      else if (value < 0 && law?.voteType === 'cumulative') {
        problem('NEGATIVE', row.line, columnOf(row, index), part, 'points ≥ 0')
      }
      return Number.isNaN(value) ? 0 : value
    })
  }

  function whole(): PabulibFile {
    if (section === undefined) return stop(length === 0 ? 'EMPTY_FILE' : 'NO_SECTION', 1, 1, '', 'META')
    const next = sections[sections.indexOf(section) + 1]
    if (next !== undefined) return stop('SECTION_MISSING', lastLine, 1, section, next)
    if (header === undefined || !law) return stop('COLUMN_MISSING', lastLine, 1, section, 'a row of names')
    checkCount('num_projects', projects.length, 'COUNT_PROJECTS')
    checkCount('num_votes', ballots.length, 'COUNT_VOTES')
    const { voteType, currency, budgetMinor } = law
    return { meta, voteType, currency, budgetMinor, projectColumns, projects, voteColumns, ballots }
  }

  function checkCount(key: string, rows: number, code: 'COUNT_PROJECTS' | 'COUNT_VOTES'): void {
    const stated = metaRows.get(key)
    if (!stated || Number(stated.value) === rows) return
    if (trustRows) mend('COUNT_TRUSTED_ROWS', stated.row.line)
    else problem(code, stated.row.line, columnOf(stated.row, 1), stated.value, String(rows))
  }

  function guarded<T>(act: () => T): T | undefined {
    if (isStopped) return undefined
    try {
      return act()
    } catch (cause) {
      if (!(cause instanceof Stop)) throw cause
      isStopped = true
      return undefined
    }
  }

  return {
    push(text: string): void {
      guarded(() => {
        const isFirst = length === 0
        length += text.length
        if (length > lengthMax) stop('TOO_LARGE', lastLine, 1, String(length), `at most ${lengthMax} characters`)
        if (text.includes('\0')) stop('NOT_TEXT', lastLine, 1, 'a zero byte', 'text in UTF-8')
        if (isFirst && text.startsWith('\ufeff')) mend('BYTE_ORDER_MARK', 1)
        splitter.push(isFirst && text.startsWith('\ufeff') ? text.slice(1) : text)
      })
    },
    finish(): ReadResult {
      const file = guarded(() => {
        splitter.finish()
        return whole()
      })
      if (file === undefined || problems.length > 0) return { ok: false, problems }
      return { ok: true, file, repairs: [...repairs].map(([code, { line, times }]) => ({ code, line, times })) }
    },
  }
}

interface Law {
  readonly voteType: VoteType
  readonly digits: number
  readonly currency: string
  readonly budgetMinor: number
}

interface VoteColumns {
  readonly voter: number
  readonly vote: number
  readonly points: number
}

const pointTypes: ReadonlySet<VoteType> = new Set(['cumulative', 'scoring'])
