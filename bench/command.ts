import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import type { Proof, ProofReport } from './proof.ts'

/** Runs what the command line names, prints its report and ends the process: 0 when met, 1 when not, 2 for a wrong call. */
export async function runCommand(command: 'prove' | 'bench', proofs: readonly Proof[]): Promise<never> {
  const proof = proofs.find(({ name }) => name === process.argv[2])
  if (!proof) {
    const names = proofs.map(({ name }) => name).join(', ')
    console.error(`Usage: npm run ${command} -- NAME [--short | --full] [--json]\nNames: ${names}`)
    process.exit(2)
  }
  const { given, operands } = readArguments(proof)
  const report = await proof.run({
    full: given['short'] !== true,
    longest: given['full'] === true,
    operands,
    option: (name, otherwise) => Number(given[name] ?? otherwise),
    text: (name) => (typeof given[name] === 'string' ? given[name] : undefined),
    say: (line) => console.error(line),
  })
  print(proof, report)
  if (given['json'] === true) console.log(JSON.stringify(asJson(command, proof, report)))
  process.exit(report.met ? 0 : 1)
}

function readArguments({ options = [] }: Proof) {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: {
      ...{ json: { type: 'boolean' }, short: { type: 'boolean' }, full: { type: 'boolean' } },
      ...Object.fromEntries(options.map((name) => [name, { type: 'string' } as const])),
    },
  })
  return { given: values as Readonly<Record<string, string | boolean | undefined>>, operands: positionals }
}

function print({ name, goal }: Proof, { met, figures, findings, table }: ProofReport): void {
  console.log(`\n${name}: ${goal}\nmachine: ${machine()}`)
  console.table(table ?? figures)
  for (const finding of findings.slice(0, 50)) console.log(`- ${finding}`)
  console.log(met ? 'met' : 'NOT met')
}

function asJson(command: 'prove' | 'bench', { name }: Proof, { met, figures, json, findings }: ProofReport): object {
  return command === 'bench' ? (json ?? figures) : { proof: name, met, ...figures, findings }
}

function machine(): string {
  const model = cpus()[0]?.model ?? 'unknown'
  return `${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`
}
