import { combine, split } from 'shamir-secret-sharing'
import { expect, it } from 'vitest'
import { createSealingKey, openingKeyOf, seal, unseal } from './sealing.ts'

const { subtle } = globalThis.crypto
const context = { campaignId: 'cmp_1', envelopeId: 'city', listHash: 'a'.repeat(64) }

it('opens with any two of three shares, and with no single one of them, however the key was made', async () => {
  for (let round = 0; round < 8; round++) {
    const { publicKey, secret } = await createSealingKey(subtle)
    const shares = await split(secret, 3, 2)
    const sealed = await seal(subtle, publicKey, context, new Uint8Array(8).fill(round))
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const key = await openingKeyOf(subtle, await combine([shares[a]!, shares[b]!]), publicKey)
      expect(key && (await unseal(subtle, key, context, sealed))).toEqual(new Uint8Array(8).fill(round))
    }
    for (const share of shares) {
      expect(await openingKeyOf(subtle, share, publicKey)).toBeUndefined()
      expect(await openingKeyOf(subtle, share.subarray(0, -1), publicKey)).toBeUndefined()
      // Beside a share of its own making it is as good as nothing.
      const own = new Uint8Array(share.length).fill(round + 1).with(share.length - 1, (share.at(-1) ?? 0) ^ 0xff)
      expect(await openingKeyOf(subtle, await combine([share, own]), publicKey)).toBeUndefined()
    }
  }
})
