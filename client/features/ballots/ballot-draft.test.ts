// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { freshDraft } from '#client/features/ballots/ballot-draft.ts'
import { sealChoice } from '#client/features/ballots/seal-choice.ts'
import { ballotCommitment } from '#domain/ballots/commitment.ts'
import { fromPlain } from '#domain/ballots/plain-choice.ts'
import { createSealingKey, openingKeyOf, unseal } from '#domain/ballots/sealing.ts'
import { fromBase64Url, toBase64Url } from '#domain/kernel/base64url.ts'
import type { BallotPaper } from '#domain/ballots/choice.ts'

const paper: BallotPaper = {
  form: { envelope: 'city', type: 'approval', min: 1, max: 3 },
  options: [1, 2, 17].map((number) => ({ number, price: 100, category: 'greening' })),
  budget: 1_000,
}
const context = { campaignId: 'cmp_1', envelopeId: 'city', listHash: 'a'.repeat(64) }

it('draws another order for every device', () => {
  expect(freshDraft().nonce).not.toBe(freshDraft().nonce)
})

describe('what is sent of a ballot', () => {
  it('opens to the choice with the key of the campaign alone, and to the commitment with the nonce', async () => {
    const { publicKey, secret } = await createSealingKey(crypto.subtle)
    const choice = { marks: [2, 17], points: null }
    const sent = await sealChoice(paper, choice, { ...context, publicKey: toBase64Url(publicKey) })

    const sealed = fromBase64Url(sent.sealed, Buffer.from(sent.sealed, 'base64url').length) ?? new Uint8Array()
    const nonce = fromBase64Url(sent.nonce, 32) ?? new Uint8Array()
    expect(ballotCommitment(nonce, sealed)).toBe(sent.commitment)
    const key = await openingKeyOf(crypto.subtle, secret, publicKey)
    if (!key) throw new Error('a fresh key opens nothing')
    expect(fromPlain((await unseal(crypto.subtle, key, context, sealed)) ?? new Uint8Array())).toEqual(choice)
  })

  it('is another attempt with another nonce each time, and never the same bytes', async () => {
    const { publicKey } = await createSealingKey(crypto.subtle)
    const [one, other] = await Promise.all(
      [1, 2].map(() =>
        sealChoice(paper, { marks: [2], points: null }, { ...context, publicKey: toBase64Url(publicKey) }),
      ),
    )
    for (const part of ['attempt', 'sealed', 'nonce', 'commitment'] as const)
      expect(one?.[part]).not.toBe(other?.[part])
    expect(one?.sealed.length).toBe(other?.sealed.length)
  })

  it('is nothing when the key of the campaign is none', async () => {
    await expect(sealChoice(paper, { marks: [2], points: null }, { ...context, publicKey: 'AAAA' })).rejects.toThrow()
  })
})
