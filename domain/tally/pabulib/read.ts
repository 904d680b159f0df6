import { Findings, Stop } from './findings.ts'
import { sections, type PabulibFile, type PabulibProblem, type Repair, type Section } from './format.ts'
import { BallotReader } from './read-ballots.ts'
import { MetaReader, type Law } from './read-meta.ts'
import { ProjectReader } from './read-projects.ts'
import { createRowFinder, cutRow, placeOf, type Row } from './rows.ts'

export interface ReadOptions {
  /** Take the rows where META counts other numbers of projects or votes, and say so among the repairs. */
  readonly trustRows?: boolean
  /** characters; what is longer is refused before it fills the memory */
  readonly lengthMax?: number
  /** a file with more of them is refused */
  readonly projectsMax?: number | undefined
  /** called with the number of ballots read, now and then */
  readonly onProgress?: (ballots: number) => void
}

export type ReadResult =
  | { readonly ok: true; readonly file: PabulibFile; readonly repairs: readonly Repair[] }
  | { readonly ok: false; readonly problems: readonly PabulibProblem[] }

/** Takes a file in portions of text, cut anywhere. */
export interface PabulibReader {
  /** @returns whether more is wanted: after a problem that makes the rest unreadable it is not */
  push(text: string): boolean
  /** Instead of more text: the text was packed, and the packing is cut off or damaged. */
  tear(): void
  finish(): ReadResult
}

/** Reads a whole text; see `createPabulibReader`. */
export function readPabulib(text: string, options: ReadOptions = {}): ReadResult {
  const reader = createPabulibReader(options)
  reader.push(text)
  return reader.finish()
}

/**
 * Reads a `.pb` file that comes in portions. Tolerant of everything that has one meaning, and says what it mended; what
 * has none is a problem with its place, up to twenty of them. Votes and scores of projects are counted from the
 * ballots. Memory is bounded: some bytes per row and mark beside the text itself, and limits for each of them.
 */
export function createPabulibReader(options: ReadOptions = {}): PabulibReader {
  const findings = new Findings()
  const reading = new FileReading(findings, options)
  let isStopped = false

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
    push(text) {
      guarded(() => {
        reading.push(text)
      })
      return !isStopped
    },
    tear() {
      guarded(() => {
        reading.tear()
      })
    },
    finish() {
      const file = guarded(() => reading.finish())
      if (file === undefined || findings.problems.length > 0) return { ok: false, problems: findings.problems }
      return { ok: true, file, repairs: findings.repairs() }
    },
  }
}

const lengthMaxByDefault = 100_000_000
/** Many more than any file has; the rows of PROJECTS are kept, and a hundred thousand of them have to fit. */
const fieldsMax = 100
const progressEvery = 5_000

const neededColumns: Record<Section, readonly string[]> = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote'],
}
/** Spelled in small letters whatever the file does; other columns keep their spelling. */
const knownColumns: ReadonlySet<string> = new Set([
  ...Object.values(neededColumns).flat(),
  ...['votes', 'score', 'selected', 'points', 'name', 'category', 'district'],
])

class FileReading {
  private readonly findings: Findings
  private readonly options: ReadOptions
  private readonly rows: ReturnType<typeof createRowFinder>
  private readonly meta: MetaReader
  private length = 0
  private section: Section | undefined
  private columns: readonly string[] | undefined
  private law: Law | undefined
  private projectColumns: readonly string[] = []
  private projects: ProjectReader | undefined
  private ballots: BallotReader | undefined

  constructor(findings: Findings, options: ReadOptions) {
    this.findings = findings
    this.options = options
    this.meta = new MetaReader(findings)
    this.rows = createRowFinder(findings, (text, from, end, line, isPlain) => {
      if (isPlain && this.ballots?.takeQuickly(text, from, end)) this.tellProgress(this.ballots.length)
      else this.takeRow(cutRow(text, from, end, line))
    })
  }

  push(text: string): void {
    const { findings, rows } = this
    const { lengthMax = lengthMaxByDefault } = this.options
    const isFirst = this.length === 0
    this.length += text.length
    if (this.length > lengthMax) {
      const found = `${this.length} characters`
      findings.stop('TOO_LARGE', rows.place(), { found, expected: `at most ${lengthMax} characters` })
    }
    const content = isFirst && text.startsWith('\ufeff') ? text.slice(1) : text
    if (content !== text) findings.mend('BYTE_ORDER_MARK', 1)
    const broken = Math.min(...['\0', '\ufffd'].map((sign) => content.indexOf(sign) >>> 0))
    rows.push(content.slice(0, broken))
    if (broken >= content.length) return
    findings.stop('NOT_TEXT', rows.place(), { found: 'a byte that is no character', expected: 'text in UTF-8' })
  }

  tear(): never {
    return this.findings.stop('TORN_PACKING', this.rows.place(), { found: '', expected: 'a whole .gz file' })
  }

  finish(): PabulibFile {
    const { findings, meta, rows, section } = this
    rows.finish()
    const end = rows.place()
    if (section === undefined) return findings.stop('EMPTY_FILE', end, { found: '', expected: 'META' })
    const next = sections[sections.indexOf(section) + 1]
    if (next) return findings.stop('SECTION_MISSING', end, { found: section, expected: next })
    const { law, projects, ballots, projectColumns, columns } = this
    if (!law || !projects || !ballots || !columns) {
      return findings.stop('COLUMN_MISSING', end, { found: section, expected: neededColumns[section].join(';') })
    }
    // Rows that could not be read are missing in the counts.
    if (findings.problems.length > 0) throw new Stop()
    const { trustRows = false } = this.options
    meta.checkCount('num_projects', projects.length, trustRows)
    meta.checkCount('num_votes', ballots.length, trustRows)
    const { voteType, budgetMinor, currency } = law
    const all = ballots.ballots()
    const recounted = projects.recounted(all, meta)
    return {
      ...{ meta: meta.list(), voteType, budgetMinor, currency },
      ...{ projectColumns, projects: recounted, voteColumns: columns, ballots: all },
    }
  }

  private takeRow(row: Row): void {
    const { findings, section, columns } = this
    const { cells, end, line, strayAt } = row
    if (row.hasSpaces) findings.mend('SPACES', line)
    if (row.hasBareQuotes) findings.mend('BARE_QUOTE', line)
    if (strayAt !== undefined) {
      const found = row.text.slice(strayAt, end)
      findings.report('QUOTE_STRAY', placeOf(row, 0, strayAt - (row.starts[0] ?? 0)), {
        found,
        expected: '; or line end',
      })
      if (section === 'PROJECTS') this.projects?.skip(row)
      return
    }
    const next = sectionOf(row)
    this.dropSurplus(row, next ? 1 : columns?.length)
    if (cells.length > fieldsMax) {
      const found = `${cells.length} fields`
      findings.stop('TOO_LARGE', placeOf(row, fieldsMax), { found, expected: `at most ${fieldsMax} fields` })
    }
    if (next) this.begin(next, row)
    else if (section === undefined) {
      findings.stop('NO_SECTION', placeOf(row, 0), { found: cells[0] ?? '', expected: 'META' })
    } else if (columns === undefined) this.takeColumns(section, row)
    else if (cells.length === 1 && /^[A-Z]{4,}$/.test(cells[0] ?? '')) {
      findings.stop('UNKNOWN_SECTION', placeOf(row, 0), { found: cells[0] ?? '', expected: sections.join(' | ') })
    } else if (section === 'META') this.meta.take(row)
    else if (section === 'PROJECTS') {
      if (this.hasWidth(row, columns.length)) this.projects?.take(row)
      else this.projects?.skip(row)
    } else if (this.hasWidth(row, columns.length)) {
      this.ballots?.takeCarefully(row)
      this.tellProgress(this.ballots?.length ?? 0)
    }
  }

  /** Spreadsheets fill every row up to the width of the widest. */
  private dropSurplus({ cells, line }: Row, width = 1): void {
    const before = cells.length
    while (cells.length > width && cells.at(-1) === '') cells.pop()
    if (cells.length < before) this.findings.mend('SURPLUS_SEPARATORS', line)
  }

  private hasWidth(row: Row, width: number): boolean {
    const { cells, end } = row
    if (cells.length === width) return true
    const expected = `${width} fields`
    const found = `${cells.length} fields`
    if (cells.length < width) {
      this.findings.report('TOO_FEW_FIELDS', placeOf(row, 0, end - (row.starts[0] ?? 0)), { found, expected })
    } else this.findings.report('TOO_MANY_FIELDS', placeOf(row, width), { found, expected })
    return false
  }

  private begin(next: Section, row: Row): void {
    const { findings, section, columns } = this
    const [found = ''] = row.cells
    const place = placeOf(row, 0)
    if (next !== found) findings.mend('LETTER_CASE', row.line)
    const due = section === undefined ? sections[0] : sections[sections.indexOf(section) + 1]
    const expected = due ?? 'the end of the file'
    if (next === section) findings.stop('SECTION_TWICE', place, { found, expected })
    if (next !== due) findings.stop('SECTION_ORDER', place, { found, expected })
    if (section && !columns) {
      findings.stop('COLUMN_MISSING', place, { found, expected: neededColumns[section].join(';') })
    }
    if (section === 'META') this.law = this.meta.law(place)
    this.section = next
    this.columns = undefined
  }

  private takeColumns(section: Section, row: Row): void {
    const { findings, law } = this
    const names = row.cells.map((written) => {
      const name = written.toLowerCase()
      if (!knownColumns.has(name) || name === written) return written
      findings.mend('LETTER_CASE', row.line)
      return name
    })
    const seen = new Set<string>()
    names.forEach((name, index) => {
      if (seen.has(name))
        findings.stop('COLUMN_TWICE', placeOf(row, index), { found: name, expected: 'each name once' })
      seen.add(name)
    })
    const hasPoints = law?.voteType === 'cumulative' || law?.voteType === 'scoring'
    const needed = [...neededColumns[section], ...(section === 'VOTES' && hasPoints ? ['points'] : [])]
    const missing = needed.find((name) => !names.includes(name))
    if (missing) findings.stop('COLUMN_MISSING', placeOf(row, 0), { found: names.join(';'), expected: missing })
    this.columns = names
    if (section === 'PROJECTS' && law) {
      this.projectColumns = names
      this.projects = new ProjectReader(names, law, findings, this.options.projectsMax)
    }
    if (section === 'VOTES' && law && this.projects) {
      const [voter, vote] = [names.indexOf('voter_id'), names.indexOf('vote')]
      const points = hasPoints ? names.indexOf('points') : -1
      const columns = { width: names.length, voter, vote, points }
      this.ballots = new BallotReader({ columns, voteType: law.voteType, projects: this.projects.table, findings })
    }
  }

  private tellProgress(ballots: number): void {
    if (ballots % progressEvery === 0) this.options.onProgress?.(ballots)
  }
}

/** A row that names a section and nothing else. In quotes it is a cell like any other. */
function sectionOf({ cells, isQuoted }: Row): Section | undefined {
  if (isQuoted || cells.some((cell, index) => index > 0 && cell !== '')) return undefined
  return sections.find((name) => name === cells[0]?.toUpperCase())
}
