import { setTimeout as sleep } from 'node:timers/promises'
import { MongoClient, MongoServerError, MongoServerSelectionError, type Db } from 'mongodb'
import { StartupProblem } from '../startup-problem.ts'

/** A client that acknowledges nothing it could lose. It connects with its first use. */
/** @param variable the setting that gave the address, for words */
export function createClient(uri: string, variable = 'MONGODB_URI'): MongoClient {
  try {
    return new MongoClient(uri, {
      writeConcern: { w: 'majority', journal: true },
      readConcern: { level: 'majority' },
      retryWrites: true,
      retryReads: true,
      // An absent optional field stays absent instead of becoming null.
      ignoreUndefined: true,
      // Longer than an election takes (10 s unless configured): who waits for a primary is served by the next one.
      serverSelectionTimeoutMS: 15_000,
      // A member that hangs is noticed when it leaves two heartbeats unanswered, and whoever waits for it is freed:
      // after the sum of both, where the driver's own values would wait for 40 s.
      heartbeatFrequencyMS: 2_000,
      connectTimeoutMS: 3_000,
      appName: 'dauys',
    })
  } catch (cause) {
    throw new StartupProblem(
      `${variable} is not an address that MongoDB understands: ${reason(cause)}\n` +
        'It looks like mongodb://user:password@host:27017/dauys?replicaSet=rs0',
      { cause },
    )
  }
}

/** How long a start waits for members that are there and have no primary yet. */
const electionWithinMs = 30_000

/** Refuses, with words, everything that Dauys could not work on: no answer, no rights, no replica set. */
export async function verifyDeployment(uri: string, variable = 'MONGODB_URI'): Promise<void> {
  const end = performance.now() + electionWithinMs
  for (;;) {
    try {
      return await verifyOnce(uri, variable)
    } catch (problem) {
      if (!(problem instanceof StartupProblem && isElecting(problem.cause)) || performance.now() > end) throw problem
    }
  }
}

/** Members answered, and none of them was primary: that passes. */
function isElecting(cause: unknown): boolean {
  if (!(cause instanceof MongoServerSelectionError)) return false
  return [...(cause.reason?.servers.values() ?? [])].some(({ type }) => type === 'RSSecondary')
}

async function verifyOnce(uri: string, variable: string): Promise<void> {
  const where = withoutPassword(uri)
  const client = createProbe(uri, variable)
  try {
    const hello = await client.db('admin').command({ hello: 1 })
    if (hello['setName'] === undefined && hello['msg'] !== 'isdbgrid')
      throw new StartupProblem(standalone(where, variable))
    // An unauthenticated client may say hello; only a read shows that the account is accepted.
    await client.db().command({ listCollections: 1, nameOnly: true, authorizedCollections: true })
  } catch (cause) {
    if (cause instanceof StartupProblem) throw cause
    if (cause instanceof MongoServerSelectionError && (await answersAlone(uri))) {
      throw new StartupProblem(standalone(where, variable), { cause })
    }
    throw new StartupProblem(explain(cause, where, variable), { cause })
  } finally {
    await client.close()
  }
}

/**
 * Asks the primary: the answer to "is the database there".
 * @throws also when there is no answer in time; the driver's own `timeoutMS` has no effect
 */
export async function pingPrimary(db: Db, timeoutMs: number): Promise<void> {
  const isThere = db.command({ ping: 1 }, { readPreference: 'primary' })
  const inTime = new AbortController()
  try {
    await Promise.race([isThere, tooLate(timeoutMs, inTime.signal)])
  } finally {
    inTime.abort()
    // Nobody waits for it any more.
    isThere.catch(() => undefined)
  }
}

async function tooLate(timeoutMs: number, signal: AbortSignal): Promise<never> {
  await sleep(timeoutMs, undefined, { signal })
  throw new Error(`the primary did not answer within ${timeoutMs} ms`)
}

function createProbe(uri: string, variable: string, timeoutMs = 4_000): MongoClient {
  // Through createClient, so that a malformed address gets its own words.
  void createClient(uri, variable).close()
  return new MongoClient(uri, {
    serverSelectionTimeoutMS: timeoutMs,
    connectTimeoutMS: timeoutMs,
    appName: 'dauys-probe',
  })
}

/** A standalone that is asked for as a member of a set looks as if nobody were there; asked for directly it answers. */
async function answersAlone(uri: string): Promise<boolean> {
  const [, seeds = ''] = /^mongodb:\/\/(?:[^@/]*@)?([^/?]+)/.exec(uri) ?? []
  const client = createProbe(`mongodb://${seeds.split(',')[0]}/?directConnection=true`, 'MONGODB_URI', 1_500)
  try {
    return (await client.db('admin').command({ hello: 1 }))['setName'] === undefined
  } catch {
    return false
  } finally {
    await client.close()
  }
}

function standalone(where: string, variable: string): string {
  return [
    `The MongoDB at ${where} is a standalone server. Dauys needs a replica set, because a signature is acknowledged`,
    'only when a majority holds it, and because decisions of staff are transactions. One node is enough:',
    '  1. start it with:  mongod --replSet rs0 …',
    '  2. once, in mongosh:  rs.initiate()',
    `  3. set ${variable}=mongodb://HOST:PORT/dauys?replicaSet=rs0`,
    withoutIt(variable),
  ].join('\n')
}

function explain(cause: unknown, where: string, variable: string): string {
  const isRefusedAccount =
    (cause instanceof MongoServerError && [13, 18].includes(Number(cause.code))) || /auth/i.test(reason(cause))
  if (isRefusedAccount) {
    return `MongoDB at ${where} refuses the account in ${variable} (${reason(cause)}).\nCheck user, password and authSource.`
  }
  return (
    `No MongoDB answers at ${where} (${reason(cause)}).\n` +
    `Check ${variable} and that the server runs. ${withoutIt(variable)}`
  )
}

/** What happens when the setting is left out. */
function withoutIt(variable: string): string {
  return variable === 'MONGODB_URI'
    ? 'Or leave MONGODB_URI unset: Dauys then starts a MongoDB of its own.'
    : `Or leave ${variable} unset: its data then lies in a database of its own on the MongoDB of MONGODB_URI.`
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}

function withoutPassword(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//…@')
}
