import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doOpen, forget, makeSplitKey, shareHash } from '#client/features/ballots/desk/key-ceremony.ts'
import { shareLength } from '#domain/ballots/paper-secret.ts'

const { subtle } = globalThis.crypto

/** All ways to take `size` of these. */
function choices<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 0) return [[]]
  return items.flatMap((item, i) => choices(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]))
}

describe('the key ceremony', () => {
  it.each([
    { need: 2, of: 3 },
    { need: 3, of: 5 },
    { need: 2, of: 2 },
  ])('lets any $need of $of shares open, and fewer never', async ({ need, of }) => {
    const { publicKey, shares } = await makeSplitKey(subtle, { need, of })
    expect(shares).toHaveLength(of)
    for (const chosen of choices(shares, need)) expect(await doOpen(subtle, publicKey, chosen)).toBe(true)
    for (let fewer = 0; fewer < need; fewer++)
      for (const chosen of choices(shares, fewer)) expect(await doOpen(subtle, publicKey, chosen)).toBe(false)
  })

  it('opens nothing with one share twice, a torn one, or one of another campaign', async () => {
    const [{ publicKey, shares }, other] = await Promise.all([
      makeSplitKey(subtle, { need: 2, of: 3 }),
      makeSplitKey(subtle, { need: 2, of: 3 }),
    ])
    const [one, two] = [shares[0]!, shares[1]!]
    expect(await doOpen(subtle, publicKey, [one, one])).toBe(false)
    expect(await doOpen(subtle, publicKey, [one, other.shares[1]!])).toBe(false)
    await fc.assert(
      fc.asyncProperty(fc.nat(shareLength - 2), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        expect(await doOpen(subtle, publicKey, [one, two.with(at, two[at]! ^ flip)])).toBe(false)
      }),
      { numRuns: 20 },
    )
  })

  it('has shares short enough for paper, tells them apart by their hashes, and forgets them', async () => {
    const key = await makeSplitKey(subtle, { need: 2, of: 3 })
    expect(key.shares.map(({ length }) => length)).toEqual([shareLength, shareLength, shareLength])
    expect(new Set(key.shares.map(shareHash)).size).toBe(3)
    forget(key)
    expect(await doOpen(subtle, key.publicKey, key.shares)).toBe(false)
    expect(key.shares.every((share) => share.every((byte) => byte === 0))).toBe(true)
  })
})
