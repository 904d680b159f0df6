import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assurances } from '../kernel/actor.ts'
import { toBase64Url } from '../kernel/base64url.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import { signatureEventTypes } from '../signatures/signature.ts'
import { leafBytes, leafJson, minuteOf, type Leaf } from './leaf.ts'

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toBase64Url)
const code = fc.stringMatching(/^[A-Za-z0-9._:-]{1,64}$/)
const aLeaf = fc
  .record(
    {
      v: fc.constant(1 as const),
      petition: fc.constant('pet_01J9Z3K5T7W9Y1B3D5F7H9K1M3' as const),
      seq: fc.integer({ min: 1, max: 10_000_000 }),
      type: fc.constantFrom(...signatureEventTypes),
      text: hash,
      commitment: hash,
      minute: fc.date({ min: new Date(0), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true }).map(minuteOf),
      area: fc.option(code),
      channel: fc.constant('web' as const),
      assurance: fc.constantFrom(...assurances),
      undoes: fc.integer({ min: 1, max: 10_000_000 }),
      reason: code,
      batch: code,
    },
    { requiredKeys: ['v', 'petition', 'seq', 'type', 'text', 'commitment', 'minute', 'area', 'channel', 'assurance'] },
  )
  .map((leaf): Leaf => leaf)

describe('a leaf', () => {
  it('is spelled as its canonical JSON, whichever members it has', () => {
    fc.assert(
      fc.property(aLeaf, (leaf) => {
        expect(leafJson(leaf)).toBe(canonicalJson(leaf))
        expect(Buffer.from(leafBytes(leaf)).toString()).toBe(leafJson(leaf))
      }),
    )
  })

  it('knows no finer time than the minute', () => {
    expect(minuteOf(new Date('2027-03-22T09:41:59.999Z'))).toBe('2027-03-22T09:41Z')
  })
})
