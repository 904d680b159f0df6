import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from './build.ts'

/** `npm test`: everything, or what the arguments name. The last line says how many passed, failed and were skipped. */
const root = join(import.meta.dirname, '..')
const args = process.argv.slice(2)

// Journeys and the proof under failure run the built product; a single test of the domain need not wait for it.
const needsBuild = args.every((arg) => arg.startsWith('-')) || args.some((arg) => /journey|bench/.test(arg))
if (needsBuild) await ensureBuilt((line) => console.error(line))

const folder = mkdtempSync(join(tmpdir(), 'dauys-report-'))
const report = join(folder, 'report.json')
const vitest = spawn(
  process.execPath,
  [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...args,
  ],
  // The build above has made this a production process; Vue then keeps from tests what a component emits.
  { cwd: root, stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } },
)
// Vitest hears Ctrl-C itself; the summary waits for it.
process.on('SIGINT', () => undefined)
const exitCode = await new Promise<number>((resolve) => vitest.once('close', (code) => resolve(code ?? 1)))
const summary = readSummary()
rmSync(folder, { recursive: true, force: true })
console.log(summary ?? 'no report: the run did not finish')
process.exit(summary === undefined ? exitCode || 1 : exitCode)

function readSummary(): string | undefined {
  try {
    const totals = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>
    const skipped = (totals['numPendingTests'] ?? 0) + (totals['numTodoTests'] ?? 0)
    // A file that cannot be loaded holds no test that failed, and is a failure all the same.
    const failed = Math.max(totals['numFailedTests'] ?? 0, exitCode === 0 ? 0 : 1)
    return `${totals['numPassedTests'] ?? 0} passed, ${failed} failed, ${skipped} skipped`
  } catch {
    return undefined
  }
}
