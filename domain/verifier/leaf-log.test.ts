import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combine, emptyRoot, frontierAfter, hashesOfLeaf, leafHash } from '../kernel/merkle.ts'
import { Commitments } from './commitments.ts'
import { LeafLog } from './leaf-log.ts'
import { LineSplitter } from './lines.ts'

describe('the log of a verifier', () => {
  it('has the roots of the kernel at every size that is asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 70 }), (leaves) => {
        const log = new LeafLog()
        for (const leaf of leaves) log.append(leaf, 0, leaf.length)
        const sizes = leaves.map((_, i) => i + 1).reverse()
        const trees = log.treesAt([0, ...sizes], () => undefined)
        let frontier: Uint8Array[] = []
        expect(trees.get(0)?.root).toEqual(emptyRoot())
        leaves.forEach((leaf, i) => {
          frontier = frontierAfter(frontier, hashesOfLeaf(i + 1, leafHash(leaf), frontier))
          expect(trees.get(i + 1)?.root).toEqual(combine(frontier))
          expect(log.hash(i)).toEqual(leafHash(leaf))
        })
      }),
    )
  })

  it('remembers what leaves say over more than one portion of its memory, and ends each once', () => {
    const log = new LeafLog()
    const count = 70_000
    for (let i = 0; i < count; i++) {
      log.append(Uint8Array.of(i & 255), 0, 1)
      log.describe({ type: i % 5, origin: i, minute: i * 2 })
    }
    for (const index of [0, 32_767, 32_768, count - 1]) {
      expect([log.type(index), log.origin(index), log.minute(index)]).toEqual([index % 5, index, index * 2])
      expect([log.end(index), log.end(index)]).toEqual([true, false])
      expect([log.type(index), log.origin(index)]).toEqual([index % 5, index])
    }
    expect(log.treesAt([count], () => undefined).get(count)).toMatchObject({
      total: (count / 5) * -1,
      latestMinute: (count - 1) * 2,
    })
  })
})

describe('commitments', () => {
  it('are known again under the number that they had first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)), { maxLength: 9_000, size: 'max' }), (all) => {
        const [commitments, seqs] = [new Commitments(), new Map<string, number>()]
        all.forEach((parts, i) => {
          const before = seqs.get(parts.join())
          expect(commitments.add(Int32Array.from(parts), i + 1)).toBe(before ?? 0)
          if (before === undefined) seqs.set(parts.join(), i + 1)
        })
      }),
      { numRuns: 20 },
    )
  })
})

describe('lines', () => {
  it('are the same in whatever portions the file comes', () => {
    const portions = fc.array(fc.uint8Array({ min: 9, max: 12, maxLength: 20 }), { maxLength: 20 })
    fc.assert(
      fc.property(portions, (chunks) => {
        const lines: string[] = []
        const splitter = new LineSplitter((bytes, from, to) => {
          lines.push(Buffer.from(bytes.subarray(from, to)).toString())
        })
        for (const chunk of chunks) {
          const buffer = chunk.slice()
          splitter.push(buffer)
          buffer.fill(0) // a reader uses its buffer again
        }
        const wasCut = splitter.finish()
        const whole = Buffer.concat(chunks).toString()
        expect(wasCut).toBe(whole !== '' && !whole.endsWith('\n'))
        expect(lines).toEqual(whole.split('\n').slice(0, wasCut ? undefined : -1))
      }),
    )
  })
})
