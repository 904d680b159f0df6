import { createServer, type AddressInfo } from 'node:net'
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

it('answers in a bounded time when the database does not', async () => {
  const silent = createServer(() => undefined)
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as AddressInfo
  const nobody = createMongo(createClient(`mongodb://127.0.0.1:${port}/?directConnection=true`), 'nowhere')
  const commit = nobody.groupCommit<Note>({ collection: 'notes', timeoutMs: 100, backoffMs: [5] })
  // By itself the driver would wait for 15 s, twice: longer than this test may take.
  const answer = await commit.insert({ _id: 'one', attempt: 'a' }, 'petition')
  expect(answer).toMatchObject({ ok: false, refusals: [{ code: 'OUTCOME_UNKNOWN' }] })
  await nobody.client.close()
  await new Promise((resolve) => silent.close(resolve))
}, 10_000)

async function untilCertain(note: Note): Promise<string> {
  for (;;) {
    const answer = await notes.insert(note, 'petition')
    if (answer.ok) return answer.value.outcome
    expect(answer.refusals[0].code).toBe('OUTCOME_UNKNOWN')
  }
}
