import { requiredMeta, sections, type MetaEntry, type PabulibBallots, type PabulibFile } from './format.ts'
import { minorDigits, moneyText } from '../../kernel/money.ts'
import { readPabulib } from './read.ts'
import { trim, withLineFeeds } from './rows.ts'

/** Why a file may not be written; `subject` is the key, column or text that it is about. */
export interface WriteFault {
  readonly code: string
  readonly subject: string
}

export type WriteResult =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly faults: readonly WriteFault[] }

/**
 * Writes a `.pb` file as strictly as the format allows: all required keys, ISO codes, line feeds, quotes only where they
 * are needed, shortest amounts, counts of the rows that are there, selected projects within the budget. What was
 * written is read again, and refused if the reader finds anything to complain about or to mend; so writing what was
 * read from it gives the same characters.
 */
export function writePabulib(file: PabulibFile): WriteResult {
  const meta = metaOf(file)
  const faults = [...faultsOfMeta(meta, file), ...faultsOfSelection(file)]
  if (faults.length > 0) return { ok: false, faults }
  const text = textOf(file, meta)
  const again = readPabulib(text)
  const found = again.ok
    ? again.repairs.filter(({ code }) => code !== 'EMPTY_VOTE').map(({ code, line }) => ({ code, subject: `${line}` }))
    : again.problems.map(({ code, found: subject }) => ({ code, subject }))
  return found.length > 0 ? { ok: false, faults: found } : { ok: true, text }
}

function textOf(file: PabulibFile, meta: readonly MetaEntry[]): string {
  const { projectColumns, projects, voteColumns, ballots, currency } = file
  const costAt = projectColumns.indexOf('cost')
  const idAt = projectColumns.indexOf('project_id')
  const digits = minorDigits(currency)
  const lines = [sections[0], 'key;value']
  for (const { key, value } of meta) lines.push(rowText([key, value]))
  lines.push(sections[1], rowText(projectColumns))
  for (const { id, costMinor, cells } of projects) {
    lines.push(rowText(cells.with(idAt, id).with(costAt, moneyText(costMinor, digits))))
  }
  lines.push(sections[2], rowText(voteColumns))
  const ids = projects.map(({ id }) => id)
  const voteAt = voteColumns.indexOf('vote')
  const pointsAt = voteColumns.indexOf('points')
  for (let ballot = 0; ballot < ballots.length; ballot++) {
    const cells = [...ballots.cells(ballot)]
    const { from, to } = marksOf(ballots, ballot)
    cells[voteAt] = Array.from(ballots.marks.subarray(from, to), (mark) => ids[mark]).join()
    if (ballots.points && pointsAt >= 0) cells[pointsAt] = ballots.points.subarray(from, to).join()
    lines.push(rowText(cells))
  }
  lines.push('')
  return lines.join('\n')
}

function marksOf({ starts }: PabulibBallots, ballot: number): { from: number; to: number } {
  const from = starts[ballot] ?? 0
  return { from, to: starts[ballot + 1] ?? from }
}

/** Every cell between separators; the first one must not look as if a section began. */
function rowText(cells: readonly string[]): string {
  const [first = '', ...others] = cells.map(cellText)
  const safe = sections.some((name) => name === first.toUpperCase()) ? `"${first}"` : first
  return [safe, ...others].join(';')
}

function cellText(cell: string): string {
  const text = withLineFeeds(trim(cell))
  return /[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** META with what the file says otherwise: its counts, its type of vote and its budget. */
function metaOf({ meta, voteType, budgetMinor, currency, projects, ballots }: PabulibFile): MetaEntry[] {
  const known = new Map([
    ['num_projects', String(projects.length)],
    ['num_votes', String(ballots.length)],
    ['vote_type', voteType],
    ['budget', moneyText(budgetMinor, minorDigits(currency))],
  ])
  return meta.map(({ key, value }) => ({ key, value: known.get(key) ?? value }))
}

const isoForms = new Map([
  ['currency', { code: 'CURRENCY_NOT_ISO', form: /^[A-Z]{3}$/ }],
  ['language', { code: 'LANGUAGE_NOT_ISO', form: /^[a-z]{2,3}$/ }],
  ['date_begin', { code: 'DATE_FORM', form: /^(\d\d\.\d\d\.)?\d{4}$/ }],
  ['date_end', { code: 'DATE_FORM', form: /^(\d\d\.\d\d\.)?\d{4}$/ }],
])

function faultsOfMeta(meta: readonly MetaEntry[], { currency }: PabulibFile): WriteFault[] {
  const values = new Map(meta.map(({ key, value }) => [key, value]))
  const missing = requiredMeta.filter((key) => (values.get(key) ?? '') === '')
  const faults = missing.map((key): WriteFault => ({ code: 'META_MISSING', subject: key }))
  for (const [key, { code, form }] of isoForms) {
    const value = values.get(key)
    if (value && !form.test(value)) faults.push({ code, subject: value })
  }
  if ((values.get('currency') ?? '') !== currency) faults.push({ code: 'CURRENCY_UNLIKE_META', subject: currency })
  return faults
}

function faultsOfSelection({ projectColumns, projects, budgetMinor }: PabulibFile): WriteFault[] {
  const selectedAt = projectColumns.indexOf('selected')
  if (selectedAt < 0) return []
  const cost = projects.reduce((sum, { cells, costMinor }) => sum + (cells[selectedAt] === '1' ? costMinor : 0), 0)
  return cost > budgetMinor ? [{ code: 'SELECTED_OVER_BUDGET', subject: String(cost) }] : []
}
