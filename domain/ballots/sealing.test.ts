import { describe, expect, it } from 'vitest'
import type { BallotPaper } from './choice.ts'
import { fromPlain, plainLength, toPlain } from './plain-choice.ts'
import { createSealingKey, openingKeyOf, seal, sealedLength, unseal } from './sealing.ts'

const { subtle } = globalThis.crypto
const context = { campaignId: 'cmp_1', envelopeId: 'district:saygaq', listHash: 'a'.repeat(64) }
const paper: BallotPaper = {
  form: { envelope: 'district', type: 'approval', min: 1, max: 3 },
  options: [1, 2, 3, 17].map((number) => ({ number, price: 100, category: 'greening' })),
  budget: 1_000,
}
const choice = { marks: [2, 17], points: null }

async function keyPair() {
  const { publicKey, secret } = await createSealingKey(subtle)
  const key = await openingKeyOf(subtle, secret, publicKey)
  if (!key) throw new Error('a fresh key opens nothing')
  return { publicKey, secret, key }
}

describe('a sealed ballot', () => {
  it('opens to the choice that was sealed, with the key of the campaign', async () => {
    const { publicKey, key } = await keyPair()
    const sealed = await seal(subtle, publicKey, context, toPlain(paper, choice))
    const plain = await unseal(subtle, key, context, sealed)
    expect(fromPlain(plain ?? new Uint8Array())).toEqual(choice)
  })

  it('is as long whatever was chosen, and never the same twice', async () => {
    const { publicKey } = await keyPair()
    const lengths = [[], [1], [1, 2, 17]].map(async (marks) => {
      const sealed = await seal(subtle, publicKey, context, toPlain(paper, { marks, points: null }))
      return sealed.length
    })
    expect(new Set(await Promise.all(lengths))).toEqual(new Set([sealedLength(plainLength(paper))]))
    const [one, other] = await Promise.all([1, 2].map(() => seal(subtle, publicKey, context, toPlain(paper, choice))))
    expect(one).not.toEqual(other)
  })

  it.each([
    ['another campaign', { ...context, campaignId: 'cmp_2' }],
    ['another envelope', { ...context, envelopeId: 'city' }],
    ['another list', { ...context, listHash: 'b'.repeat(64) }],
  ])('is no ballot of %s', async (_, other) => {
    const { publicKey, key } = await keyPair()
    const sealed = await seal(subtle, publicKey, context, toPlain(paper, choice))
    expect(await unseal(subtle, key, other, sealed)).toBeUndefined()
  })

  it('does not open once a single byte was changed, nor with the key of another campaign', async () => {
    const [{ publicKey, key }, stranger] = [await keyPair(), await keyPair()]
    const sealed = await seal(subtle, publicKey, context, toPlain(paper, choice))
    for (let at = 0; at < sealed.length; at += 7) {
      const changed = sealed.with(at, (sealed[at] ?? 0) ^ 1)
      expect(await unseal(subtle, key, context, changed), `byte ${at}`).toBeUndefined()
    }
    expect(await unseal(subtle, stranger.key, context, sealed)).toBeUndefined()
    expect(await openingKeyOf(subtle, stranger.secret, publicKey)).toBeUndefined()
  })
})

describe('the bytes of a choice', () => {
  it.each([
    ['text behind the end', new TextEncoder().encode('\0\x02{}x')],
    ['another spelling', new TextEncoder().encode('\0\x26{ "marks":[1],"points":null,"v":1}      ')],
    ['a number that is none', new TextEncoder().encode('\0\x22{"marks":["1"],"points":null,"v":1}')],
    ['nothing', new Uint8Array()],
    ['a length beyond the end', Uint8Array.of(9, 9, 1)],
  ])('are no choice with %s', (_, plain) => {
    expect(fromPlain(plain)).toBeUndefined()
  })
})
