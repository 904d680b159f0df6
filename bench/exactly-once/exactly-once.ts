import { MongoClient } from 'mongodb'
import { startCity, type RunningCity } from '../city.ts'
import { ApiPerson } from '../client.ts'
import { startCluster, type Cluster } from '../cluster/cluster.ts'
import { gatherCrowd } from '../crowd.ts'
import { openPetitions } from '../petitions.ts'
import type { Proof, ProofContext, ProofReport } from '../proof.ts'
import { planActs, sendingsPerPair } from './acts.ts'
import { check } from './checking.ts'
import { writeDrafts } from './drafts.ts'
import { killPrimaries, killServers } from './killing.ts'
import { signAll, type Account } from './signing.ts'
import { watchCounts } from './watching.ts'

interface Size {
  readonly people: number
  readonly petitions: number
  /** of the server, and as many of the primary */
  readonly kills: number
  readonly atOnce: number
  /** the chance that a reply of the database is lost, and that one of the server is */
  readonly loss: number
}

const petitionsPerPerson = 2
const writersOfDrafts = 4
/** The collections that a signature passes until it is counted. */
const onTheWayOfASignature = ['signatures', 'ledgerLeaves', 'tallies']

const sizes = {
  // Few writes, so that each must be in more danger for something to happen at all.
  short: { people: 120, petitions: 4, kills: 1, atOnce: 16, loss: 0.04 },
  usual: { people: 5_000, petitions: 8, kills: 3, atOnce: 64, loss: 0.01 },
  longest: { people: 100_000, petitions: 50, kills: 100, atOnce: 100, loss: 0.01 },
} satisfies Readonly<Record<string, Size>>

/**
 * Kills the server and the primary of three database members while people sign, and loses replies to what was applied.
 * Then everything that people were told is compared with what is stored and what is shown.
 */
export const exactlyOnce: Proof = {
  name: 'exactly-once',
  goal: 'no acknowledged signature is lost, none stored twice, counts exact within 5 s after quiet, never falling',
  options: ['people', 'petitions', 'kills', 'at-once'],
  async run(context): Promise<ProofReport> {
    const size = sizeOf(context)
    const { say } = context
    const cluster = await startCluster({ electionTimeoutMs: 1_000, database: 'proof', say })
    try {
      const city = await startCity(say, { databaseUri: cluster.uri, isEmpty: true })
      try {
        return await proveOn(cluster, city, size, say)
      } finally {
        await city.stop()
      }
    } finally {
      await cluster.stop()
    }
  },
}

function sizeOf({ full, longest, option }: ProofContext): Size {
  const form = longest ? sizes.longest : full ? sizes.usual : sizes.short
  return {
    people: option('people', form.people),
    petitions: option('petitions', form.petitions),
    kills: option('kills', form.kills),
    atOnce: option('at-once', form.atOnce),
    loss: form.loss,
  }
}

async function proveOn(
  cluster: Cluster,
  city: RunningCity,
  { people, petitions, kills, atOnce, loss }: Size,
  say: (line: string) => void,
): Promise<ProofReport> {
  const client = await new MongoClient(cluster.uriOfChecker, { readConcern: { level: 'majority' } }).connect()
  try {
    const db = client.db()
    say(`${people} people, ${petitions} petitions`)
    const [writers, cookies] = splitAt(await gatherCrowd(city, db, people + writersOfDrafts), writersOfDrafts)
    const petitionIds = await openPetitions(city, new ApiPerson(city.origin, '', writers[0]), petitions)
    const plan = planActs({ people, petitions, petitionsPerPerson })
    const record = emptyRecord()
    const { origin } = city

    say(`${people * petitionsPerPerson * sendingsPerPair} attempts to sign`)
    const counts = watchCounts({ origin, petitionIds, atMost: record.sentPairs, findings: record.findings })
    const drafts = writeDrafts(origin, writers)
    const killing = { cluster, city, kills, say, progress: () => record.certain / plan.sendings.length }
    cluster.lose(loss, onTheWayOfASignature)
    const startedAt = performance.now()
    const [ofServer, ofPrimary] = await Promise.all([
      killServers(killing),
      killPrimaries(killing),
      signAll({ origin, plan, petitionIds, cookies, record, atOnce, lossOfAnswers: loss }),
    ])
    const quietSince = performance.now()
    cluster.lose(0)

    say('quiet: comparing what people were told with what is stored and shown')
    const verdict = await check({ origin, db, pairs: plan.pairs, petitionIds, cookies, quietSince })
    const looks = await counts.stop()
    const drafted = await drafts.stop()
    const happened = {
      serverKillsInsideAWrite: ofServer.insideAWrite,
      primaryKillsInsideAWrite: ofPrimary.insideAWrite,
      databaseRepliesDropped: cluster.dropped(),
      serverRepliesDropped: record.repliesDropped,
    }
    const findings = [
      ...record.findings,
      ...verdict.findings,
      ...drafted.findings,
      ...Object.entries(happened).flatMap(([name, times]) => (times === 0 ? [`it never happened: ${name}`] : [])),
    ]
    return {
      met: findings.length === 0,
      figures: {
        attempts: plan.sendings.length,
        signers: people,
        requests: record.requests,
        serverKills: ofServer.count,
        primaryKills: ofPrimary.count,
        ...happened,
        signatureRepliesDropped: cluster.dropped('signatures'),
        connectionsBroken: record.unsure.broken,
        outcomesUnknown: record.unsure.OUTCOME_UNKNOWN,
        refusedAsBusy: record.unsure.BUSY,
        faults: record.unsure.fault,
        signaturesStored: verdict.stored,
        lost: verdict.lost,
        doubled: verdict.doubled,
        draftTextsConfirmed: drafted.confirmed,
        looksAtCounts: looks,
        countsExactAfterSeconds: verdict.exactAfterSeconds,
        seconds: Math.round((quietSince - startedAt) / 1_000),
      },
      findings,
    }
  } finally {
    await client.close()
  }
}

function emptyRecord(): Account {
  return {
    certain: 0,
    requests: 0,
    unsure: { BUSY: 0, OUTCOME_UNKNOWN: 0, fault: 0, broken: 0 },
    repliesDropped: 0,
    sentPairs: [],
    findings: [],
  }
}

function splitAt<Item>(items: readonly Item[], at: number): [Item[], Item[]] {
  return [items.slice(0, at), items.slice(at)]
}
