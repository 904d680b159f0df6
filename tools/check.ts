import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { styleText } from 'node:util'

/** The parts of a green tree, slowest first so that they overlap well. Each is also `npm run check:<part>`. */
const parts = ['types', 'lint', 'schema', 'imports', 'unused', 'format', 'words'] as const
type Part = (typeof parts)[number]

interface Outcome {
  readonly part: Part
  readonly passed: boolean
  readonly output: string
  readonly seconds: number
}

const waiting = [...parts]
const outcomes: Outcome[] = []
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))

const failed = outcomes.filter((outcome) => !outcome.passed)
for (const { part, output } of failed) {
  console.log(`\n${styleText(['bold', 'red'], `── check:${part} ──`)}\n${output.trim()}`)
}
console.log(
  failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.map(({ part }) => `check:${part}`).join(', ')}`,
)
process.exitCode = failed.length === 0 ? 0 : 1

async function work(): Promise<void> {
  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    const outcome = await run(part)
    outcomes.push(outcome)
    const sign = outcome.passed ? styleText('green', '✓') : styleText('red', '✗')
    console.log(`${sign} ${part.padEnd(8)} ${outcome.seconds.toFixed(1).padStart(6)} s`)
  }
}

async function run(part: Part): Promise<Outcome> {
  const startedAt = performance.now()
  const { code, output } = await new Promise<{ code: number | null; output: string }>((resolve) => {
    const child = spawn('npm', ['run', '--silent', `check:${part}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
    })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', (error) => {
      resolve({ code: 1, output: error.message })
    })
    child.on('close', (code) => {
      resolve({ code, output: Buffer.concat(chunks).toString() })
    })
  })
  return { part, passed: code === 0, output, seconds: (performance.now() - startedAt) / 1000 }
}
