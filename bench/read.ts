import type { LoadAnswer, LoadRequest } from './harness/connection.ts'
import { compare, roundPlan } from './harness/compare.ts'
import { withVariants, type RunningVariant } from './harness/variants.ts'
import { listDocument } from './lanes/listed-petitions.ts'
import type { Proof, ProofReport } from './proof.ts'

const variants = {
  raw: { name: 'raw JSON on Fastify', module: 'bench/anchors/raw-json.ts' },
  express: { name: 'Apollo on Express, defaults', module: 'bench/anchors/apollo-express.ts' },
}

const plain: LoadRequest = { path: '/petitions' }
const document: LoadRequest = {
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: listDocument }),
}

/** A list of 20 petitions, in memory in every variant: what do GraphQL, rights and limits add? */
export const read: Proof = {
  name: 'read',
  goal: 'a list costs little more than plain JSON',
  async run({ full, say }): Promise<ProofReport> {
    return withVariants(Object.values(variants), async (running) => {
      const measured = await compare(
        [contestant(running, variants.raw.name, plain), contestant(running, variants.express.name, document)],
        roundPlan(full),
        say,
      )
      const table = Object.fromEntries(
        measured.map(({ name, cpuMicros, perSecond }) => [name, { cpuMicros, perSecond }]),
      )
      return { met: true, figures: {}, findings: [], table }
    })
  },
}

function contestant(running: readonly RunningVariant[], name: string, request: LoadRequest) {
  const variant = running.find((one) => one.name === name)
  if (!variant) throw new Error(`${name} does not run`)
  return { name, variant, requests: () => () => request, dataOf }
}

function dataOf({ body }: LoadAnswer): unknown {
  return (JSON.parse(body.toString()) as { data: unknown }).data
}
