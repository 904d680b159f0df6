import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportSummary, OpenData, Place } from '../server/features/open-data/index.ts'
import type { App } from '../server/app.ts'
import type { withApp as WithApp } from '../server/with-app.ts'
import { distDir, ensureBuilt } from './build.ts'
import { importBudget } from './import-budget.ts'
import { importCountry } from './import-country.ts'

/**
 * `npm run import -- petitions FILE` and `npm run import -- budget FILE`: what other systems hold, read-only beside ours.
 * `npm run import -- rules FOLDER`: places and the law they live by.
 */
process.env['NODE_ENV'] ??= 'production'
process.env['LOG_LEVEL'] ??= 'warn'

const usage = [
  'Usage: npm run import -- petitions FILE [--json]',
  '       npm run import -- budget FILE.pb[.gz] [--territory ID] [--trust-rows] [--json]',
  '       npm run import -- rules FOLDER [--json]',
].join('\n')
const say = (line: string): void => console.error(line)

await main().catch((cause: unknown) => {
  // What the person can put right is shown as it is; everything else with its stack.
  say(cause instanceof Error && cause.name === 'StartupProblem' ? `\n${cause.message}\n` : String(stackOf(cause)))
  process.exitCode = 1
})

async function main(): Promise<void> {
  const asked = readArguments()
  const file = asked?.file
  if (!asked || file === undefined) return stop(usage)
  if (asked.kind !== 'petitions' && asked.kind !== 'budget' && asked.kind !== 'rules') return stop(usage)
  if (!existsSync(file)) return stop(`There is no file ${file}.`)
  if (asked.kind === 'petitions') return importPetitions(file, asked.json)
  if (asked.kind === 'rules') return importRules(file, asked.json)
  process.exitCode = await importBudget(file, { ...asked, out: console.log, say, withOpenData })
}

async function importRules(folder: string, json: boolean): Promise<void> {
  const summary = await withBuiltApp(({ use }) => importCountry(folder, use))
  console.log(tableOf('Imported rules', summary))
  if (json) console.log(JSON.stringify(summary))
}

async function withOpenData<Answer>(work: (openData: OpenData) => Promise<Answer>): Promise<Answer> {
  return withBuiltApp(({ use }) => work(use.openData))
}

async function withBuiltApp<Answer>(work: (app: App) => Promise<Answer>): Promise<Answer> {
  await ensureBuilt(say)
  const module = (await import(join(distDir, 'server', 'with-app.js'))) as { withApp: typeof WithApp }
  return module.withApp(say, work)
}

async function importPetitions(file: string, json: boolean): Promise<void> {
  const summary = await withOpenData((openData) =>
    openData.importUkPetitions(file, {
      failed: (at, reason) => say(`  ${placeOf(at)}: ${reason}`),
      progress: ({ read, failed }) => say(`  ${read} read, ${failed} failed`),
    }),
  )
  console.log(tableOf('Imported petitions', summary))
  if (json) console.log(JSON.stringify(summaryOf(summary)))
}

/** @returns undefined for an option that nobody knows */
function readArguments() {
  const options = {
    json: { type: 'boolean', default: false },
    territory: { type: 'string' },
    'trust-rows': { type: 'boolean', default: false },
  } as const
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options })
    const [kind, file] = positionals
    return { kind, file, json: values.json, territoryId: values.territory, trustRows: values['trust-rows'] }
  } catch {
    return undefined
  }
}

function stop(message: string): void {
  say(message)
  process.exitCode = 1
}

function placeOf({ record, line, byte }: Place): string {
  return `record ${record}, line ${line}, byte ${byte}`
}

function tableOf(title: string, summary: object): string {
  const rows = Object.entries(summary).map(([name, count]) => `  ${name.padEnd(10)} ${String(count).padStart(8)}`)
  return [title, ...rows].join('\n')
}

/** `updated` only where there were any: who repeats an import reads the other four. */
function summaryOf({ read, created, updated, unchanged, failed }: ImportSummary): object {
  return { read, created, unchanged, failed, ...(updated > 0 && { updated }) }
}

function stackOf(cause: unknown): unknown {
  return cause instanceof Error ? cause.stack : cause
}
