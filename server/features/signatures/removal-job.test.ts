import { Binary } from 'mongodb'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PersonId, PetitionId } from '#domain/kernel/ids.ts'
import { consentToRemoval, proposeRemoval, proposeRestoration, cancelRemoval } from '#domain/signatures/removal-way.ts'
import type { Removal } from '#domain/signatures/removal.ts'
import { sign } from '#domain/signatures/sign.ts'
import { demand } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testDatabase } from '#server/testing/database.ts'
import { testPlatform } from '#server/testing/platform.ts'
import { petitionKeyCollection, petitionKeyStore } from './store/petition-keys.ts'
import { removalCollection } from './store/removal.document.ts'
import { removalStore, type RemovalStore } from './store/removal.store.ts'
import { signatureCollection, type SignatureDocument } from './store/signature.document.ts'
import { signatureSelection, type Position, type SignatureSelection } from './store/signature.selection.ts'
import { runRemovals } from './use-cases/run-removals.ts'
import { selectSignatures } from './use-cases/select-signatures.ts'

const clock = fakeClock()
const mongo = testDatabase([signatureCollection, petitionKeyCollection, removalCollection])
const platform = testPlatform({ mongo, clock })
const keys = petitionKeyStore(platform)
const selection = signatureSelection(platform, keys)
const removals = removalStore(platform)
const documents = mongo.collection<SignatureDocument>(signatureCollection.name)

/** More than two steps of the job. */
const signers = 1_200
let petition: PetitionId
let attempts = 0

beforeEach(async () => {
  petition = platform.newId('pet')
  await documents.insertMany(Array.from({ length: signers }, aDocument))
  clock.advance(1)
})

function aDocument(): SignatureDocument {
  const random = (bytes: number) => new Binary(platform.crypto.randomBytes(bytes))
  const {
    ref: _ref,
    nonce: _nonce,
    textHash: _hash,
    attempt: _attempt,
    ...signature
  } = sign({
    ...{ petition, attempt: '', channel: 'web', assurance: 'email', area: null, nameMode: 'hidden', at: clock.now() },
    ...{ textHash: '', ref: '', nonce: '' },
  })
  const ids = { _id: random(32), ref: random(16), nonce: random(32), textHash: random(32), person: random(64) }
  return { ...signature, ...ids, attempt: random(16).toString('hex') }
}

const act = (by: PersonId) => ({ by, at: clock.now(), office: 'turkistan-city' })

async function running(change: Parameters<typeof keep>[0]): Promise<Removal> {
  const kept = await keep(change)
  const consented = await removals.change(kept.id, (now) => consentToRemoval(now, { independent: true }, act('per_b')))
  return demand(consented)
}
async function keep(change: ReturnType<typeof proposeRemoval> | ReturnType<typeof proposeRestoration>) {
  const kept = await removals.insert(demand<Parameters<RemovalStore['insert']>[0]>(change), {
    placeIds: ['turkistan-city'],
    attempt: `attempt-${++attempts}`,
  })
  if (!kept) throw new Error('not kept')
  return kept
}
const everything = () =>
  proposeRemoval(
    {
      ...{ id: platform.newId('rem'), petition, expected: signers },
      conditions: { from: null, until: clock.now(), areas: [], assurances: ['email'], accountMinutes: null, refs: [] },
    },
    { reason: 'automated', text: 'Бағдарлама.', independent: true },
    act('per_a'),
  )
const back = (removal: Removal) =>
  proposeRestoration(
    removal,
    { id: platform.newId('rem'), expected: signers },
    { reason: 'removed_by_mistake', text: 'Қате.', independent: true },
    act('per_a'),
  )

/** A process of the job; letters are another test's matter. */
function aProcess(parts: { removals?: Partial<RemovalStore>; selection?: Partial<SignatureSelection> } = {}) {
  const deps = {
    clock,
    removals: { ...removals, ...parts.removals },
    selection: { ...selection, ...parts.selection },
    selectSignatures: selectSignatures({ selection, identity: { readPeople: async () => [] } }),
    petitions: { readPetitions: async () => [] },
    tellSigners: async () => 0,
  }
  return runRemovals(deps)
}
async function untilIdle(step: () => Promise<boolean>): Promise<void> {
  while (await step());
}
const inState = (state: string) => documents.countDocuments({ petition, state: state as 'counted' })
const eventsOf = (batch: string) => documents.countDocuments({ petition, 'events.batch': batch })
/** Signatures that hold an event of this batch more than once. */
async function twice(batch: string): Promise<number> {
  const found = await documents.find({ petition, 'events.batch': batch }).toArray()
  return found.filter(({ events }) => events.filter((event) => event.batch === batch).length > 1).length
}
const read = async ({ id }: Removal) => (await removals.read(id))!

describe('the job of a removal', () => {
  it('changes each signature by one event that the ledger finds, and returns all of them', async () => {
    const removal = await running(everything())
    await untilIdle(aProcess())
    expect(await read(removal)).toMatchObject({ state: 'done', done: signers })
    expect([await inState('invalidated'), await eventsOf(removal.id), await twice(removal.id)]).toEqual([
      ...[signers, signers, 0],
    ])
    const [one] = await documents.find({ petition }).limit(1).toArray()
    expect(one).toMatchObject({
      ...{ state: 'invalidated', open: 2 },
      events: [
        { n: 1, type: 'counted' },
        { n: 2, type: 'invalidated', reason: 'automated', batch: removal.id },
      ],
    })

    const undo = await running(back(await read(removal)))
    await untilIdle(aProcess())
    expect(await read(undo)).toMatchObject({ state: 'done', done: signers })
    expect(await inState('counted')).toBe(signers)
    const restored = await documents.findOne({ petition })
    expect(restored?.events[2]).toMatchObject({ n: 3, type: 'restored', reason: 'removed_by_mistake', batch: undo.id })
  })

  it('killed anywhere in a step, is carried on by another process, with an exact count', async () => {
    const removal = await running(everything())
    let kills = 0
    const dies = () => {
      kills++
      throw new Error('killed')
    }
    // Before anything of the step, in the middle of its updates, and after them.
    const atBegin = aProcess({ selection: { append: async () => dies() } })
    const inMiddle = aProcess({
      selection: {
        append: async (selected, event) => {
          await selection.append(selected.slice(0, 137), event)
          return dies()
        },
      },
    })
    const atEnd = aProcess({ removals: { advance: async () => dies() } })
    for (const dying of [atBegin, inMiddle, atEnd, atEnd]) await expect(dying()).rejects.toThrow('killed')
    const step = aProcess()
    await step()
    for (const dying of [inMiddle, atEnd]) await expect(dying()).rejects.toThrow('killed')
    await untilIdle(step)
    expect(kills).toBe(6)
    expect(await read(removal)).toMatchObject({ state: 'done', done: signers })
    expect([await inState('invalidated'), await twice(removal.id)]).toEqual([signers, 0])
  })

  it('is not done twice by a paused twin that wakes up late', async () => {
    const removal = await running(everything())
    await Promise.all(Array.from({ length: 4 }, () => untilIdle(aProcess())))
    expect(await read(removal)).toMatchObject({ state: 'done', done: signers })
    expect([await inState('invalidated'), await twice(removal.id)]).toEqual([signers, 0])
  })

  it('stops when it is asked to, shows what it did, and that can be taken back', async () => {
    const removal = await running(everything())
    const step = aProcess()
    await step()
    demand(await removals.change(removal.id, (now) => cancelRemoval(now, act('per_a'))))
    await untilIdle(step)
    const stopped = await read(removal)
    expect(stopped).toMatchObject({ state: 'cancelled', done: 500 })
    expect(await inState('counted')).toBe(signers - 500)
    expect((await removals.published(petition, { size: 10 })).map(({ id }) => id)).toEqual([removal.id])

    const undo = await running(back(stopped))
    await untilIdle(step)
    expect(await read(undo)).toMatchObject({ state: 'done', done: 500 })
    expect(await inState('counted')).toBe(signers)
  })

  it('leaves alone what people did meanwhile, and what came back by an objection', async () => {
    const removal = await running(everything())
    const [first, second] = await documents.find({ petition }).hint({ petition: 1, 'events.0.at': 1, _id: 1 }).toArray()
    const step = aProcess({
      selection: {
        // Between selecting and changing, one signer withdraws.
        append: async (selected, event) => {
          const withdrawn = { n: 2, type: 'withdrawn' as const, at: clock.now() }
          const update = { $set: { state: 'withdrawn' }, $push: { events: withdrawn } }
          await documents.updateOne({ _id: first!._id, state: 'counted' }, update as object)
          return selection.append(selected, event)
        },
      },
    })
    await step()
    const returned = await selection.findRemoved(petition, second!.ref.toString('hex'), removal.id)
    await selection.append([returned!], { type: 'restored', at: clock.now(), reason: 'objection_upheld' })
    await untilIdle(step)
    expect(await read(removal)).toMatchObject({ state: 'done', done: signers - 1 })
    expect((await documents.findOne({ _id: first!._id }))?.state).toBe('withdrawn')
    expect((await documents.findOne({ _id: second!._id }))?.state).toBe('counted')

    const undo = await running(back(await read(removal)))
    await untilIdle(step)
    expect(await read(undo)).toMatchObject({ done: signers - 2 })
    expect((await documents.findOne({ _id: second!._id }))?.events).toHaveLength(3)
  })

  it('takes turns with other removals', async () => {
    const first = await running(everything())
    const second = await running(everything())
    const step = aProcess()
    await step()
    await step()
    // Both want the same signatures; the second finds those that the first has not taken yet.
    expect([(await read(first)).done, (await read(second)).done]).toEqual([500, 500])
    await untilIdle(step)
    expect((await read(first)).done + (await read(second)).done).toBe(signers)
  })
})

describe('the collection of removals', () => {
  it('refuses a document in which one person did both, and a second restoration of a removal', async () => {
    const removal = await running(everything())
    await untilIdle(aProcess())
    const stored = mongo.collection<{ _id: string }>(removalCollection.name)
    const sameBy = { $set: { 'decided.by': 'per_a' } }
    await expect(stored.updateOne({ _id: removal.id }, sameBy)).rejects.toThrow('validation')
    const ended = await read(removal)
    await keep(back(ended))
    const again = await removals.insert(demand(back(ended)), { placeIds: [], attempt: 'another' })
    expect(again).toBeUndefined()
  })

  it('goes through signatures of one moment without reading them again at every step', async () => {
    // All of this test were given at the same millisecond.
    const all: string[] = []
    let after: Position | undefined
    const { db } = mongo
    await db.command({ profile: 2 })
    do {
      const page = await selection.walk(petition, { kind: 'counted' }, after, { limit: 300 })
      all.push(...page.map(({ ref }) => ref))
      after = page.at(-1)?.position
    } while (after)
    await db.command({ profile: 0 })
    expect(new Set(all).size).toBe(signers)
    expect(all).toHaveLength(signers)
    const reads = await db
      .collection('system.profile')
      .find({ op: 'query', ns: `${db.databaseName}.signatures`, 'command.filter.$and.petition': petition })
      .toArray()
    expect(reads.length).toBeGreaterThan(signers / 300)
    for (const read of reads) expect(read['docsExamined']).toBeLessThanOrEqual(301)
  })
})
