import { createHash } from 'node:crypto'
import { campaignGoal, compareCampaigns } from './campaigns.ts'
import { compare, roundPlan, type Contestant, type Measured } from './harness/compare.ts'
import { openConnection, type LoadAnswer, type LoadRequest } from './harness/connection.ts'
import { withVariants, type RunningVariant, type Variant } from './harness/variants.ts'
import { listDocument } from './lanes/listed-petitions.ts'
import type { Proof, ProofContext, ProofReport } from './proof.ts'

const raw = { name: 'raw JSON on Fastify', module: 'bench/anchors/raw-json.ts' }
const tutorial = { name: 'Apollo on Express, defaults', module: 'bench/anchors/apollo-express.ts' }
/** The product, asked in its four ways; each in a process of its own, so that none warms another up. */
const apollo = { name: 'ours: Apollo and TypeGraphQL', module: 'bench/lanes/product.ts' }
const trusted = { name: 'ours: trusted document', module: 'bench/lanes/product.ts' }
const posted = { name: 'ours: trusted document, posted', module: 'bench/lanes/product.ts' }
const hot = { name: 'ours: cached hot read', module: 'bench/lanes/product.ts' }
const unchanged = { name: 'ours: 304', module: 'bench/lanes/product.ts' }
const variants: readonly Variant[] = [raw, tutorial, apollo, posted, trusted, hot, unchanged]

/** engineering.md 7: G1, G3 and G4 as multiples of raw JSON, G2 as a share of what a tutorial builds. */
const goals = { apollo: 2.4, trusted: 1.5, hot: 0.55, unchanged: 0.33, cheaperThanTutorial: 2.8 }

const hash = createHash('sha256').update(listDocument).digest('hex')
const json = { 'content-type': 'application/json' }
const plain: LoadRequest = { path: '/petitions' }
const byText: LoadRequest = {
  method: 'POST',
  path: '/graphql',
  headers: json,
  body: JSON.stringify({ query: listDocument }),
}
const byHash: LoadRequest = { ...byText, body: JSON.stringify({ documentId: hash }) }
const byAddress: LoadRequest = { path: `/graphql?id=${hash}` }
// A cookie, even one of taste, keeps the memory out of it.
const notFromMemory: LoadRequest = { ...byAddress, headers: { cookie: 'theme=dark' } }

/**
 * A list of 20 petitions, in memory in every variant: what do GraphQL, rights, limits and headers add? Then campaigns
 * of participatory budgeting, from the database: does it matter where they come from?
 */
export const read: Proof = {
  name: 'read',
  goal:
    `through Apollo and TypeGraphQL ≤ ${goals.apollo} × raw JSON, trusted document ≤ ${goals.trusted} ×, cached ≤ ${goals.hot} ×, ` +
    `304 ≤ ${goals.unchanged} ×; ≥ ${goals.cheaperThanTutorial} × cheaper than Apollo on Express; ` +
    `an imported campaign ≤ ${campaignGoal} × the demo city's`,
  async run({ full, say }): Promise<ProofReport> {
    const lanes = await compareLanes({ full, say })
    const campaigns = await compareCampaigns({ full, say })
    return campaigns ? together(lanes, campaigns) : lanes
  },
}

async function compareLanes({ full, say }: Pick<ProofContext, 'full' | 'say'>): Promise<ProofReport> {
  return withVariants(variants, async (running) => {
    if (!full) say('a short run shows that all of them answer alike; its figures are not judged')
    const measured = await compare(await contestants(running), roundPlan(full), say)
    return report(measured, full)
  })
}

function together(one: ProofReport, other: ProofReport): ProofReport {
  return {
    met: one.met && other.met,
    figures: { ...one.figures, ...other.figures },
    findings: [...one.findings, ...other.findings],
    table: { ...one.table, ...other.table },
  }
}

async function contestants(running: readonly RunningVariant[]): Promise<Contestant[]> {
  const known = { ...byAddress, headers: { 'if-none-match': await etagOf(variantOf(running, unchanged)) } }
  return [
    contestant(running, raw, plain),
    contestant(running, tutorial, byText),
    contestant(running, apollo, byText),
    contestant(running, posted, byHash),
    contestant(running, trusted, notFromMemory),
    contestant(running, hot, byAddress),
    { name: unchanged.name, variant: variantOf(running, unchanged), requests: () => () => known, status: 304 },
  ]
}

function contestant(running: readonly RunningVariant[], variant: Variant, request: LoadRequest): Contestant {
  return { name: variant.name, variant: variantOf(running, variant), requests: () => () => request, dataOf }
}

function variantOf(running: readonly RunningVariant[], { name }: Variant): RunningVariant {
  const variant = running.find((one) => one.name === name)
  if (!variant) throw new Error(`${name} does not run`)
  return variant
}

async function etagOf({ origin }: RunningVariant): Promise<string> {
  const connection = openConnection(origin)
  const { headers } = await connection.send(byAddress)
  connection.close()
  return headers.get('etag') ?? ''
}

function dataOf({ body }: LoadAnswer): unknown {
  return (JSON.parse(body.toString()) as { data: unknown }).data
}

function report(measured: readonly Measured[], full: boolean): ProofReport {
  const micros = ({ name }: Variant): number => measured.find((one) => one.name === name)?.cpuMicros ?? Number.NaN
  const times = (variant: Variant): number => micros(variant) / micros(raw)
  const figures = {
    apollo: round(times(apollo)),
    trusted: round(times(trusted)),
    hot: round(times(hot)),
    unchanged: round(times(unchanged)),
    cheaperThanTutorial: round(micros(tutorial) / micros(apollo)),
  }
  const missed = Object.entries(goals)
    .filter(([name, goal]) => {
      const figure = figures[name as keyof typeof figures]
      return name === 'cheaperThanTutorial' ? !(figure >= goal) : !(figure <= goal)
    })
    .map(([name, goal]) => `${name} is ${figures[name as keyof typeof figures]}, the goal is ${goal}`)
  const table = Object.fromEntries(
    measured.map(({ name, cpuMicros, spread, perSecond, p50Ms, p99Ms }) => [
      name,
      {
        'CPU µs': round(cpuMicros, 1),
        'lowest, highest': spread.map((one) => round(one, 1)).join(', '),
        '× raw JSON': round(cpuMicros / micros(raw)),
        'per second': Math.round(perSecond),
        'p50 ms': round(p50Ms),
        'p99 ms': round(p99Ms),
      },
    ]),
  )
  const findings = full ? missed : []
  return { met: findings.length === 0, figures, findings, table }
}

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits))
}
