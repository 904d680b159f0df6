import type { Findings } from './findings.ts'
import { requiredMeta, voteTypes, type MetaEntry, type Place, type VoteType } from './format.ts'
import { minorDigits, moneyText, parseMoney } from '../../kernel/money.ts'
import { placeOf, type Row } from './rows.ts'

const entriesMax = 10_000

/** What META says that the rest of the file is read by. */
export interface Law {
  readonly voteType: VoteType
  readonly currency: string
  /** of the minor unit */
  readonly digits: number
  readonly budgetMinor: number
}

interface Entry {
  readonly value: string
  readonly row: Row
}

/** Reads the rows of META; its laws when it is whole, because the currency may stand below the budget. */
export class MetaReader {
  private readonly findings: Findings
  private readonly entries = new Map<string, Entry>()

  constructor(findings: Findings) {
    this.findings = findings
  }

  take(row: Row): void {
    const { findings } = this
    const [written = '', ...values] = row.cells
    if (values.length === 0) {
      findings.report('TOO_FEW_FIELDS', placeOf(row, 0, written.length), { found: written, expected: 'key;value' })
      return
    }
    // A value that holds ';' without quotes: everything after the key is one value.
    const value = values.join(';')
    if (values.length > 1) findings.mend('BARE_SEPARATOR', row.line)
    const key = knownKeys.has(written.toLowerCase()) ? written.toLowerCase() : written
    if (key !== written) findings.mend('LETTER_CASE', row.line)
    if (this.entries.has(key)) {
      findings.report('META_TWICE', placeOf(row, 0), { found: key, expected: 'each key once' })
    }
    if (this.entries.size >= entriesMax) {
      findings.stop('TOO_LARGE', placeOf(row, 0), { found: key, expected: `at most ${entriesMax} keys` })
    }
    // A row may have a million separators, and only where its first cells stand is asked for later.
    this.entries.set(key, { value, row: { ...row, cells: [], starts: row.starts.slice(0, 2) } })
  }

  /** @param after where META ends */
  law(after: Place): Law {
    const { findings } = this
    for (const key of requiredMeta) if (!this.entries.has(key)) findings.mend('MISSING_META', after.line)
    const type = this.need('vote_type', after)
    const voteType = voteTypes.find((name) => name === type.value.toLowerCase())
    if (!voteType) {
      return findings.stop('VOTE_TYPE', placeOf(type.row, 1), { found: type.value, expected: voteTypes.join(' | ') })
    }
    this.correct('vote_type', voteType)
    const currency = this.entries.get('currency')?.value ?? ''
    const digits = minorDigits(currency)
    const budget = this.need('budget', after)
    const budgetMinor = readMoney({ row: budget.row, index: 1, text: budget.value, digits }, findings)
    if (budgetMinor !== undefined) this.correct('budget', moneyText(budgetMinor, digits))
    return { voteType, currency, digits, budgetMinor: budgetMinor ?? 0 }
  }

  /** Compares what META counts with the rows that are there. */
  checkCount(key: 'num_projects' | 'num_votes', rows: number, trustRows: boolean): void {
    const stated = this.entries.get(key)
    if (!stated) return
    if (Number(stated.value) !== rows || stated.value === '') {
      const code = key === 'num_projects' ? 'COUNT_PROJECTS' : 'COUNT_VOTES'
      const place = placeOf(stated.row, 1)
      if (trustRows) this.findings.mend('COUNT_TRUSTED_ROWS', place.line)
      else this.findings.report(code, place, { found: stated.value, expected: `${rows}, as there are rows` })
    }
    this.correct(key, String(rows))
  }

  get(key: string): string | undefined {
    return this.entries.get(key)?.value
  }

  list(): MetaEntry[] {
    return [...this.entries].map(([key, { value }]) => ({ key, value }))
  }

  private need(key: string, after: Place): Entry {
    return this.entries.get(key) ?? this.findings.stop('META_MISSING', after, { found: '', expected: key })
  }

  private correct(key: string, value: string): void {
    const entry = this.entries.get(key)
    if (entry) this.entries.set(key, { ...entry, value })
  }
}

/** An amount in minor units; undefined, and reported, when it is none. */
export function readMoney(
  { row, index, text, digits }: { row: Row; index: number; text: string; digits: number },
  findings: Findings,
): number | undefined {
  const parsed = parseMoney(text, digits)
  if ('fault' in parsed) {
    const expected = parsed.fault === 'TOO_FINE' ? `at most ${digits} decimals` : 'an amount ≥ 0, as 150000 or 99.50'
    findings.report(parsed.fault, placeOf(row, index), { found: text, expected })
    return undefined
  }
  if (parsed.mended) findings.mend(parsed.mended, row.line)
  return parsed.minor
}

const knownKeys: ReadonlySet<string> = new Set([...requiredMeta, 'currency', 'max_length', 'default_score'])
