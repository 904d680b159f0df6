import { Binary, MongoServerError } from 'mongodb'
import { describe, expect, it } from 'vitest'
import type { PersonId, PetitionId } from '#domain/kernel/ids.ts'
import { sign } from '#domain/signatures/sign.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testDatabase } from '#server/testing/database.ts'
import { testPlatform } from '#server/testing/platform.ts'
import { petitionKeyCollection, petitionKeyStore } from './petition-keys.ts'
import { signatureCollection, type SignatureDocument } from './signature.document.ts'
import { signatureStore } from './signature.store.ts'

const mongo = testDatabase([signatureCollection, petitionKeyCollection])
const platform = testPlatform({ mongo })
const keys = petitionKeyStore(platform)
const store = signatureStore(platform, keys)
const documents = mongo.collection<SignatureDocument>(signatureCollection.name)

const petition: PetitionId = 'pet_01J9Z3AAAAAAAAAAAAAAAAAAAA'
const aigul: PersonId = 'per_01J9Z3AAAAAAAAAAAAAAAAAAAA'
const at = new Date('2026-06-03T07:00:00Z')
const aSignature = (attempt: string) =>
  sign({
    ...{ petition, attempt, at, channel: 'web', assurance: 'email', area: null, nameMode: 'hidden' },
    textHash: 'ab'.repeat(32),
    ref: platform.crypto.randomBytes(16).toString('hex'),
    nonce: platform.crypto.randomBytes(32).toString('hex'),
  })

describe('the collection of signatures', () => {
  it('refuses a document that lacks a part of its key, or has one of another length', async () => {
    await store.sign(aSignature('one'), aigul, { id: aigul }, () => [])
    const good = await documents.findOne({})
    if (!good) throw new Error('nothing was stored')
    const faulty: object[] = [
      { _id: new Binary(Buffer.alloc(31)) },
      { _id: 'a text' },
      { nonce: new Binary(Buffer.alloc(8)) },
      { textHash: undefined },
      { attempt: 'short' },
      { petition: 'everything' },
      { open: -1 },
      { email: 'aigul@example.kz' },
    ]
    for (const change of faulty) {
      const document = { ...good, _id: new Binary(Buffer.alloc(32, 1)), ...change }
      await expect(documents.insertOne(document)).rejects.toThrow(MongoServerError)
    }
    expect(await documents.countDocuments()).toBe(1)
  })

  it('keeps who signed under a key of the petition, which dies with it', async () => {
    const stored = await documents.findOne({})
    const { data } = await keys.keysFor(petition)
    const sealed = stored?.person.buffer.subarray(0, stored.person.position) ?? Buffer.alloc(0)
    const opened = platform.crypto.unseal(data, sealed, stored?._id.toString('hex') ?? '')
    expect(JSON.parse(opened.toString())).toEqual({ id: aigul })
    const otherPlace = '00'.repeat(32)
    expect(() => platform.crypto.unseal(data, sealed, otherPlace)).toThrow()
  })
})

describe('a second signature where the later one counts', () => {
  const serik: PersonId = 'per_01J9Z3BBBBBBBBBBBBBBBBBBBB'
  const replace = () => ['superseded', 'counted'] as const
  const signAs = (attempt: string) => store.sign(aSignature(attempt), serik, { id: serik }, replace)
  const seal = async () => store.markSealed(await store.waiting(petition, 100))

  it('waits until the ledger has the first, then takes its place as one change', async () => {
    const first = await signAs('first')
    expect(await signAs('second')).toMatchObject({ refusals: [{ code: 'BUSY', details: { retryAfter: 1 } }] })
    await seal()
    const second = await signAs('second')
    expect(second).toMatchObject({
      value: { state: 'counted', open: 2, events: [{ n: 1 }, { n: 2, type: 'superseded' }, { n: 3, type: 'counted' }] },
    })
    expect(second.ok && first.ok && second.value.ref === first.value.ref).toBe(true)
    // A lost answer, asked for again.
    expect(await signAs('second')).toEqual(second)
  })

  it('happens once for many that are sent at once; the others are told to come again', async () => {
    await seal()
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => signAs(`race ${i}`)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const codes = answers.flatMap((answer) => (answer.ok ? [] : answer.refusals.map(({ code }) => code)))
    expect(new Set(codes)).toEqual(new Set(['BUSY']))
    expect((await store.ofSigner([petition], serik)).get(petition)?.events).toHaveLength(5)
  })
})

it('makes the keys of a petition once, however many sign first', async () => {
  const other: PetitionId = 'pet_01J9Z3BBBBBBBBBBBBBBBBBBBB'
  const processes = Array.from({ length: 20 }, () => petitionKeyStore(platform))
  const made = await Promise.all(processes.map((one) => one.keysFor(other)))
  const hashes = made.map(({ signer }) => platform.crypto.hmac(signer, 'x').toString('hex'))
  expect(new Set(hashes).size).toBe(1)
  expect((await keys.existingKeys(['pet_01J9Z3CCCCCCCCCCCCCCCCCCCC'])).size).toBe(0)
})

it('forgets within ten minutes the keys of a petition that another process destroyed', async () => {
  const closed: PetitionId = 'pet_01J9Z3DDDDDDDDDDDDDDDDDDDD'
  const clock = fakeClock()
  const [here, there] = [petitionKeyStore({ ...platform, clock }), petitionKeyStore({ ...platform, clock })]
  await here.keysFor(closed)
  await there.destroy(closed)
  expect((await there.existingKeys([closed])).size).toBe(0)
  clock.advance(599_999)
  expect((await here.existingKeys([closed])).size).toBe(1)
  clock.advance(1)
  expect((await here.existingKeys([closed])).size).toBe(0)
})
