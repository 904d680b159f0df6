import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openConnection } from './harness/connection.ts'
import { withVariants, type RunningVariant } from './harness/variants.ts'
import type { Proof, ProofContext, ProofReport } from './proof.ts'
import { asOfNow, filler, isCandidate, readCorpus, type Corpus } from './similar/corpus.ts'
import { withDatabase } from './signing/database.ts'

/** petitions.md 8: how much of a title is typed, and in how many cases the original must be among the five. */
const cuts = [
  { name: 'full', length: Infinity, goal: 0.85 },
  { name: 'chars40', length: 40, goal: 0.75 },
  { name: 'chars25', length: 25, goal: 0.58 },
] as const
const p95GoalMs = 50

const shared = process.env['SHARED'] ?? join(import.meta.dirname, '../../shared')
const petitions = (name: string): string => join(shared, 'data', 'petitions', name)

/** The product's own query over HTTP, on real duplicates: how often does it find the original, and how long does it take? */
export const similar: Proof = {
  name: 'similar',
  goal:
    'the original of a real duplicate among the five: full title ≥ .85, 40 characters ≥ .75, 25 ≥ .58; ' +
    `p95 ≤ ${p95GoalMs} ms; with --total N the recall is printed, not judged`,
  options: ['corpus', 'pairs', 'total', 'seed'],
  async run(context): Promise<ProofReport> {
    const { say, text } = context
    const corpus = readCorpus(
      text?.('corpus') ?? petitions('uk-petitions-dev.json'),
      text?.('pairs') ?? petitions('duplicate-pairs-dev.csv'),
    )
    const folder = mkdtempSync(join(tmpdir(), 'dauys-similar-'))
    try {
      const { file, candidates } = writePetitions(corpus, folder, context)
      say(`${candidates} candidates, ${corpus.queries.length} queries`)
      return await withDatabase(say, (database) => {
        const env = {
          MONGODB_URI: database.uri('similar'),
          SESSION_SECRET: randomBytes(48).toString('base64url'),
          MASTER_KEY: randomBytes(32).toString('base64'),
          ...{ RATE_LIMIT_SCALE: '1000000', LOG_LEVEL: 'error' },
        }
        return withVariants([{ name: 'similar', module: 'bench/lanes/similar.ts', env }], async ([variant]) => {
          if (!variant) throw new Error('the product does not run')
          say('importing')
          const started = await variant.ask<Started>('import', file)
          const isWhole = candidates === corpus.records.filter(isCandidate).length
          return report({ ...(await measure(variant, corpus)), started }, { candidates, isJudged: isWhole })
        })
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** The candidates of the corpus, and filler up to `--total` in all. */
function writePetitions({ records }: Corpus, folder: string, { option }: ProofContext) {
  const real = records.filter(isCandidate).map((record) => asOfNow(record, new Date()))
  const missing = Math.max(0, option('total', real.length) - real.length)
  const all = [...real, ...filler(records, missing, option('seed', 1))]
  const file = join(folder, 'petitions.json')
  writeFileSync(file, `[${all.map((record) => JSON.stringify(record)).join(',\n')}]`)
  return { file, candidates: all.length }
}

interface Measured {
  readonly recall: Readonly<Record<(typeof cuts)[number]['name'], number>>
  readonly waits: readonly number[]
  /** of the server, for one question; other work on the machine does not lengthen it much */
  readonly cpuMs: number
}

/** With all petitions: how long, and how much memory. */
interface Started {
  readonly startMs: number
  readonly rssMiB: number
}

const query = 'query ($title: String!) { similarPetitions(title: $title) { number title { en } stage signatureCount } }'
const warmUps = 50

async function measure(variant: RunningVariant, { queries }: Corpus): Promise<Measured> {
  const connection = openConnection(variant.origin)
  async function ask(title: string): Promise<string[]> {
    const { status, body } = await connection.send({
      ...{ method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ query, variables: { title } }),
    })
    const answer = JSON.parse(body.toString()) as { data?: { similarPetitions: { number: string }[] } }
    if (status !== 200 || !answer.data) throw new Error(`${status}: ${body.toString().slice(0, 500)}`)
    return answer.data.similarPetitions.map(({ number }) => number)
  }
  for (const { title } of queries.slice(0, warmUps)) await ask(title)
  const waits: number[] = []
  const cpuBefore = await variant.cpuMicros()
  const recall = { full: 0, chars40: 0, chars25: 0 }
  for (const { name, length } of cuts) {
    for (const { title, originals } of queries) {
      const begun = performance.now()
      const found = await ask(title.slice(0, length))
      waits.push(performance.now() - begun)
      if (originals.some((number) => found.includes(number))) recall[name] += 1 / queries.length
    }
  }
  connection.close()
  const cpuMs = ((await variant.cpuMicros()) - cpuBefore) / waits.length / 1_000
  return { recall, waits, cpuMs }
}

function report(
  { recall, waits, cpuMs, started }: Measured & { readonly started: Started },
  { candidates, isJudged }: { readonly candidates: number; readonly isJudged: boolean },
): ProofReport {
  const sorted = waits.toSorted((a, b) => a - b)
  const share = (part: number): number => rounded(sorted[Math.floor(sorted.length * part)] ?? Number.NaN, 1)
  const p95Ms = share(0.95)
  const recallAt5 = Object.fromEntries(cuts.map(({ name }) => [name, rounded(recall[name], 3)]))
  const findings = [
    ...cuts
      .filter(({ name, goal }) => isJudged && !(recall[name] >= goal))
      .map(({ name, goal }) => `${name}: recall@5 ${rounded(recall[name], 3)} < ${goal}`),
    ...(p95Ms <= p95GoalMs ? [] : [`p95 ${p95Ms} ms > ${p95GoalMs} ms`]),
  ]
  return {
    met: findings.length === 0,
    figures: {
      ...recallAt5,
      candidates,
      ...{
        p50Ms: share(0.5),
        p95Ms,
        cpuMs: rounded(cpuMs, 1),
        startMs: Math.round(started.startMs),
        rssMiB: Math.round(started.rssMiB),
      },
    },
    json: { recallAt5, p95Ms },
    findings,
  }
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
