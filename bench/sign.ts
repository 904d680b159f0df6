import { median } from './harness/compare.ts'
import { onGeneratorCore } from './harness/cores.ts'
import { closedLoop, type LoadResult } from './harness/load.ts'
import { withVariants, type RunningVariant } from './harness/variants.ts'
import type { Proof, ProofReport } from './proof.ts'
import { documentFor, naiveName, naiveVariant, prepare, productName, productVariant } from './signing/contestants.ts'
import type { Crowd } from './signing/crowd.ts'
import { withDatabase } from './signing/database.ts'
import { auditNaive, auditProduct, createSigningRecord, onceEach, type SigningRecord } from './signing/record.ts'

interface Size {
  readonly people: number
  readonly petitions: number
  readonly rounds: number
  readonly seconds: number
  readonly warmUpSeconds: number
  readonly connections: number
}

const whole: Size = { people: 6_000, petitions: 40, rounds: 5, seconds: 5, warmUpSeconds: 3, connections: 128 }
const short: Size = { people: 300, petitions: 40, rounds: 1, seconds: 1, warmUpSeconds: 0.5, connections: 32 }

interface Round extends LoadResult {
  readonly signed: number
  /** server CPU time per signature that is durable */
  readonly cpuMicros: number
}

interface Contestant {
  readonly variant: RunningVariant
  readonly crowd: Crowd
  readonly record: SigningRecord
  readonly acts: ReturnType<typeof onceEach>
  readonly rounds: Round[]
}

const goal = 6

/**
 * Signing over HTTP by people with sessions, ours and a textbook's, in turn on one database: what does one durable
 * signature cost the server?
 */
export const sign: Proof = {
  name: 'sign',
  goal: `a durable signature costs a ${goal}th of what the naive way costs, none is lost, none is doubled`,
  async run({ full, say }): Promise<ProofReport> {
    const size = full ? whole : short
    return withDatabase(say, (database) =>
      withVariants([productVariant(database), naiveVariant(database)], async (variants) => {
        say(`${size.people} people sign in, ${size.petitions} petitions open, twice`)
        const contestants = await Promise.all(variants.map((variant) => enter(variant, size)))
        await onGeneratorCore(() => race(contestants, size, say))
        const [product, naive] = [named(contestants, productName), named(contestants, naiveName)]
        const audit = await auditProduct(database.open('product'), product.record)
        const naiveAudit = await auditNaive(database.open('naive'), naive.record)
        return report(product, naive, audit, naiveAudit)
      }),
    )
  },
}

async function enter(variant: RunningVariant, size: Size): Promise<Contestant> {
  const crowd = await prepare(variant, size)
  const target = { crowd, document: documentFor(variant.name) }
  return { variant, crowd, record: createSigningRecord(target), acts: onceEach(target), rounds: [] }
}

/** In an order that rotates, so that whatever else happens on the machine meets both. */
async function race(contestants: readonly Contestant[], size: Size, say: (line: string) => void): Promise<void> {
  for (const contestant of contestants) await oneRound(contestant, size.warmUpSeconds, size.connections)
  for (let round = 0; round < size.rounds; round++) {
    say(`round ${round + 1} of ${size.rounds}`)
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(turn + round) % contestants.length] as Contestant
      contestant.rounds.push(await oneRound(contestant, size.seconds, size.connections))
    }
  }
}

async function oneRound(contestant: Contestant, seconds: number, connections: number): Promise<Round> {
  const { variant, record, acts } = contestant
  const [usedBefore, signedBefore] = [await variant.cpuMicros(), record.outcomes.signed]
  const result = await closedLoop({
    ...{ origin: variant.origin, seconds, connections },
    next() {
      const act = acts.next()
      return act.done ? undefined : record.request(act.value)
    },
    onAnswer: (request, answer) => void record.answered(request, answer),
  })
  const signed = record.outcomes.signed - signedBefore
  return { ...result, signed, cpuMicros: ((await variant.cpuMicros()) - usedBefore) / signed }
}

function named(contestants: readonly Contestant[], name: string): Contestant {
  const found = contestants.find(({ variant }) => variant.name === name)
  if (!found) throw new Error(`${name} did not run`)
  return found
}

function report(
  product: Contestant,
  naive: Contestant,
  audit: Awaited<ReturnType<typeof auditProduct>>,
  naiveAudit: Awaited<ReturnType<typeof auditNaive>>,
): ProofReport {
  const [ours, theirs] = [summary(product), summary(naive)]
  const ratioToNaive = round(theirs.cpuMicros / ours.cpuMicros, 2)
  const findings = [product, naive].flatMap(({ variant, record: { outcomes, codes } }) => [
    ...(outcomes.refused > 0 ? [`${variant.name} refused ${outcomes.refused}: ${[...codes.keys()].join(', ')}`] : []),
    ...(outcomes.unknown > 0 ? [`${variant.name} left ${outcomes.unknown} unknown`] : []),
  ])
  if (naiveAudit.lost + naiveAudit.doubled > 0) findings.push(`the naive one is not comparable: it lost or doubled`)
  const { lost, doubled } = audit
  return {
    met: ratioToNaive >= goal && lost === 0 && doubled === 0 && findings.length === 0,
    figures: { ratioToNaive, perSecond: ours.perSecond, p50Ms: ours.p50Ms, p99Ms: ours.p99Ms, lost, doubled },
    findings,
    table: { [productName]: { ...ours, stored: audit.stored }, [naiveName]: { ...theirs, stored: naiveAudit.stored } },
  }
}

function summary({ rounds }: Contestant) {
  const cpu = rounds.map(({ cpuMicros }) => cpuMicros)
  return {
    cpuMicros: round(median(cpu), 1),
    lowest: round(Math.min(...cpu), 1),
    highest: round(Math.max(...cpu), 1),
    perSecond: round(median(rounds.map(({ signed, seconds }) => signed / seconds)), 0),
    p50Ms: round(median(rounds.map(({ p50Ms }) => p50Ms)), 1),
    p99Ms: round(median(rounds.map(({ p99Ms }) => p99Ms)), 1),
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
