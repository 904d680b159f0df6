import type { Findings } from './findings.ts'
import { givesPoints, withdrawnCost, type PabulibBallots, type PabulibProject } from './format.ts'
import { IdTable } from './id-table.ts'
import { moneyText } from '../../kernel/money.ts'
import { readMoney, type Law, type MetaReader } from './read-meta.ts'
import { placeOf, type Row } from './rows.ts'

/** Many more than any file has. */
const projectsMaxByDefault = 100_000

/** Reads the rows of PROJECTS. */
export class ProjectReader {
  /** positions by id */
  readonly table = new IdTable()
  private readonly columns: readonly string[]
  private readonly law: Law
  private readonly findings: Findings
  private readonly projects: PabulibProject[] = []
  private readonly lines: number[] = []
  private readonly projectsMax: number

  constructor(columns: readonly string[], law: Law, findings: Findings, projectsMax = projectsMaxByDefault) {
    this.columns = columns
    this.law = law
    this.findings = findings
    this.projectsMax = projectsMax
  }

  get length(): number {
    return this.projects.length
  }

  take(row: Row): void {
    const { findings, law, table, columns, projectsMax } = this
    const idAt = columns.indexOf('project_id')
    const costAt = columns.indexOf('cost')
    const id = row.cells[idAt] ?? ''
    const place = placeOf(row, idAt)
    if (id === '') findings.report('PROJECT_ID_EMPTY', place, { found: '', expected: 'an id' })
    else if (id.includes(',')) findings.report('PROJECT_ID_COMMA', place, { found: id, expected: 'an id without ,' })
    else if (table.get(id) !== undefined) {
      findings.report('PROJECT_TWICE', place, { found: id, expected: 'each project once' })
    }
    if (this.length >= projectsMax) {
      findings.stop('TOO_LARGE', place, { found: id, expected: `at most ${projectsMax} projects` })
    }
    table.add(id)
    const text = row.cells[costAt] ?? ''
    const costMinor = readMoney({ row, index: costAt, text, digits: law.digits }, findings) ?? 0
    const cost = moneyText(costMinor, law.digits)
    this.projects.push({ id, costMinor, isWithdrawn: cost === withdrawnCost, cells: row.cells.with(costAt, cost) })
    this.lines.push(row.line)
  }

  /** Notes the id of a row that cannot be read, so that its votes are not reported as well. */
  skip(row: Row): void {
    this.table.add(row.cells[this.columns.indexOf('project_id')] ?? '')
  }

  /** The projects, their columns `votes` and `score` counted from the ballots and never taken over. */
  recounted(ballots: PabulibBallots, meta: MetaReader): PabulibProject[] {
    const { findings, columns, lines } = this
    const votesAt = columns.indexOf('votes')
    const scoreAt = columns.indexOf('score')
    const votes = votesOf(ballots, this.length)
    const scores = scoresOf(ballots, { votes, law: this.law, meta })
    return this.projects.map((project, position) => {
      const cells = [...project.cells]
      const line = lines[position] ?? 0
      const votesNow = String(votes[position])
      if (votesAt >= 0 && cells[votesAt] !== votesNow) {
        findings.mend('VOTES_COLUMN_RECOUNTED', line)
        cells[votesAt] = votesNow
      }
      const scoreNow = scores && String(scores[position])
      if (scoreAt >= 0 && scoreNow !== undefined && cells[scoreAt] !== scoreNow) {
        findings.mend('SCORE_COLUMN_RECOUNTED', line)
        cells[scoreAt] = scoreNow
      }
      return { ...project, cells }
    })
  }
}

function votesOf({ marks }: PabulibBallots, projects: number): Float64Array {
  const votes = new Float64Array(projects)
  for (const mark of marks) votes[mark] = (votes[mark] ?? 0) + 1
  return votes
}

/**
 * Votes, or sums of points, or of `max_length` for the first rank down to 1.
 * @returns undefined where the file does not say what a rank, or an unmarked project, is worth
 */
function scoresOf(
  { starts, marks, points, length }: PabulibBallots,
  { votes, law, meta }: { votes: Float64Array; law: Law; meta: MetaReader },
): Float64Array | undefined {
  if (!givesPoints(law.voteType)) return votes
  if (law.voteType === 'scoring' && Number(meta.get('default_score') ?? 0) !== 0) return undefined
  const best = Number(meta.get('max_length'))
  if (law.voteType === 'ordinal' && !(Number.isSafeInteger(best) && best > 0)) return undefined
  const scores = new Float64Array(votes.length)
  for (let ballot = 0; ballot < length; ballot++) {
    const from = starts[ballot] ?? 0
    const to = starts[ballot + 1] ?? from
    for (let at = from; at < to; at++) {
      const mark = marks[at] ?? 0
      scores[mark] = (scores[mark] ?? 0) + (points ? (points[at] ?? 0) : Math.max(0, best - (at - from)))
    }
  }
  return scores
}
