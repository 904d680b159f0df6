import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fromBase64Url } from '../kernel/base64url.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import { leafHash, verifyInclusion } from '../kernel/merkle.ts'
import { commitmentOf } from './commitment.ts'
import { promisedInclusion, promiseTree, type PromisedInclusion } from './promise.ts'
import { sign } from './sign.ts'
import type { Signature } from './signature.ts'

const nonce = '01'.repeat(32)
const ref = '02'.repeat(16)
const at = new Date('2027-03-22T09:41:07.900Z')
const signature: Signature = sign({
  ...{ petition: 'pet_1', textHash: 'ff'.repeat(32), attempt: 'a', at, channel: 'web', assurance: 'email' },
  ...{ area: null, nameMode: 'hidden', ref, nonce },
})

describe('a commitment', () => {
  it('is the hash over nonce, ref and the number of the act', () => {
    const expected = createHash('sha256')
      .update(Buffer.from(`${nonce}${ref}00000103`, 'hex'))
      .digest()
    expect(Buffer.from(commitmentOf({ nonce, ref }, 0x103))).toEqual(expected)
  })
})

describe('a promise', () => {
  it('names the act by which the signature counts, in whole seconds, and a minute', () => {
    expect(promisedInclusion(signature)).toEqual({
      ...{ v: 1, petition: 'pet_1', at: '2027-03-22T09:41:07Z', includedBy: '2027-03-22T09:42:07Z' },
      commitment: Buffer.from(commitmentOf(signature, 1)).toString('base64url'),
      text: Buffer.alloc(32, 0xff).toString('base64url'),
    })
  })

  it('is about the last time that somebody signed', () => {
    const later = new Date('2027-03-23T10:00:00Z')
    const events = [
      ...signature.events,
      { n: 2, type: 'withdrawn', at: later } as const,
      { n: 3, type: 'counted', at: later } as const,
    ]
    expect(promisedInclusion({ ...signature, events })).toMatchObject({
      at: '2027-03-23T10:00:00Z',
      commitment: Buffer.from(commitmentOf(signature, 3)).toString('base64url'),
    })
  })

  it('is not made for what does not count', () => {
    expect(promisedInclusion({ ...signature, state: 'withdrawn' })).toBeUndefined()
    expect(promisedInclusion({ ...signature, state: 'invalidated' })).toBeUndefined()
  })
})

describe('promises of one moment', () => {
  it.each([1, 2, 3, 7, 64, 200])('%i of them lead to one root', (size) => {
    const promises = Array.from({ length: size }, (_, i): PromisedInclusion => {
      const promised = promisedInclusion({ ...signature, ref: i.toString(16).padStart(32, '0') })
      if (!promised) throw new Error('it counts')
      return promised
    })
    const tree = promiseTree(promises)
    promises.forEach((promised, i) => {
      const { index, size: of, hashes } = tree.inclusion(i)
      const leaf = leafHash(new TextEncoder().encode(canonicalJson(promised)))
      const proof = hashes.map((hash) => fromBase64Url(hash, 32) as Uint8Array)
      expect({ index, of }).toEqual({ index: i, of: size })
      expect(verifyInclusion({ leafHash: leaf, index, size: of, proof, root: tree.root })).toBe(true)
    })
  })
})
