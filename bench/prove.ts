import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { crash } from './crash.ts'
import type { Proof, ProofReport } from './proof.ts'

const proofs: readonly Proof[] = [crash]

if (import.meta.main) await main()

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      short: { type: 'boolean' },
      kills: { type: 'string' },
      people: { type: 'string' },
      petitions: { type: 'string' },
    },
  })
  const proof = proofs.find(({ name }) => name === positionals[0])
  if (!proof) {
    console.error(
      `Usage: npm run prove -- NAME [--short] [--json]\nProofs: ${proofs.map(({ name }) => name).join(', ')}`,
    )
    process.exit(2)
  }
  const report = await proof.run({
    full: !values.short,
    option: (name, otherwise) => Number((values as Record<string, unknown>)[name] ?? otherwise),
    say: (line) => console.error(line),
  })
  print(proof, report, values.json ?? false)
  process.exit(report.met ? 0 : 1)
}

function print(proof: Proof, report: ProofReport, json: boolean): void {
  const machine = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
  console.log(`\n${proof.name}: ${proof.goal}\nmachine: ${machine}`)
  console.table(report.figures)
  for (const finding of report.findings.slice(0, 50)) console.log(`- ${finding}`)
  console.log(report.met ? 'met' : 'NOT met')
  if (json)
    console.log(JSON.stringify({ proof: proof.name, met: report.met, ...report.figures, findings: report.findings }))
}
