import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from 'mongodb'
import { onGeneratorCore } from './harness/cores.ts'
import { openLoop } from './harness/load.ts'
import { withVariants, type RunningVariant } from './harness/variants.ts'
import type { Proof, ProofReport } from './proof.ts'
import { documentFor, prepare, productVariant } from './signing/contestants.ts'
import { withDatabase } from './signing/database.ts'
import { auditProduct, createSigningRecord, type Act, type SigningRecord } from './signing/record.ts'
import { readBestHour } from './signing/trace.ts'

/** one in so many signs once more */
const duplicateEvery = 10
const caughtUpWithinMs = 5_000
/** The short form plays this part of the crowd. */
const shortPart = 200

/** The best hour of a real petition again, in minutes and with people who sign twice. */
export const replay: Proof = {
  name: 'replay',
  goal: 'everybody of the best hour is stored once, who signs twice hears so, and the count follows within five seconds',
  options: ['seconds'],
  async run({ full, operands = [], option, say }): Promise<ProofReport> {
    const [file] = operands
    if (file === undefined) throw new Error('Usage: npm run bench -- replay FILE [--seconds 180]')
    const hour = readBestHour(file)
    const seconds = option('seconds', full ? 180 : 5)
    const people = full ? hour.signatures : Math.round(hour.signatures / shortPart)
    return withDatabase(say, (database) =>
      withVariants([productVariant(database)], async ([variant]) => {
        if (!variant) throw new Error('the product did not start')
        say(`${people} people sign in`)
        const crowd = await prepare(variant, { people, petitions: 1 })
        const record = createSigningRecord({ crowd, document: documentFor(variant.name) })
        const rate = hour.rateWithin(seconds)
        const share = (people / hour.signatures) * (1 + 1 / duplicateEvery)
        say(`${people} sign within ${seconds} seconds, every tenth twice`)
        const load = await onGeneratorCore(() => play({ variant, record, people }, (gone) => rate(gone) * share))
        const caughtUpMs = await untilCounted(database.open('product'), people)
        const audit = await auditProduct(database.open('product'), variant, record)
        return report(record, audit, { ...load, people, caughtUpMs })
      }),
    )
  },
}

interface Playing {
  readonly variant: RunningVariant
  readonly record: SigningRecord
  readonly people: number
}

/** Until everybody knows for certain: what stays open is sent again as the same attempt, as the page does. */
async function play({ variant, record, people }: Playing, perSecond: (secondsGone: number) => number) {
  const acts = withDuplicates(people)
  let again: Act[] = []
  const round = (next: () => Act | undefined, rate: (secondsGone: number) => number) =>
    openLoop({
      ...{ origin: variant.origin, perSecond: rate },
      next() {
        const act = next()
        return act && record.request(act)
      },
      onAnswer(request, answer) {
        const outcome = record.answered(answer)
        const act = record.actOf(request)
        if (act && (outcome === 'unknown' || outcome === 'refused')) again.push(act)
      },
    })
  const load = await round(() => acts.next().value ?? undefined, perSecond)
  for (let repeats = 0; again.length > 0 && repeats < 20; repeats++) {
    const open = again
    again = []
    await pause(500)
    await round(
      () => open.shift(),
      () => 200,
    )
  }
  return load
}

/** Everybody once, in order, and after every tenth somebody who has been there already, with another attempt. */
function* withDuplicates(people: number): Generator<Act, undefined> {
  for (let person = 0; person < people; person++) {
    yield { person, petition: 0, attempt: randomUUID() }
    if ((person + 1) % duplicateEvery !== 0) continue
    yield { person: Math.floor(Math.random() * person), petition: 0, attempt: randomUUID() }
  }
  return undefined
}

/** @returns how long it took until the public count was whole; Infinity when it was not in time */
async function untilCounted(database: Db, people: number): Promise<number> {
  const startedAt = performance.now()
  while (performance.now() - startedAt < caughtUpWithinMs * 4) {
    const petition = await database.collection('petitions').findOne({}, { projection: { 'support.total': 1 } })
    if ((petition?.['support'] as { total: number } | undefined)?.total === people) return performance.now() - startedAt
    await pause(50)
  }
  return Infinity
}

function report(
  { outcomes, codes }: SigningRecord,
  { stored, lost, doubled }: Awaited<ReturnType<typeof auditProduct>>,
  run: { people: number; caughtUpMs: number; seconds: number; perSecond: number; p50Ms: number; p99Ms: number },
): ProofReport {
  const duplicates = Math.floor(run.people / duplicateEvery)
  const findings = [
    ...(stored === run.people ? [] : [`${stored} are stored, ${run.people} people signed`]),
    ...(outcomes.already === duplicates ? [] : [`${outcomes.already} heard that they had signed, ${duplicates} had`]),
    ...(run.caughtUpMs <= caughtUpWithinMs ? [] : ['the count had not caught up five seconds after the end']),
    ...[...codes].map(([code, times]) => `sent again: ${times} × ${code}`),
  ]
  return {
    met:
      stored === run.people &&
      outcomes.already === duplicates &&
      lost + doubled === 0 &&
      run.caughtUpMs <= caughtUpWithinMs,
    figures: { stored, alreadySigned: outcomes.already, lost, doubled },
    findings,
    table: {
      replay: {
        ...{ stored, alreadySigned: outcomes.already, lost, doubled },
        seconds: Math.round(run.seconds),
        storedPerSecond: Math.round(stored / run.seconds),
        ...{ p50Ms: Math.round(run.p50Ms), p99Ms: Math.round(run.p99Ms), caughtUpMs: Math.round(run.caughtUpMs) },
      },
    },
  }
}
