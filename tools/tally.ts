import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { count, type TallyOutcome, type TallyRule } from '../domain/tally/count.ts'
import { electionOf } from '../domain/tally/from-pabulib.ts'
import type { GreedyRound } from '../domain/tally/greedy.ts'
import type { Loss } from '../domain/tally/outcome.ts'
import type { PabulibFile } from '../domain/tally/pabulib/format.ts'
import { minorDigits, moneyText } from '../domain/tally/pabulib/money.ts'
import { createPabulibReader } from '../domain/tally/pabulib/read.ts'
import { writePabulib } from '../domain/tally/pabulib/write.ts'
import { ruleOf, tallyOptions, Unclear } from './tally-rule.ts'

const usage = `Counts a participatory budget from a .pb file, without a server.

  npm run tally -- FILE.pb[.gz] [options]

--rule greedy|mes|phragmen         the rule of the file, with its threshold, if absent
--order votes|votes-per-cost|points|points-per-cost   greedy: by what projects are sorted
--misfit skip|stop                 greedy, phragmen: what happens when the next does not fit
--threshold N                      the least votes or points with which a project may win
--utility cost|cardinality|points  mes: what a funded project is worth to its supporters
--scores 3,2,1                     what the places of a ranking are worth
--completion none|greedy|add1|add1+greedy   mes: how what is left is spent
--increment X                      add1: by how much the share of each voter rises, in the unit of the file
--start exact|floor                add1: the first share, budget / voters or rounded down
--stop overspend|exhaustive        add1: when it ends
--fill votes|votes-per-cost|points-per-cost   in which order greedy fills up
--ties file|projectId              who comes first of equals
--write FILE.pb                    writes the file strictly
--trust-rows                       takes the rows where META counts others
--json                             one JSON object as the last line

Ends with 0 when it counted, 2 when it could not.`

const portionBytes = 1 << 20

const reasons: Readonly<Record<Loss['reason'], string>> = {
  withdrawn: 'was withdrawn',
  no_cost: 'costs nothing',
  over_budget: 'costs more than the budget',
  no_support: 'has no support',
  below_threshold: 'is below the threshold',
  conflict: 'excludes a project that won',
  no_money: 'does not fit into what was left',
  after_stop: 'comes after the list ended',
  poor_supporters: 'has supporters with too little left',
}

try {
  main()
} catch (cause) {
  console.error(cause instanceof Unclear ? cause.message : cause)
  process.exitCode = 2
}

function main(): void {
  const { values, positionals } = readArguments()
  const [path] = positionals
  if (values.help || path === undefined || positionals.length > 1) {
    console.error(usage)
    process.exitCode = values.help ? 0 : 2
    return
  }
  const file = readFile(path, values['trust-rows'] ?? false)
  const election = electionOf(file)
  const rule = ruleOf(file, values)
  const outcome = count(election, rule)
  const digits = minorDigits(file.currency)
  console.log(`Rule: ${ruleText(rule)}`)
  console.log(tableOf(file, outcome, digits).join('\n'))
  if (values.write !== undefined) writeFile(file, values.write)
  if (values.json) {
    const winners = outcome.winners.map((winner) => file.projects[winner]?.id)
    console.log(JSON.stringify({ rule, winners, cost: moneyText(outcome.costMinor, digits) }))
  }
}

function readArguments() {
  const others = { write: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const
  const options = { ...tallyOptions, ...others, 'trust-rows': { type: 'boolean' } } as const
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (cause) {
    throw new Unclear(`${cause instanceof Error ? cause.message : String(cause)}\n\n${usage}`)
  }
}

function readFile(path: string, trustRows: boolean): PabulibFile {
  const bytes = bytesOf(path)
  const reader = createPabulibReader({ trustRows })
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (let at = 0; at < bytes.length; at += portionBytes) {
    if (!reader.push(decoder.decode(bytes.subarray(at, at + portionBytes), { stream: true }))) break
  }
  const result = reader.finish()
  if (!result.ok) {
    const lines = result.problems.map(({ code, line, column, found, expected }) => {
      return `${path}:${line}:${column} ${code}: found ${JSON.stringify(found)}, expected ${expected}`
    })
    throw new Unclear(lines.join('\n'))
  }
  for (const { code, line, times } of result.repairs)
    console.error(`Mended: ${code}, ${times} ×, first in line ${line}`)
  return result.file
}

function bytesOf(path: string): Buffer {
  try {
    const bytes = readFileSync(path)
    // Told by its first bytes, since names lie. No more is unpacked than a reader takes.
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, { maxOutputLength: 400_000_000 }) : bytes
  } catch (cause) {
    throw new Unclear(`${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

function writeFile(file: PabulibFile, path: string): void {
  const written = writePabulib(file)
  if (!written.ok) {
    const reasons = written.faults.map(({ code, subject }) => `${code} ${subject}`)
    throw new Unclear(`${path} was not written: ${reasons.join(', ')}`)
  }
  writeFileSync(path, written.text)
}

function tableOf({ projects, projectColumns, currency }: PabulibFile, outcome: TallyOutcome, digits: number): string[] {
  const nameAt = projectColumns.indexOf('name')
  const describe = (position: number, mark: string, why: string) => {
    const { id = '', costMinor = 0, cells = [] } = projects[position] ?? {}
    const name = (cells[nameAt] ?? '').replaceAll('\n', ' ').slice(0, 50)
    return `${mark.padStart(4)}  ${id.padEnd(14)} ${moneyText(costMinor, digits).padStart(14)}  ${name}${why && `  (${why})`}`
  }
  const grounds = groundsOf(outcome, digits)
  const won = outcome.winners.map((winner, index) => describe(winner, `${index + 1}.`, grounds[index] ?? ''))
  const lost = outcome.lost.map(({ project, reason, availableMinor }) => {
    const there = availableMinor === undefined ? '' : `, ${moneyText(availableMinor, digits)} there`
    return describe(project, '–', `${reasons[reason]}${there}`)
  })
  const cost = `${moneyText(outcome.costMinor, digits)} ${currency}`
  return [`Won: ${won.length}, for ${cost}`, ...won, `Lost: ${lost.length}`, ...lost]
}

/** Why each winner won, in the order of winners. */
function groundsOf(outcome: TallyOutcome, digits: number): string[] {
  const inList = ({ score, leftMinor }: GreedyRound) => `score ${score}, ${moneyText(leftMinor, digits)} left after it`
  const average = (minor: number) => (minor / 10 ** digits).toFixed(digits)
  if (outcome.rule === 'greedy') return outcome.rounds.map(inList)
  if (outcome.rule === 'phragmen') {
    return outcome.rounds.map(({ load }) => `each supporter has borne ${average(load)} after it`)
  }
  const bought = outcome.rounds.map(({ paymentMinor, paidInFull, emptied }) => {
    return `${paidInFull} pay ${average(paymentMinor)} for each unit, ${emptied} give all they have`
  })
  return [...bought, ...outcome.filled.map(inList)]
}

/** `greedy, order votes, misfit skip, …`, with amounts in minor units. */
function ruleText({ rule, ...parameters }: TallyRule): string {
  const parts = Object.entries(parameters).map(([name, value]) => {
    const text = typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : String(value)
    return `${name} ${text}`
  })
  return [rule, ...parts].join(', ')
}
