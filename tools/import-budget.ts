import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expectedIn } from '../client/features/tally/finding-words.ts'
import { locales, type Locale } from '../domain/kernel/localized.ts'
import type { PabulibProblem, Repair } from '../domain/tally/pabulib/format.ts'
import type { OpenData, PastVoteSummary } from '../server/features/open-data/index.ts'
import { readPabulibFile } from './read-pabulib.ts'

/** As many as the pages of a campaign can show. */
const projectsMax = 5_000
const tellEvery = 50_000

export interface ImportBudgetOptions {
  /** where the summary goes, and where everything else does */
  readonly out: (line: string) => void
  readonly say: (line: string) => void
  readonly json: boolean
  readonly trustRows: boolean
  readonly territoryId: string | undefined
  /** runs the act on the product's database */
  readonly withOpenData: <Answer>(work: (openData: OpenData) => Promise<Answer>) => Promise<Answer>
}

/**
 * `npm run import -- budget FILE.pb[.gz]`: a whole past vote as a closed campaign. The file is read to its end before
 * anything is kept.
 * @returns the exit code
 */
export async function importBudget(path: string, options: ImportBudgetOptions): Promise<number> {
  const { out, say, json, trustRows, territoryId } = options
  const sha256 = createHash('sha256')
  const read = await readPabulibFile(path, {
    ...{ trustRows, projectsMax },
    onBytes: (portion) => sha256.update(portion),
    onProgress: (ballots) => {
      if (ballots % tellEvery === 0) say(`  ${ballots} ballots read`)
    },
  })
  if (!read.ok) {
    for (const line of read.problems.flatMap((problem) => problemLines(path, problem))) say(line)
    return 1
  }
  const { file, repairs } = read
  for (const { code, line, times } of repairs) say(`  mended: ${code}, ${times} ×, first in line ${line}`)
  say(`  ${file.projects.length} projects, ${file.ballots.length} ballots`)
  const vote = { file, fileName: basename(path), hash: sha256.digest('hex'), territoryId }
  const imported = await options.withOpenData((openData) => openData.importPastVote(vote))
  if (!imported.ok) {
    say(`There is no territory ${territoryId}.`)
    return 1
  }
  out(tableOf(imported.value))
  if (json) out(JSON.stringify(summaryOf(imported.value, repairs)))
  return 0
}

function tableOf({ created, ...counts }: PastVoteSummary): string {
  const rows = Object.entries(counts).map(([name, count]) => `  ${name.padEnd(10)} ${String(count).padStart(8)}`)
  return [created === 1 ? 'Imported a past vote' : 'This vote was there already', ...rows].join('\n')
}

function summaryOf({ projects, ballots, created, winners }: PastVoteSummary, repairs: readonly Repair[]): object {
  return { projects, ballots, created, winners, repairs }
}

/** The place in the form that editors understand, and what is wrong in the three languages. */
function problemLines(path: string, problem: PabulibProblem): string[] {
  const { code, line, column, found } = problem
  const expected = String(expectedIn(problem))
  return [
    `${path}:${line}:${column} ${code}: ${JSON.stringify(found)}`,
    ...locales.map((locale) => `  ${locale}: ${wordsOf(locale)[code].replaceAll('{expected}', expected)}`),
  ]
}

/** The sentences of the simulator: a file has the same faults wherever it is read. */
function wordsOf(locale: Locale): Readonly<Record<PabulibProblem['code'], string>> {
  const path = join(import.meta.dirname, `../client/locales/${locale}/simulator.json`)
  // `npm run check:words` and the types of the simulator hold that every code has its words.
  const { problem } = JSON.parse(readFileSync(path, 'utf8')) as { problem: Record<PabulibProblem['code'], string> }
  return problem
}
