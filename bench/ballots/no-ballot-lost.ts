import { MongoClient, type Db } from 'mongodb'
import { startCity, type RunningCity } from '../city.ts'
import { startCluster, type Cluster } from '../cluster/cluster.ts'
import { gatherCrowd } from '../crowd.ts'
import type { OpenVote } from '../../seed/open-vote.ts'
import type { Proof, ProofContext, ProofReport } from '../proof.ts'
import { envelopesOfVoters, planVoices, type CastAct, type Voice } from './acts.ts'
import { castAll, emptyRecord, type CastingRecord } from './casting.ts'
import { checkBoard, checkStored, untilQuiet } from './checking.ts'
import { killPrimary, killServer, type Kills } from './killing.ts'
import { checkReceipts } from './receipts.ts'

interface Size {
  readonly residents: number
  readonly rounds: number
  /** the primary dies in every so many rounds */
  readonly primaryEvery: number
}

const actsEach = 3
const sizes = {
  short: { residents: 100, rounds: 1, primaryEvery: Infinity },
  full: { residents: 100, rounds: 30, primaryEvery: 3 },
} satisfies Readonly<Record<string, Size>>
/** What a cast and its way to the board are written into. */
const onTheWayOfABallot = ['ballots', 'boardLeaves', 'boardStands', 'boardHeads']
const loss = { ofAnswers: 0.1, ofReplies: 0.2 } as const

interface Scene {
  readonly cluster: Cluster
  readonly city: RunningCity
  readonly vote: OpenVote
  readonly choice: Db
  readonly cookies: readonly string[]
  readonly size: Size
  readonly say: ProofContext['say']
}

/** What happened in all rounds. */
interface Account {
  readonly casting: CastingRecord
  readonly server: Kills
  readonly primary: Kills
  readonly findings: string[]
  lost: number
  doubled: number
  stored: number
  roundsWithDroppedReply: number
  slowestQuiet: number
  receipts: number
  changes: number
}

/**
 * A hundred residents cast and change their ballots all at once while the server is killed and replies get lost that say
 * what was applied. Then everything that they were told is compared with ballots, boards and receipts; and again.
 */
export const noBallotLost: Proof = {
  name: 'ballots',
  goal:
    'of parallel casts and changes the last acknowledged one of each resident stays, none is lost or doubled, ' +
    'and the board has every act once, in order, with a receipt that verifies',
  options: ['rounds', 'residents'],
  async run({ full, option, say }): Promise<ProofReport> {
    const form = full ? sizes.full : sizes.short
    const size = { ...form, rounds: option('rounds', form.rounds), residents: option('residents', form.residents) }
    const cluster = await startCluster({ electionTimeoutMs: 1_000, database: 'proof', say })
    try {
      const city = await startCity(say, { databaseUri: cluster.uri, isVoting: true })
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

async function proveOn(cluster: Cluster, city: RunningCity, size: Size, say: Scene['say']): Promise<ProofReport> {
  const { vote } = city
  if (!vote) throw new Error('nobody votes in this city')
  const client = await new MongoClient(cluster.uriOfChecker, { readConcern: { level: 'majority' } }).connect()
  try {
    const people = size.rounds * size.residents
    say(`${people} residents sign in`)
    const cookies = await gatherCrowd(city, client.db(), people)
    const scene = { cluster, city, vote, cookies, size, say, choice: client.db(`${client.db().databaseName}_ballots`) }
    const account = emptyAccount()
    for (let round = 0; round < size.rounds; round++) await playRound(scene, round, account)
    return report(scene, account)
  } finally {
    await client.close()
  }
}

async function playRound(scene: Scene, round: number, account: Account): Promise<void> {
  const { cluster, city, vote, cookies, size, choice, say } = scene
  const people = Array.from({ length: size.residents }, (_, n) => round * size.residents + n)
  const voices = await planVoices(vote, people, actsEach)
  const acts = voices.flatMap((voice) => voice.acts)
  const droppedBefore = cluster.dropped('ballots')
  const { origin } = city
  await cluster.healthy()
  const losing = loseReplies(cluster)
  await Promise.all([
    killServer(cluster, city, { kills: account.server, acknowledged: () => acknowledgedOf(acts) }),
    (round + 1) % size.primaryEvery === 0 ? killPrimary(cluster, account.primary) : undefined,
    castAll({ origin, vote, cookies, record: account.casting, lossOfAnswers: loss.ofAnswers }, acts),
  ])
  losing.stop()
  const quietAfter = await untilQuiet(choice)
  if (cluster.dropped('ballots') > droppedBefore) account.roundsWithDroppedReply++
  await checkRound(scene, { voices, round, quietAfter }, account)
  const dropped = cluster.dropped('ballots') - droppedBefore
  say(
    `round ${round + 1} of ${size.rounds}: ${acts.length} casts and changes, ${dropped} replies lost, ` +
      `boards at rest after ${quietAfter.toFixed(1)} s, findings so far: ${account.findings.length}`,
  )
}

function acknowledgedOf(acts: readonly CastAct[]): number {
  return acts.reduce((sum, { told }) => sum + Math.min(1, told.length), 0)
}

/** The first reply of a round is lost for certain, the others by chance: few writes carry all of them. */
function loseReplies(cluster: Cluster): { stop(): void } {
  const before = cluster.dropped('ballots')
  cluster.lose(1, ['ballots'])
  const watch = setInterval(() => {
    if (cluster.dropped('ballots') === before) return
    clearInterval(watch)
    cluster.lose(loss.ofReplies, onTheWayOfABallot)
  }, 1)
  return {
    stop() {
      clearInterval(watch)
      cluster.lose(0)
    },
  }
}

async function checkRound(
  { city, vote, size, choice }: Scene,
  { voices, round, quietAfter }: { voices: readonly Voice[]; round: number; quietAfter: number },
  account: Account,
): Promise<void> {
  const verdict = await checkStored(choice, voices, (round + 1) * size.residents)
  const boards = await Promise.all(envelopesOfVoters.map((envelope) => checkBoard(choice, envelope)))
  const leaves = boards.reduce((sum, board) => sum + board.leaves, 0)
  const acts = voices.flatMap((voice) => voice.acts)
  account.findings.push(
    ...[...verdict.findings, ...boards.flatMap(({ findings }) => findings)],
    ...(await checkReceipts(city.origin, vote, acts)),
  )
  account.receipts += acts.length
  account.lost += verdict.lost
  account.doubled += verdict.doubled
  account.stored = verdict.stored
  account.changes = leaves - verdict.stored
  account.slowestQuiet = Math.max(account.slowestQuiet, quietAfter)
}

function report({ cluster, size }: Scene, account: Account): ProofReport {
  const { casting, server, primary, lost, doubled } = account
  const happened = {
    serverKillsInsideAWrite: server.insideAWrite,
    acknowledgedBeforeServerKills: server.acknowledgedBefore,
    ...(size.primaryEvery <= size.rounds && { primaryKillsInsideAWrite: primary.insideAWrite }),
    ballotRepliesDropped: cluster.dropped('ballots'),
    serverRepliesDropped: casting.repliesDropped,
  }
  const findings = [
    ...[...casting.findings, ...account.findings],
    ...Object.entries(happened).flatMap(([name, times]) => (times === 0 ? [`it never happened: ${name}`] : [])),
  ]
  return {
    met: findings.length === 0 && lost === 0 && doubled === 0,
    figures: {
      ...{ rounds: size.rounds, residents: size.residents * size.rounds },
      ...{ casts: size.residents * size.rounds * actsEach, requests: casting.requests },
      ...{ serverKills: server.count, primaryKills: primary.count },
      ...happened,
      roundsWithDroppedReply: account.roundsWithDroppedReply,
      databaseRepliesDropped: cluster.dropped(),
      connectionsBroken: casting.unsure.broken,
      outcomesUnknown: casting.unsure.OUTCOME_UNKNOWN,
      refusedAsBusy: casting.unsure.BUSY,
      faults: casting.unsure.fault,
      ...{ ballotsStored: account.stored, changesOnBoard: account.changes, receiptsVerified: account.receipts },
      ...{ lost, doubled, slowestQuietSeconds: Math.round(account.slowestQuiet * 10) / 10 },
    },
    findings,
  }
}

function emptyAccount(): Account {
  return {
    ...{ casting: emptyRecord(), findings: [] },
    ...{ server: noKills(), primary: noKills() },
    ...{ lost: 0, doubled: 0, stored: 0, roundsWithDroppedReply: 0, slowestQuiet: 0, receipts: 0, changes: 0 },
  }
}

function noKills(): Kills {
  return { count: 0, insideAWrite: 0, acknowledgedBefore: 0 }
}
