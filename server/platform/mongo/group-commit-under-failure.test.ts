import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { testDatabase } from '#server/testing/database.ts'
import { dropAfterApply, type DropAfterApply } from '#server/testing/drop-after-apply.ts'
import { createClient } from './connect.ts'
import type { GroupCommit } from './group-commit.ts'
import { createMongo, type Mongo } from './mongo.ts'

interface Note {
  _id: string
  attempt: string
}

const direct = testDatabase([{ name: 'notes' }])
let proxy: DropAfterApply
let mongo: Mongo
let notes: GroupCommit<Note>

beforeAll(async () => {
  const port = Number(new URL(inject('mongodbUri')).port)
  // A fixed sequence: the same replies are lost in every run.
  let seed = 7
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  proxy = await dropAfterApply(port, { chance: () => 0.3, random })
  // Without the driver's own repetition, so that every lost reply reaches the group commit.
  const uri = `mongodb://127.0.0.1:${proxy.port}/?directConnection=true`
  mongo = createMongo(createClient(`${uri}&retryWrites=false`), direct.db.databaseName)
  notes = mongo.groupCommit<Note>({ collection: 'notes', backoffMs: [5, 10, 20, 40], batchMax: 50 })
})
afterAll(async () => {
  await mongo.client.close()
  await proxy.close()
})

it('tells nobody twice and loses nothing when replies get lost after the write', async () => {
  // 200 signers try five times each, every time as a new act; uncertain ones repeat the same act until it is certain.
  const attempts = Array.from({ length: 1_000 }, (_, n) => ({ _id: `signer ${n % 200}`, attempt: `attempt ${n}` }))
  const outcomes = await Promise.all(attempts.map((attempt) => untilCertain(attempt)))

  const stored = new Map(
    (await direct.collection<Note>('notes').find().toArray()).map((note) => [note._id, note.attempt]),
  )
  expect(proxy.dropped()).toBeGreaterThan(0)
  expect(stored.size).toBe(200)
  expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(200)
  expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(800)
  attempts.forEach(({ _id, attempt }, n) => {
    if (outcomes[n] === 'stored') expect(stored.get(_id)).toBe(attempt)
  })
})

it('begins no try after the time that it was given', async () => {
  // Nobody listens there, and the driver gives up at once.
  const client = new MongoClient('mongodb://127.0.0.1:1/?directConnection=true', { serverSelectionTimeoutMS: 50 })
  const commit = createMongo(client, 'nowhere').groupCommit<Note>({
    ...{ collection: 'notes', backoffMs: [1, 3_600_000], tryForMs: 60_000 },
  })
  // A third try would come in an hour: this answer came without it.
  const answer = await commit.insert({ _id: 'unheard', attempt: 'a' }, 'petition')
  expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'OUTCOME_UNKNOWN' }] })
  await client.close()
})

async function untilCertain(note: Note): Promise<string> {
  for (;;) {
    const answer = await notes.insert(note, 'petition')
    if (answer.ok) return answer.value.outcome
    expect(answer.refusals[0].code).toBe('OUTCOME_UNKNOWN')
  }
}
