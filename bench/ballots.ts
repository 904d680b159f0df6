import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from 'mongodb'
import type { OpenVote } from '../seed/open-vote.ts'
import { envelopesOfVoters } from './ballots/acts.ts'
import { checkBoard, checkStored, untilQuiet, type Verdict } from './ballots/checking.ts'
import { bodyFor, contestants, prepareVote } from './ballots/contestants.ts'
import { createVotingRecord, type VotingRecord } from './ballots/record.ts'
import { median } from './harness/compare.ts'
import { onGeneratorCore } from './harness/cores.ts'
import { closedLoop, openLoop, type LoadResult } from './harness/load.ts'
import { withVariants, type RunningVariant } from './harness/variants.ts'
import type { Proof, ProofReport } from './proof.ts'
import { naiveName, productName } from './signing/contestants.ts'
import { withDatabase, type BenchDatabase } from './signing/database.ts'

interface Size {
  readonly people: number
  readonly rounds: number
  readonly seconds: number
  readonly warmUpSeconds: number
  readonly connections: number
  readonly sustainedSeconds: number
}

const whole: Size = {
  ...{ people: 40_000, rounds: 5, seconds: 5, warmUpSeconds: 3, connections: 256 },
  sustainedSeconds: 60,
}
const short: Size = {
  ...{ people: 3_000, rounds: 1, seconds: 2, warmUpSeconds: 1, connections: 64 },
  sustainedSeconds: 5,
}
const goals = { ratio: 5, perSecond: 200, p99Ms: 400 } as const
/** Arrivals are spread by the clock of the generator: the last of them may fall behind the end. */
const rateShare = 0.99

interface Round extends LoadResult {
  readonly durable: number
  /** server CPU time per ballot that is durable; of ours until the boards have it */
  readonly cpuMicros: number
}

interface Contestant {
  readonly variant: RunningVariant
  readonly record: VotingRecord
  /** Waits for what the server does after its answers. */
  readonly settle: () => Promise<unknown>
  readonly rounds: Round[]
}

interface Sustained extends LoadResult {
  readonly boardsAfterSeconds: number
}

/**
 * Casting over HTTP by people with sessions, ours and a textbook's, in turn on one database: what does one durable ballot
 * cost the server? Then two hundred a second for a minute, ours alone.
 */
export const ballots: Proof = {
  name: 'ballots',
  goal:
    `a durable ballot costs a ${goals.ratio}th of what the naive way costs, ${goals.perSecond} a second go on and on ` +
    `with a p99 below ${goals.p99Ms} ms, none is lost, none is doubled`,
  options: ['seconds'],
  async run({ full, option, say }): Promise<ProofReport> {
    const form = full ? whole : short
    const size = { ...form, sustainedSeconds: option('seconds', form.sustainedSeconds) }
    const keys = mkdtempSync(join(tmpdir(), 'dauys-ballot-keys-'))
    try {
      return await withDatabase(say, (database) =>
        withVariants(contestants(database, keys), (variants) => measure(variants, { database, size, say })),
      )
    } finally {
      rmSync(keys, { recursive: true, force: true })
    }
  },
}

interface Setting {
  readonly database: BenchDatabase
  readonly size: Size
  say(line: string): void
}

async function measure(variants: readonly RunningVariant[], { database, size, say }: Setting): Promise<ProofReport> {
  const choice = database.open('product_ballots')
  const [product, naive] = [named(variants, productName), named(variants, naiveName)]
  const vote = await product.ask<OpenVote>('vote')
  say(`${size.people} people sign in, twice`)
  const ours = await enter(product, { vote, size, settle: () => untilQuiet(choice) })
  const theirs = await enter(naive, { vote, size, settle: () => Promise.resolve() })
  await onGeneratorCore(() => race([ours, theirs], size, say))
  say(`${goals.perSecond} ballots a second for ${size.sustainedSeconds} s`)
  const sustained = await onGeneratorCore(() => sustain(ours, choice, size.sustainedSeconds))
  say('comparing what people were told with what is kept')
  const audit = await auditProduct(choice, ours)
  return report({ ours, theirs, sustained, audit, naiveAudit: await auditNaive(database.open('naive'), theirs) })
}

async function enter(
  variant: RunningVariant,
  { vote, size, settle }: { vote: OpenVote; size: Size; settle: Contestant['settle'] },
): Promise<Contestant> {
  const crowd = await prepareVote(variant, vote, size.people)
  return { variant, settle, record: createVotingRecord(vote, crowd, bodyFor(variant.name, vote, crowd)), rounds: [] }
}

function named(variants: readonly RunningVariant[], name: string): RunningVariant {
  const found = variants.find((variant) => variant.name === name)
  if (!found) throw new Error(`${name} did not run`)
  return found
}

/** In an order that rotates, so that whatever else happens on the machine meets both. */
async function race(all: readonly Contestant[], size: Size, say: Setting['say']): Promise<void> {
  for (const contestant of all) await oneRound(contestant, size.warmUpSeconds, size.connections)
  for (let round = 0; round < size.rounds; round++) {
    say(`round ${round + 1} of ${size.rounds}`)
    for (let turn = 0; turn < all.length; turn++) {
      const contestant = all[(turn + round) % all.length] as Contestant
      contestant.rounds.push(await oneRound(contestant, size.seconds, size.connections))
    }
  }
}

async function oneRound(contestant: Contestant, seconds: number, connections: number): Promise<Round> {
  const { variant, record, settle } = contestant
  const [usedBefore, durableBefore] = [await variant.cpuMicros(), durableOf(record)]
  const result = await closedLoop({
    ...{ origin: variant.origin, seconds, connections },
    next: record.next,
    onAnswer: record.answered,
  })
  await settle()
  const durable = durableOf(record) - durableBefore
  return { ...result, durable, cpuMicros: ((await variant.cpuMicros()) - usedBefore) / durable }
}

function durableOf({ counts }: VotingRecord): number {
  return counts.cast + counts.changed
}

async function sustain({ variant, record }: Contestant, choice: Db, seconds: number): Promise<Sustained> {
  const result = await openLoop({
    ...{ origin: variant.origin, seconds, perSecond: goals.perSecond },
    next: record.next,
    onAnswer: record.answered,
  })
  return { ...result, boardsAfterSeconds: await untilQuiet(choice) }
}

async function auditProduct(choice: Db, { record: { voices } }: Contestant): Promise<Verdict> {
  const verdict = await checkStored(choice, voices, voices.length)
  const boards = await Promise.all(envelopesOfVoters.map((envelope) => checkBoard(choice, envelope)))
  return { ...verdict, findings: [...verdict.findings, ...boards.flatMap(({ findings }) => findings)] }
}

/** The naive one names the person: as many ballots as first casts that were acknowledged. */
async function auditNaive(database: Db, { record: { counts, voices } }: Contestant) {
  const stored = await database.collection('ballots').countDocuments()
  return { stored, lost: Math.max(0, counts.cast - stored), doubled: Math.max(0, stored - voices.length) }
}

interface Found {
  readonly ours: Contestant
  readonly theirs: Contestant
  readonly sustained: Sustained
  readonly audit: Verdict
  readonly naiveAudit: { readonly stored: number; readonly lost: number; readonly doubled: number }
}

function report({ ours, theirs, sustained, audit, naiveAudit }: Found): ProofReport {
  const [own, peer] = [summary(ours), summary(theirs)]
  const ratioToNaive = round(peer.cpuMicros / own.cpuMicros, 2)
  const { lost, doubled } = audit
  const [perSecond, p50Ms, p99Ms] = [
    round(sustained.perSecond, 0),
    round(sustained.p50Ms, 1),
    round(sustained.p99Ms, 1),
  ]
  const findings = [
    ...[...refusalsOf(ours), ...refusalsOf(theirs), ...audit.findings],
    ...(naiveAudit.lost + naiveAudit.doubled > 0 ? ['the naive one is not comparable: it lost or doubled'] : []),
    ...(perSecond < goals.perSecond * rateShare ? [`only ${perSecond} a second were answered`] : []),
    ...(p99Ms > goals.p99Ms ? [`one of a hundred waited longer than ${goals.p99Ms} ms`] : []),
  ]
  return {
    met: ratioToNaive >= goals.ratio && lost === 0 && doubled === 0 && findings.length === 0,
    figures: { ratioToNaive, perSecond, p50Ms, p99Ms, lost, doubled },
    findings,
    table: {
      [productName]: { ...own, stored: audit.stored },
      [naiveName]: { ...peer, stored: naiveAudit.stored },
      [`${goals.perSecond} a second`]: {
        ...{ perSecond, p50Ms, p99Ms, boardsAfterSeconds: round(sustained.boardsAfterSeconds, 1) },
      },
    },
  }
}

function refusalsOf({ variant, record: { counts, codes } }: Contestant): string[] {
  const why = [...codes.keys()].join(', ')
  return [
    ...(counts.refused > 0 ? [`${variant.name} refused ${counts.refused}: ${why}`] : []),
    ...(counts.unknown > 0 ? [`${variant.name} left ${counts.unknown} unknown: ${why}`] : []),
  ]
}

function summary({ rounds, record: { counts } }: Contestant) {
  const cpu = rounds.map(({ cpuMicros }) => cpuMicros)
  return {
    cpuMicros: round(median(cpu), 1),
    lowest: round(Math.min(...cpu), 1),
    highest: round(Math.max(...cpu), 1),
    perSecond: round(median(rounds.map(({ durable, seconds }) => durable / seconds)), 0),
    p50Ms: round(median(rounds.map(({ p50Ms }) => p50Ms)), 1),
    p99Ms: round(median(rounds.map(({ p99Ms }) => p99Ms)), 1),
    changed: counts.changed,
  }
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}
