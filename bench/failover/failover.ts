import { MongoClient } from 'mongodb'
import { startCity, type RunningCity } from '../city.ts'
import { ApiPerson } from '../client.ts'
import { startCluster, type Cluster } from '../cluster/cluster.ts'
import type { Member } from '../cluster/member.ts'
import { gatherCrowd } from '../crowd.ts'
import { between, pause } from '../pause.ts'
import { openPetitions } from '../petitions.ts'
import type { Proof, ProofReport } from '../proof.ts'
import { readSteadily } from './reading.ts'
import { signSteadily, type SteadySigning } from './signing.ts'

interface Options {
  readonly electionTimeoutMs: number
  /** of each way in which a primary goes */
  readonly times: number
}

type Way = 'killed' | 'stepped down' | 'hanging'

interface Failover {
  readonly way: Way
  /** the longest time between two signatures acknowledged one after the other */
  readonly gapMs: number
}

const people = 2_000
const petitions = 5
const quickElectionMs = 1_000

/** With the election timeout in question; goals of the issue for 1 s and for MongoDB's own 10 s. */
function goalMs(way: Way, electionTimeoutMs: number): number {
  if (way === 'stepped down' || electionTimeoutMs <= quickElectionMs) return way === 'hanging' ? 8_000 : 3_000
  return way === 'hanging' ? 17_000 : 12_000
}

/** Takes the primary away in every way while people sign and read, and measures how long signing stands still. */
export const failover: Proof = {
  name: 'failover',
  goal: 'writes resume within 3 s at an election timeout of 1 s (12 s at 10 s); no cached read fails',
  options: ['times', 'election-timeout'],
  async run({ full, option, say }): Promise<ProofReport> {
    const options = {
      times: option('times', full ? 5 : 1),
      electionTimeoutMs: option('election-timeout', quickElectionMs),
    }
    const cluster = await startCluster({ electionTimeoutMs: options.electionTimeoutMs, database: 'proof', say })
    try {
      const city = await startCity(say, { databaseUri: cluster.uri, isEmpty: true })
      try {
        return await proveOn(cluster, city, options, say)
      } finally {
        await city.stop()
      }
    } finally {
      await cluster.stop()
    }
  },
}

async function proveOn(
  cluster: Cluster,
  city: RunningCity,
  { times, electionTimeoutMs }: Options,
  say: (line: string) => void,
): Promise<ProofReport> {
  const client = await new MongoClient(cluster.uriOfChecker, { readConcern: { level: 'majority' } }).connect()
  try {
    const db = client.db()
    say(`${people} people, ${petitions} petitions`)
    const [author, ...cookies] = await gatherCrowd(city, db, people + 1)
    const petitionIds = await openPetitions(city, new ApiPerson(city.origin, '', author), petitions)
    const opened = await db
      .collection<{ _id: string; number: string }>('petitions')
      .find({ _id: { $in: petitionIds } })
      .toArray()
    const reading = await readSteadily(
      city.origin,
      opened.map(({ number }) => number),
    )
    say('people sign and read from here on')
    const signing = signSteadily({ origin: city.origin, petitionIds, cookies })
    const failovers: Failover[] = []
    for (let n = 0; n < times; n++) {
      for (const way of ['killed', 'stepped down', 'hanging'] as const) {
        const gapMs = await failOver(cluster, signing, way)
        failovers.push({ way, gapMs })
        say(`primary ${way}: signing stood still for ${seconds(gapMs)} s`)
      }
    }
    await signing.stop()
    const { findings, ...read } = await reading.stop()
    const late = failovers
      .filter(({ way, gapMs }) => gapMs > goalMs(way, electionTimeoutMs))
      .map(({ way, gapMs }) => `primary ${way}: ${seconds(gapMs)} s, goal ${seconds(goalMs(way, electionTimeoutMs))} s`)
    return {
      met: late.length === 0 && findings.length === 0,
      figures: {
        electionTimeoutSeconds: electionTimeoutMs / 1_000,
        failovers: failovers.length,
        ...gapsOf(failovers, 'killed', 'killed'),
        ...gapsOf(failovers, 'stepped down', 'steppedDown'),
        ...gapsOf(failovers, 'hanging', 'hanging'),
        signaturesAcknowledged: signing.acknowledgedAt.length,
        uncertainAnswers: signing.uncertain(),
        reads: read.requests,
        readsFailed: read.failed,
        readsFromAnOlderAnswer: read.old,
        slowestReadMs: read.slowestMs,
      },
      findings: [...late, ...findings],
    }
  } finally {
    await client.close()
  }
}

async function failOver(cluster: Cluster, signing: SteadySigning, way: Way): Promise<number> {
  await cluster.healthy()
  const primary = await cluster.primary()
  await pause(between(1_000, 2_000))
  await signing.next()
  const wentAt = performance.now()
  const bringBack = await takeAway(primary, way)
  // What the old primary had acknowledged may still arrive; the new one is there when they keep coming.
  await pause(500)
  for (let n = 0; n < 20; n++) await signing.next()
  await bringBack()
  return longestGap(signing.acknowledgedAt.filter((at) => at > wentAt - 1_000))
}

async function takeAway(primary: Member, way: Way): Promise<() => Promise<void>> {
  if (way === 'killed') {
    await primary.kill()
    return () => primary.start()
  }
  if (way === 'hanging') {
    primary.freeze()
    return async () => primary.thaw()
  }
  await primary.ask({ replSetStepDown: 20, secondaryCatchUpPeriodSecs: 5 })
  return async () => undefined
}

function longestGap(moments: readonly number[]): number {
  return moments.reduce((longest, at, i) => Math.max(longest, i === 0 ? 0 : at - (moments[i - 1] ?? at)), 0)
}

function gapsOf(failovers: readonly Failover[], way: Way, name: string): Record<string, number> {
  const gaps = failovers
    .filter((one) => one.way === way)
    .map(({ gapMs }) => gapMs)
    .sort((a, b) => a - b)
  return {
    [`${name}MedianSeconds`]: seconds(gaps[Math.floor(gaps.length / 2)] ?? 0),
    [`${name}MaxSeconds`]: seconds(gaps.at(-1) ?? 0),
  }
}

function seconds(ms: number): number {
  return Math.round(ms / 10) / 100
}
