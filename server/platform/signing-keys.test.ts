import { createHash, createPublicKey, verify } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testDatabase } from '#server/testing/database.ts'
import { createCrypto } from './crypto.ts'
import { createSigningKeys, signingKeyCollection, type KeyStatement, type SigningKeys } from './signing-keys.ts'

const mongo = testDatabase([signingKeyCollection])
const crypto = createCrypto(Buffer.alloc(32, 3))
const content = Buffer.from('a head')
let clock = fakeClock()

const aProcess = (): SigningKeys => createSigningKeys({ mongo, crypto, clock })

beforeEach(async () => {
  await mongo.collection(signingKeyCollection.name).deleteMany({})
  clock = fakeClock()
})

/** As a stranger does who has nothing but docs/verify/format.md. */
function isSignedBy({ publicKey }: KeyStatement, context: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  return verify(null, Buffer.concat([Buffer.from(`${context}\n`), bytes]), key, signature)
}

function vouchesFor(by: KeyStatement, { signature, ...unsigned }: KeyStatement): boolean {
  const bytes = Buffer.from(canonicalJson(unsigned))
  return isSignedBy(by, 'dauys/key/1', bytes, Buffer.from(signature, 'base64url'))
}

describe('the first key', () => {
  it('is made by the first signature, signs itself, and is one for all who begin at once', async () => {
    const signed = await Promise.all(
      Array.from({ length: 20 }, () => aProcess().sign('dauys/head/1', content, clock.now())),
    )
    const [first, ...others] = await aProcess().statements()
    expect(others).toEqual([])
    expect(new Set(signed.map(({ key }) => key))).toEqual(new Set([first?.id]))
    expect(first).toMatchObject({ v: 1, previous: null })
    expect(first && vouchesFor(first, first)).toBe(true)
    expect(Date.parse(first?.from ?? '')).toBeLessThanOrEqual(clock.now().getTime())
    for (const { signature } of signed)
      expect(first && isSignedBy(first, 'dauys/head/1', content, signature)).toBe(true)
  })

  it('is there for everybody in a process that asks while it is being made', async () => {
    for (let round = 0; round < 20; round++) {
      await mongo.collection(signingKeyCollection.name).deleteMany({})
      const keys = aProcess()
      const asked: Promise<unknown>[] = []
      for (let i = 0; i < 10; i++) {
        asked.push(keys.sign('dauys/promise/1', content, clock.now()))
        await new Promise((resolve) => setImmediate(resolve))
      }
      await Promise.all(asked)
    }
  })

  it('is named by what it is', async () => {
    const [first] = await aProcess().statements()
    const digest = createHash('sha256')
      .update(Buffer.from(first?.publicKey ?? '', 'base64url'))
      .digest()
    expect(first?.id).toBe(digest.subarray(0, 16).toString('base64url'))
  })

  it('signs for one purpose and not for another', async () => {
    const keys = aProcess()
    const { signature } = await keys.sign('dauys/head/1', content, clock.now())
    const [first] = await keys.statements()
    expect(first && isSignedBy(first, 'dauys/promise/1', content, signature)).toBe(false)
  })

  it('lies wrapped in the database, and does not open under another master key', async () => {
    await aProcess().sign('dauys/head/1', content, clock.now())
    const stranger = createSigningKeys({ mongo, crypto: createCrypto(Buffer.alloc(32, 4)), clock })
    await expect(stranger.sign('dauys/head/1', content, clock.now())).rejects.toThrow()
  })
})

describe('a rotation', () => {
  it('is vouched for by the key before, and every process changes at the same moment', async () => {
    const [one, other] = [aProcess(), aProcess()]
    const first = (await one.sign('dauys/head/1', content, clock.now())).key
    await other.sign('dauys/head/1', content, clock.now())

    const second = await one.rotate()
    const [before] = await one.statements()
    expect(second.previous).toBe(first)
    expect(before && vouchesFor(before, second)).toBe(true)

    const begins = new Date(second.from)
    const lastMoment = new Date(begins.getTime() - 1)
    clock.set(lastMoment)
    for (const keys of [one, other]) expect((await keys.sign('dauys/head/1', content, lastMoment)).key).toBe(first)
    clock.set(begins)
    for (const keys of [one, other]) expect((await keys.sign('dauys/head/1', content, begins)).key).toBe(second.id)
    // What names an earlier moment is still signed by the key of that moment.
    expect((await other.sign('dauys/promise/1', content, lastMoment)).key).toBe(first)
  })

  it('is refused while another one has not begun', async () => {
    const keys = aProcess()
    const { id } = await keys.rotate()
    await expect(keys.rotate()).rejects.toThrow(id)
    clock.advance(61_000)
    expect((await keys.rotate()).previous).toBe(id)
    expect(await keys.statements()).toHaveLength(3)
  })

  it('makes one key when two operators rotate at once', async () => {
    await aProcess().statements()
    const made = await Promise.allSettled([aProcess().rotate(), aProcess().rotate()])
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await aProcess().statements()).toHaveLength(2)
  })
})
