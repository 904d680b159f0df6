import { median } from './harness/compare.ts'
import { onGeneratorCore } from './harness/cores.ts'
import { closedLoop, type LoadResult } from './harness/load.ts'
import { withVariants, type RunningVariant } from './harness/variants.ts'
import type { Proof, ProofReport } from './proof.ts'
import { documentFor, naiveName, naiveVariant, prepare, productName, productVariant } from './signing/contestants.ts'
import type { Crowd } from './signing/crowd.ts'
import { withDatabase } from './signing/database.ts'
import { quietBesideBusy, type Quiet, type QuietPlan } from './signing/quiet.ts'
import {
  auditNaive,
  auditProduct,
  createSigningRecord,
  onceEach,
  type Audit,
  type SigningRecord,
} from './signing/record.ts'

interface Size {
  readonly people: number
  readonly petitions: number
  readonly rounds: number
  readonly seconds: number
  readonly warmUpSeconds: number
  readonly connections: number
  readonly quiet: QuietPlan
}

const whole: Size = {
  ...{ people: 26_000, petitions: 12, rounds: 5, seconds: 5, warmUpSeconds: 3, connections: 256 },
  quiet: { pairs: 4, secondsEach: 6, quietPerSecond: 25, busyPerSecond: 1_000 },
}
const short: Size = {
  ...{ people: 1_500, petitions: 12, rounds: 1, seconds: 1, warmUpSeconds: 0.5, connections: 32 },
  quiet: { pairs: 1, secondsEach: 1, quietPerSecond: 25, busyPerSecond: 1_000 },
}
/** Numbers of petitions that the race leaves alone. */
const setAside = { quiet: 0, busy: 1 } as const

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
/** by how much the quiet petition's p95 may grow */
const growthMax = 0.2

/**
 * Signing over HTTP by people with sessions, ours and a textbook's, in turn on one database: what does one durable
 * signature cost the server?
 */
export const sign: Proof = {
  name: 'sign',
  goal:
    `a durable signature costs a ${goal}th of what the naive way costs, none is lost, none is doubled; ` +
    'a quiet petition hardly notices one that a thousand people sign each second',
  async run({ full, say }): Promise<ProofReport> {
    const size = full ? whole : short
    return withDatabase(say, (database) =>
      withVariants([productVariant(database), naiveVariant(database)], async (variants) => {
        say(`${size.people} people sign in, ${size.petitions} petitions open, twice`)
        const contestants = await Promise.all(variants.map((variant) => enter(variant, size)))
        await onGeneratorCore(() => race(contestants, size, say))
        const [product, naive] = [named(contestants, productName), named(contestants, naiveName)]
        say('a quiet petition, alone and beside a busy one')
        const { origin } = product.variant
        const about = { origin, record: product.record, people: size.people }
        const quiet = await onGeneratorCore(() => quietBesideBusy(about, setAside, size.quiet))
        const audit = await auditProduct(database.open('product'), product.variant, product.record)
        const naiveAudit = await auditNaive(database.open('naive'), naive.record)
        return report(product, naive, { ours: audit, theirs: naiveAudit, quiet })
      }),
    )
  },
}

async function enter(variant: RunningVariant, size: Size): Promise<Contestant> {
  const crowd = await prepare(variant, size)
  const target = { crowd, document: documentFor(variant.name) }
  const acts = onceEach(crowd, Object.values(setAside))
  return { variant, crowd, record: createSigningRecord(target), acts, rounds: [] }
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
    onAnswer: (_request, answer) => void record.answered(answer),
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
  found: { readonly ours: Audit; readonly theirs: Audit; readonly quiet: Quiet },
): ProofReport {
  const [ours, theirs] = [summary(product), summary(naive)]
  const ratioToNaive = round(theirs.cpuMicros / ours.cpuMicros, 2)
  const findings = [product, naive].flatMap(({ variant, record: { outcomes, codes } }) => [
    ...(outcomes.refused > 0 ? [`${variant.name} refused ${outcomes.refused}: ${[...codes.keys()].join(', ')}`] : []),
    ...(outcomes.unknown > 0 ? [`${variant.name} left ${outcomes.unknown} unknown`] : []),
  ])
  if (found.theirs.lost + found.theirs.doubled > 0) findings.push('the naive one is not comparable: it lost or doubled')
  const growth = found.quiet.besideP95Ms / found.quiet.aloneP95Ms - 1
  if (growth >= growthMax) findings.push(`the quiet petition's p95 grew by ${round(growth * 100, 0)} %`)
  const { lost, doubled } = found.ours
  return {
    met: ratioToNaive >= goal && lost === 0 && doubled === 0 && findings.length === 0,
    figures: { ratioToNaive, perSecond: ours.perSecond, p50Ms: ours.p50Ms, p99Ms: ours.p99Ms, lost, doubled },
    findings,
    table: {
      [productName]: { ...ours, stored: found.ours.stored },
      [naiveName]: { ...theirs, stored: found.theirs.stored },
      'quiet petition alone': { p95Ms: round(found.quiet.aloneP95Ms, 1) },
      'quiet beside busy': {
        ...{ p95Ms: round(found.quiet.besideP95Ms, 1), growthPercent: round(growth * 100, 1) },
        busyPerSecond: round(found.quiet.busyPerSecond, 0),
      },
    },
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
