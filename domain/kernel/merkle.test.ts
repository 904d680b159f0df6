import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHex } from './hex.ts'
import {
  combine,
  consistencyPath,
  emptyRoot,
  frontierAfter,
  frontierOf,
  hashesOfLeaf,
  hashesOfPath,
  inclusionPath,
  leafHash,
  nodeHash,
  nodesOfPath,
  rootOf,
  verifyConsistency,
  verifyInclusion,
  type ReadNode,
} from './merkle.ts'

/** The inputs, roots and proofs that the reference implementation of Certificate Transparency is tested with. */
const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const inclusions = [
  { index: 0, size: 1, proof: [] },
  {
    index: 0,
    size: 8,
    proof: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    index: 5,
    size: 8,
    proof: [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  { index: 2, size: 3, proof: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'] },
  {
    index: 1,
    size: 5,
    proof: [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
]
const consistencies = [
  { first: 1, second: 1, proof: [] },
  {
    first: 1,
    second: 8,
    proof: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    first: 6,
    second: 8,
    proof: [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  {
    first: 2,
    second: 5,
    proof: [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
]

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))

/** The recursive definition, word for word (RFC 6962 §2.1). */
function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [only] = leaves
  if (!only) return emptyRoot()
  if (leaves.length === 1) return leafHash(only)
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)))
}

/** A log as a store keeps it: with each leaf the hashes of what ends at it. */
function logOf(leaves: readonly Uint8Array[]) {
  const records: Uint8Array[][] = []
  let frontier: Uint8Array[] = []
  const rootsBySize = [combine(frontier)]
  leaves.forEach((leaf, i) => {
    const hashes = hashesOfLeaf(i + 1, leafHash(leaf), frontier)
    frontier = frontierAfter(frontier, hashes)
    records.push(hashes)
    rootsBySize.push(combine(frontier))
  })
  const read: ReadNode = ({ level, seq }) => records[seq - 1]![level]!
  return { records, frontier, rootsBySize, read }
}

const numbered = (count: number) => Array.from({ length: count }, (_, i) => Uint8Array.of(i >> 8, i & 255))
const everyLog = logOf(numbered(300))

/** Each single bit of the bytes turned over, one after the other. */
function* flips(original: Uint8Array): Generator<Uint8Array> {
  for (let bit = 0; bit < original.length * 8; bit++) {
    const changed = Uint8Array.from(original)
    changed[bit >> 3]! ^= 1 << (bit & 7)
    yield changed
  }
}

describe('the Merkle tree of RFC 6962', () => {
  const log = logOf(inputs.map(bytes))

  it('has the published roots', () => {
    expect(log.rootsBySize.map(toHex)).toEqual(roots)
  })

  it.each(inclusions)('has the published inclusion proof of leaf $index in $size', ({ index, size, proof }) => {
    expect(hashesOfPath(inclusionPath(index, size), log.read).map(toHex)).toEqual(proof)
    const claim = { leafHash: leafHash(bytes(inputs[index]!)), index, size, root: bytes(roots[size]!) }
    expect(verifyInclusion({ ...claim, proof: proof.map(bytes) })).toBe(true)
  })

  it.each(consistencies)('has the published consistency proof from $first to $second', ({ first, second, proof }) => {
    expect(hashesOfPath(consistencyPath(first, second), log.read).map(toHex)).toEqual(proof)
    const claim = { first, second, firstRoot: bytes(roots[first]!), secondRoot: bytes(roots[second]!) }
    expect(verifyConsistency({ ...claim, proof: proof.map(bytes) })).toBe(true)
  })
})

describe('a log that keeps with each leaf what ends at it', () => {
  it('has the root of the definition at every size', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 }), (leaves) => {
        const { rootsBySize, read } = logOf(leaves)
        expect(rootsBySize.at(-1)).toEqual(naiveRoot(leaves))
        rootsBySize.forEach((root, size) => expect(rootOf(size, read)).toEqual(root))
      }),
    )
  })

  it('keeps as many hashes as its number has zeros at the end, and one', () => {
    expect([1, 2, 3, 4, 6, 8, 256].map((seq) => everyLog.records[seq - 1]!.length)).toEqual([1, 2, 1, 3, 2, 4, 9])
  })

  it('needs for a root one hash for each one in the binary digits of the size', () => {
    expect(frontierOf(0)).toEqual([])
    expect(frontierOf(13)).toEqual([
      { level: 3, seq: 8 },
      { level: 2, seq: 12 },
      { level: 0, seq: 13 },
    ])
    expect(frontierOf(300)).toHaveLength(4)
  })

  it('goes on from the hashes of a frontier that was read back', () => {
    const readBack = frontierOf(299).map(everyLog.read)
    expect(hashesOfLeaf(300, everyLog.records[299]![0]!, readBack)).toEqual(everyLog.records[299])
  })

  it('says when the frontier is of another size', () => {
    expect(() => hashesOfLeaf(8, emptyRoot(), [])).toThrow('does not fit')
  })
})

describe('an inclusion proof', () => {
  const claimOf = (index: number, size: number) => ({
    leafHash: everyLog.read({ level: 0, seq: index + 1 }),
    index,
    size,
    proof: hashesOfPath(inclusionPath(index, size), everyLog.read),
    root: everyLog.rootsBySize[size]!,
  })

  it('holds for every leaf of every tree up to 66, and is never longer than its height', () => {
    for (let size = 1; size <= 66; size++) {
      for (let index = 0; index < size; index++) {
        const claim = claimOf(index, size)
        expect(verifyInclusion(claim)).toBe(true)
        expect(claim.proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
      }
    }
  })

  it('fails with any bit turned over, any place or size other than its own, a hash more or less', () => {
    const place = fc.integer({ min: 2, max: 300 }).chain((size) => fc.tuple(fc.nat(size - 1), fc.constant(size)))
    fc.assert(
      fc.property(place, fc.nat(300), ([index, size], other) => {
        const claim = claimOf(index, size)
        for (const root of flips(claim.root)) expect(verifyInclusion({ ...claim, root })).toBe(false)
        for (const hash of flips(claim.leafHash)) expect(verifyInclusion({ ...claim, leafHash: hash })).toBe(false)
        claim.proof.forEach((hash, i) => {
          for (const flip of flips(hash)) {
            expect(verifyInclusion({ ...claim, proof: claim.proof.with(i, flip) })).toBe(false)
          }
          expect(verifyInclusion({ ...claim, proof: claim.proof.toSpliced(i, 1) })).toBe(false)
          expect(verifyInclusion({ ...claim, proof: claim.proof.toSpliced(i, 0, hash) })).toBe(false)
        })
        if (other !== index) expect(verifyInclusion({ ...claim, index: other })).toBe(false)
      }),
      { numRuns: 15 },
    )
  })

  it.each([
    [-1, 3],
    [3, 3],
    [0.5, 3],
    [0, Number.NaN],
    [0, 0],
  ])('fails for index %d of %d, where no leaf is', (index, size) => {
    expect(verifyInclusion({ ...claimOf(0, 1), index, size })).toBe(false)
    expect(() => inclusionPath(index, size)).toThrow('no tree sizes')
  })
})

describe('a consistency proof', () => {
  const claimOf = (first: number, second: number) => ({
    first,
    second,
    firstRoot: everyLog.rootsBySize[first]!,
    secondRoot: everyLog.rootsBySize[second]!,
    proof: hashesOfPath(consistencyPath(first, second), everyLog.read),
  })

  it('holds between any two sizes up to 66', () => {
    for (let second = 1; second <= 66; second++) {
      for (let first = 1; first <= second; first++) expect(verifyConsistency(claimOf(first, second))).toBe(true)
    }
  })

  it('fails with any bit turned over, other sizes, a hash more or less', () => {
    const sizes = fc
      .integer({ min: 2, max: 300 })
      .chain((second) => fc.tuple(fc.integer({ min: 1, max: second - 1 }), fc.constant(second)))
    fc.assert(
      fc.property(sizes, ([first, second]) => {
        const claim = claimOf(first, second)
        for (const firstRoot of flips(claim.firstRoot)) expect(verifyConsistency({ ...claim, firstRoot })).toBe(false)
        for (const secondRoot of flips(claim.secondRoot)) {
          expect(verifyConsistency({ ...claim, secondRoot })).toBe(false)
        }
        claim.proof.forEach((hash, i) => {
          for (const flip of flips(hash)) {
            expect(verifyConsistency({ ...claim, proof: claim.proof.with(i, flip) })).toBe(false)
          }
          expect(verifyConsistency({ ...claim, proof: claim.proof.toSpliced(i, 1) })).toBe(false)
          expect(verifyConsistency({ ...claim, proof: claim.proof.toSpliced(i, 0, hash) })).toBe(false)
        })
        expect(verifyConsistency({ ...claim, first: second, second: first })).toBe(false)
      }),
      { numRuns: 15 },
    )
  })

  it('fails for two logs that parted after the first tree was shown', () => {
    const forked = logOf([...numbered(10), Uint8Array.of(7), ...numbered(20).slice(11)])
    const proof = hashesOfPath(consistencyPath(12, 20), forked.read)
    const [firstRoot, secondRoot] = [everyLog.rootsBySize[12]!, forked.rootsBySize[20]!]
    expect(verifyConsistency({ first: 12, second: 20, firstRoot, secondRoot, proof })).toBe(false)
  })

  it('needs no hash from the empty tree on, nor between equal sizes', () => {
    const [empty, root] = [emptyRoot(), everyLog.rootsBySize[5]!]
    expect(verifyConsistency({ first: 0, second: 5, firstRoot: empty, secondRoot: root, proof: [] })).toBe(true)
    expect(verifyConsistency({ first: 0, second: 5, firstRoot: root, secondRoot: root, proof: [] })).toBe(false)
    expect(consistencyPath(5, 5)).toEqual([])
  })

  it('reads each subtree once, and few of them', () => {
    const nodes = nodesOfPath(consistencyPath(173, 300))
    expect(new Set(nodes.map(({ level, seq }) => `${level}/${seq}`)).size).toBe(nodes.length)
    expect(nodes.length).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(300)))
  })
})
