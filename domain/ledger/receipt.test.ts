import { describe, expect, it } from 'vitest'
import { inclusionPath } from '../kernel/merkle.ts'
import { toBase64Url } from '../kernel/base64url.ts'
import { parseReceiptCode, receiptCode, type Receipt } from './receipt.ts'

const petition = 'pet_01J9Z3K5T7W9Y1B3D5F7H9K1M3'
const hash = toBase64Url(new Uint8Array(32).fill(251))

/** With everything as long as it may become: of a million leaves, removed and returned in a bulk. */
function receiptAt(seq: number, size: number): Receipt {
  const counts = { total: size, counted: size, withdrawn: size, invalidated: size, restored: size, superseded: size }
  return {
    ...{ v: 1, petition, number: '2026-000412' },
    leaf: {
      ...{ v: 1, petition, seq, type: 'superseded', text: hash, commitment: hash, minute: '2027-03-22T09:41Z' },
      ...{ area: 'turkistan-region', channel: 'web', assurance: 'verified', undoes: seq - 1 },
      ...{ reason: 'removed_by_mistake', batch: 'rem_01J9Z3K5T7W9Y1B3D5F7H9K1M3' },
    },
    ...{ nonce: hash, ref: hash.slice(0, 22), n: 12 },
    proof: inclusionPath(seq - 1, size).map(() => hash),
    head: {
      ...{ v: 1, petition, size, root: hash, counts, at: '2027-03-22T09:41:07Z', rules: hash, key: hash.slice(0, 22) },
      signature: hash + hash,
    },
  }
}

describe('a receipt of a million leaves', () => {
  it.each([2, 524_288, 524_289, 999_999, 1_000_000])('has at most 20 hashes and 2 kB for leaf %i', (seq) => {
    const receipt = receiptAt(seq, 1_000_000)
    expect(receipt.proof.length).toBeLessThanOrEqual(20)
    expect(Buffer.byteLength(JSON.stringify(receipt))).toBeLessThanOrEqual(2_048)
  })
})

describe('the code of a receipt', () => {
  it('names petition, leaf, size and the first 16 characters of both hashes', () => {
    const code = receiptCode(receiptAt(7, 12), hash)
    expect(code).toBe(`2026-000412.7.12.${hash.slice(0, 16)}.${hash.slice(0, 16)}`)
    expect(parseReceiptCode(code)).toEqual({
      ...{ number: '2026-000412', seq: 7, size: 12, leaf: hash.slice(0, 16), root: hash.slice(0, 16) },
    })
  })

  it('is nothing else', () => {
    const good = receiptCode(receiptAt(7, 12), hash)
    for (const code of ['', `${good}x`, good.replace('.7.', '.0.'), good.replace('.7.', '.13.'), `${good}.1`]) {
      expect(parseReceiptCode(code)).toBeUndefined()
    }
  })
})
