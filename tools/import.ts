import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ImportSummary, Place } from '../server/features/open-data/index.ts'
import type { withApp as WithApp } from '../server/with-app.ts'
import { distDir, ensureBuilt } from './build.ts'

/** `npm run import -- petitions FILE [--json]`: petitions of another system, read-only beside ours. */
process.env['NODE_ENV'] ??= 'production'
process.env['LOG_LEVEL'] ??= 'warn'

const usage = 'Usage: npm run import -- petitions FILE [--json]'
const say = (line: string): void => console.error(line)

await main().catch((cause: unknown) => {
  // What the person can put right is shown as it is; everything else with its stack.
  say(cause instanceof Error && cause.name === 'StartupProblem' ? `\n${cause.message}\n` : String(stackOf(cause)))
  process.exitCode = 1
})

async function main(): Promise<void> {
  const { kind, file, json } = readArguments()
  if (kind !== 'petitions' || file === undefined) return stop(usage)
  if (!existsSync(file)) return stop(`There is no file ${file}.`)

  await ensureBuilt(say)
  const module = (await import(join(distDir, 'server', 'with-app.js'))) as { withApp: typeof WithApp }
  const summary = await module.withApp(say, (app) =>
    app.use.openData.importUkPetitions(file, {
      failed: (at, reason) => say(`  ${placeOf(at)}: ${reason}`),
      progress: ({ read, failed }) => say(`  ${read} read, ${failed} failed`),
    }),
  )
  console.log(tableOf(summary))
  if (json) console.log(JSON.stringify(summaryOf(summary)))
}

function readArguments(): { kind: string | undefined; file: string | undefined; json: boolean } {
  try {
    const options = { json: { type: 'boolean', default: false } } as const
    const { positionals, values } = parseArgs({ allowPositionals: true, options })
    const [kind, file] = positionals
    return { kind, file, json: values.json }
  } catch {
    return { kind: undefined, file: undefined, json: false }
  }
}

function stop(message: string): void {
  say(message)
  process.exitCode = 1
}

function placeOf({ record, line, byte }: Place): string {
  return `record ${record}, line ${line}, byte ${byte}`
}

function tableOf(summary: ImportSummary): string {
  const rows = Object.entries(summary).map(([name, count]) => `  ${name.padEnd(10)} ${String(count).padStart(8)}`)
  return ['Imported petitions', ...rows].join('\n')
}

/** `updated` only where there were any: who repeats an import reads the other four. */
function summaryOf({ read, created, updated, unchanged, failed }: ImportSummary): object {
  return { read, created, unchanged, failed, ...(updated > 0 && { updated }) }
}

function stackOf(cause: unknown): unknown {
  return cause instanceof Error ? cause.stack : cause
}
