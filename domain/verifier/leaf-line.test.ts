import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../kernel/canonical-json.ts'
import { assurances } from '../kernel/actor.ts'
import { leafTypes } from './formats.ts'
import { leafOf, LeafReader } from './leaf-line.ts'
import { momentOfMinute } from './moments.ts'

const petition = 'pet_01J9Z3QK5T8W2X4Y6Z7A8B9C0D'
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64url'))
const code = fc.stringMatching(/^[A-Za-z0-9._:-]{1,64}$/)
const text = 'A'.repeat(43)

/** Leaves as they should be, and some with members that their type must not have. */
const leaf = fc.record(
  {
    v: fc.constant(1),
    petition: fc.constant(petition),
    seq: fc.nat(),
    type: fc.constantFrom(...leafTypes),
    text: fc.oneof(fc.constant(text), hash),
    commitment: hash,
    minute: fc.integer({ min: -1_000_000, max: 200_000_000 }).map(momentOfMinute),
    area: fc.option(code),
    channel: fc.constant('web'),
    assurance: fc.constantFrom(...assurances),
    undoes: fc.nat(),
    reason: code,
    batch: code,
  },
  { requiredKeys: ['v', 'petition', 'seq', 'type', 'text', 'commitment', 'minute', 'area', 'channel', 'assurance'] },
)

const encode = (line: string) => new TextEncoder().encode(line)

function readsFast(line: Uint8Array): boolean {
  return new LeafReader(petition, [text]).read(line, 0, line.length)
}

describe('a leaf line', () => {
  it('is read byte by byte exactly when it is the canonical JSON of a leaf', () => {
    let read = 0
    fc.assert(
      fc.property(leaf, (value) => {
        const line = encode(canonicalJson(value))
        const isLeaf = typeof leafOf(line) === 'object'
        expect(readsFast(line)).toBe(isLeaf)
        if (isLeaf) read++
      }),
      { numRuns: 2_000 },
    )
    expect(read).toBeGreaterThan(100)
  })

  it('is refused in both ways when a byte of it is another, unless it is then another canonical leaf', () => {
    fc.assert(
      fc.property(leaf, fc.nat(), fc.nat(255), (value, at, byte) => {
        const line = encode(canonicalJson(value))
        line[at % line.length] = byte
        expect(readsFast(line)).toBe(typeof leafOf(line) === 'object' && line.join().includes(encode(petition).join()))
      }),
      { numRuns: 3_000 },
    )
  })

  it('is read anew from the middle of a longer portion, and never beyond its end', () => {
    fc.assert(
      fc.property(leaf, leaf, fc.nat(50), (one, other, cut) => {
        const [first, second] = [encode(canonicalJson(one)), encode(canonicalJson(other))]
        const portion = Uint8Array.from([...first, 10, ...second])
        const reader = new LeafReader(petition, [text])
        const from = first.length + 1
        expect(reader.read(portion, from, portion.length)).toBe(readsFast(second))
        if (reader.seq === other.seq) expect(reader.read(portion, from, portion.length - 1 - cut)).toBe(false)
      }),
    )
  })

  it('says what it read', () => {
    const line = encode(
      `{"area":"almaty","assurance":"eid","batch":"bat_1","channel":"web","commitment":"${'B'.repeat(42)}A",` +
        `"minute":"1970-01-02T00:01Z","petition":"${petition}","reason":"duplicate","seq":12,"text":"${text}",` +
        `"type":"invalidated","undoes":7,"v":1}`,
    )
    const reader = new LeafReader(petition, [text])
    expect(reader.read(line, 0, line.length)).toBe(true)
    expect(reader).toMatchObject({ type: 2, assurance: 3, area: 0, text: 0, seq: 12, undoes: 7, minute: 1_441 })
    expect(reader.areas.texts).toEqual(['almaty'])
  })

  const good = canonicalJson({
    ...{ v: 1, petition, seq: 1, type: 'counted', text, commitment: text, minute: '2027-03-22T09:41Z', area: null },
    ...{ channel: 'web', assurance: 'email' },
  })
  it.each([
    ['a space in it', good.replace('":', '": '), 'LEAF_NOT_CANONICAL'],
    ['a member twice', good.replace('"v":1', '"v":1,"v":1'), 'LEAF_NOT_CANONICAL'],
    ['a number that is spelled differently', good.replace('"seq":1', '"seq":1e0'), 'LEAF_NOT_CANONICAL'],
    ['an escape that is not needed', good.replace('web', 'w\\u0065b'), 'LEAF_NOT_CANONICAL'],
    ['an unknown member', good.replace('"v":1', '"v":1,"w":1'), 'LEAF_MALFORMED'],
    ['a day that does not exist', good.replace('03-22', '02-30'), 'LEAF_MALFORMED'],
    ['an hour that does not exist', good.replace('T09', 'T24'), 'LEAF_MALFORMED'],
    [
      'a hash with bits too many',
      good.replace(`commitment":"${text}`, `commitment":"${'A'.repeat(42)}B`),
      'LEAF_MALFORMED',
    ],
    ['a reason that a signer does not need', good.replace('"seq"', '"reason":"x","seq"'), 'LEAF_MALFORMED'],
    ['half a character', '{"area":"\ud800"}', 'LEAF_MALFORMED'],
    ['no object in it', '[1]', 'LINE_UNREADABLE'],
    ['no JSON in it', good.slice(1), 'LINE_UNREADABLE'],
  ])('with %s is refused', (_, line, expected) => {
    expect(readsFast(encode(line))).toBe(false)
    expect(leafOf(encode(line))).toBe(expected)
  })

  it('that is no UTF-8 is refused', () => {
    const line = encode(good)
    line[10] = 0xff
    expect(leafOf(line)).toBe('LINE_UNREADABLE')
  })
})
