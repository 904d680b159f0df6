import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { cast, castAgain, type Casting } from '#domain/ballots/cast.ts'
import { ok } from '#domain/kernel/result.ts'
import { testDatabase } from '#server/testing/database.ts'
import { dropAfterApply, type DropAfterApply } from '#server/testing/drop-after-apply.ts'
import { createClient } from '#server/platform/mongo/connect.ts'
import { createMongo, type Mongo } from '#server/platform/mongo/mongo.ts'
import { ballotCollection } from './ballot.document.ts'
import { ballotStore, type BallotStore } from './ballot.store.ts'

const direct = testDatabase([ballotCollection])
const calm = ballotStore({ choice: direct })
let proxy: DropAfterApply
let lossy: Mongo
let ballots: BallotStore

beforeAll(async () => {
  const port = Number(new URL(inject('mongodbUri')).port)
  // A fixed sequence: the same replies are lost in every run.
  let seed = 11
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  proxy = await dropAfterApply(port, { chance: () => 0.3, random })
  // Without the driver's own repetition, so that every lost reply reaches the store.
  const uri = `mongodb://127.0.0.1:${proxy.port}/?directConnection=true&retryWrites=false`
  lossy = createMongo(createClient(uri), direct.db.databaseName)
  ballots = ballotStore({ choice: lossy })
})
afterAll(async () => {
  await lossy.client.close()
  await proxy.close()
})

const campaignId = `cmp_${'0'.repeat(26)}` as const
const box = { campaignId, envelopeId: 'city' }
const casting = (voter: number, attempt: string): Casting => ({
  ...{ ...box, nullifier: voter.toString(16).padStart(64, '0'), attempt: attempt.padEnd(32, '.') },
  ...{ sealed: randomBytes(146), nonce: randomBytes(32), channel: 'online', desk: null },
  at: new Date('2026-05-10T05:17:23.456Z'),
})
const castWith = (store: BallotStore, act: Casting) => store.cast(cast(act), (own) => ok(castAgain(own, act)))

async function untilCertain(act: Casting) {
  for (;;) {
    const kept = await castWith(ballots, act)
    if (kept.ok) return kept.value
    expect(['OUTCOME_UNKNOWN', 'BUSY']).toContain(kept.refusals[0].code)
  }
}

it('loses no acknowledged ballot and doubles none when replies get lost after the write', async () => {
  const acts = Array.from({ length: 300 }, (_, n) => casting(n % 60, `act ${n}`))
  const answers = await Promise.all(acts.map((act) => untilCertain(act)))
  expect(proxy.dropped()).toBeGreaterThan(0)

  const stored = new Map((await calm.page(box, undefined, 1_000)).map((ballot) => [ballot.nullifier, ballot]))
  expect(stored.size).toBe(60)
  answers.forEach(({ event }, n) => {
    const ballot = stored.get(acts[n]?.nullifier ?? '')
    // Each act is there once, at the place that was answered.
    expect(ballot?.events.filter(({ commitment }) => commitment === event.commitment)).toEqual([event])
    if (ballot?.version === event.n) expect(Buffer.from(ballot.sealed)).toEqual(acts[n]?.sealed)
  })
  expect([...stored.values()].map(({ version, events }) => [version, events.length])).toEqual(
    Array.from({ length: 60 }, () => [5, 5]),
  )
})

describe('for the board', () => {
  it('gives what waits by envelope and key, and marks only what was read', async () => {
    const other = { ...box, envelopeId: 'district:birlik' }
    for (const voter of [2_007, 2_003, 2_005]) await castWith(calm, { ...casting(voter, `first ${voter}`), ...other })
    expect(await calm.nextWaiting(undefined)).toEqual(box)
    expect(await calm.nextWaiting(box)).toEqual(other)
    expect(await calm.nextWaiting(other)).toBeUndefined()
    expect((await calm.waiting(box, 1_000)).length).toBe(60)
    const waiting = await calm.waiting(other, 1_000)
    expect(waiting.map(({ nullifier }) => Number.parseInt(nullifier, 16))).toEqual([2_003, 2_005, 2_007])
    await calm.markTaken(waiting)
  })

  it('leaves a ballot waiting that changed after it was read', async () => {
    const voter = 900
    await castWith(calm, casting(voter, 'read'))
    const read = await calm.waiting(box, 1_000)
    await castWith(calm, casting(voter, 'changed meanwhile'))
    await calm.markTaken(read)
    const left = await calm.waiting(box, 1_000)
    expect(left.map(({ version, open }) => ({ version, open }))).toEqual([{ version: 2, open: 2 }])
    await calm.markTaken(left)
    expect(await calm.waiting(box, 1_000)).toEqual([])
    expect(await calm.nextWaiting(undefined)).toBeUndefined()
  })
})

it('is refused by the database itself where a document is none', async () => {
  const raw = direct.collection('ballots')
  await castWith(calm, casting(1_000, 'as an example'))
  const example = await raw.findOne({ campaign: campaignId, version: 1 })
  for (const change of [
    { _id: Buffer.alloc(31) },
    { person: 'per_1' },
    { version: 2 },
    { at: new Date() },
    { attempt: 'short' },
  ]) {
    const document = { ...example, _id: randomBytes(32), ...change }
    await expect(raw.insertOne(document as never)).rejects.toThrow('failed validation')
  }
  await raw.insertOne({ ...example, _id: randomBytes(32) } as never)
})
