import { sha256 } from './sha-256.ts'

// One algorithm with its proofs, kept whole so that it can be read beside RFC 6962 §2.1 and RFC 9162 §2.1.
//
// A log keeps with leaf number `seq` the hashes of all complete subtrees that end at it: level 0 is the leaf, level l
// the 2^l leaves up to it. They never change, so appending writes only its own record, and every root and every proof
// of every size that the log ever had is made of at most two logarithms of them.

/** A complete subtree: the 2^level leaves up to and including number `seq` (from 1), which 2^level divides. */
export interface TreeNode {
  readonly level: number
  readonly seq: number
}

/** Any subtree that a proof may name: complete ones, from left to right, that become one hash by `combine`. */
export type Subtree = readonly TreeNode[]

/** The subtrees of a proof, in the order of its hashes. */
export type ProofPath = readonly Subtree[]

/** Says the hash of a complete subtree. */
export type ReadNode = (node: TreeNode) => Uint8Array

/** The hash of the tree without leaves: SHA-256 of nothing. */
export function emptyRoot(): Uint8Array {
  return sha256(new Uint8Array())
}

/** SHA-256(0x00 ‖ leaf). */
export function leafHash(leaf: Uint8Array): Uint8Array {
  const message = new Uint8Array(1 + leaf.length)
  message.set(leaf, 1)
  return sha256(message)
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const message = new Uint8Array(1 + left.length + right.length)
  message[0] = 1
  message.set(left, 1)
  message.set(right, 1 + left.length)
  return sha256(message)
}

/**
 * The complete subtrees that make up a tree of this size, from left to right: one for each one in its binary digits.
 * Their hashes are the *frontier*: all that an appender must know.
 */
export function frontierOf(size: number): Subtree {
  return nodesBetween(0, size)
}

/**
 * The hashes to keep with leaf number `seq`: of every complete subtree that ends at it, level 0 first, so that the
 * subtree `{ level, seq }` stands at `[level]`.
 * @param frontier the hashes of `frontierOf(seq - 1)`
 */
export function hashesOfLeaf(seq: number, hash: Uint8Array, frontier: readonly Uint8Array[]): Uint8Array[] {
  const hashes = [hash]
  let node = hash
  for (let rest = seq, i = frontier.length - 1; rest % 2 === 0; rest /= 2, i--) {
    node = nodeHash(known(frontier[i]), node)
    hashes.push(node)
  }
  return hashes
}

/** The frontier one leaf later: what the new leaf completes takes the place of its parts. */
export function frontierAfter(frontier: readonly Uint8Array[], hashes: readonly Uint8Array[]): Uint8Array[] {
  return [...frontier.slice(0, frontier.length - (hashes.length - 1)), known(hashes.at(-1))]
}

/** One hash of a row of complete subtrees; of a frontier, the root of its tree. The empty row is the empty tree. */
export function combine(hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1)
  if (!last) return emptyRoot()
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last)
}

/** The root of the tree of this size. */
export function rootOf(size: number, read: ReadNode): Uint8Array {
  return combine(frontierOf(size).map(read))
}

/**
 * What an inclusion proof is made of (RFC 6962 §2.1.1), from the leaf upwards.
 * @param index of the leaf, from 0
 * @throws when the tree has no such leaf
 */
export function inclusionPath(index: number, size: number): ProofPath {
  demandSizes(index + 1, size)
  const path: Subtree[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      path.unshift(nodesBetween(middle, to))
      to = middle
    } else {
      path.unshift(nodesBetween(from, middle))
      from = middle
    }
  }
  return path
}

/**
 * What a consistency proof between two sizes of one log is made of (RFC 6962 §2.1.2), from the leaves upwards. It is
 * empty when the sizes are equal.
 * @param first at least 1
 * @throws when the second is smaller than the first
 */
export function consistencyPath(first: number, second: number): ProofPath {
  demandSizes(first, second)
  const path: Subtree[] = []
  let [from, to] = [0, second]
  while (to !== first) {
    const middle = from + splitOf(to - from)
    if (first <= middle) {
      path.unshift(nodesBetween(middle, to))
      to = middle
    } else {
      path.unshift(nodesBetween(from, middle))
      from = middle
    }
  }
  // The first tree itself needs no hash: whoever checks the proof has its root.
  return from === 0 ? path : [nodesBetween(from, to), ...path]
}

/** Every complete subtree that a path needs, for reading them all at once. */
export function nodesOfPath(path: ProofPath): TreeNode[] {
  return path.flat()
}

/** The hashes of a proof. */
export function hashesOfPath(path: ProofPath, read: ReadNode): Uint8Array[] {
  return path.map((subtree) => combine(subtree.map(read)))
}

/** Where a leaf stands, and the hashes from it upwards. */
export interface Inclusion {
  readonly leafHash: Uint8Array
  readonly index: number
  readonly size: number
  readonly proof: readonly Uint8Array[]
}

/** Whether a leaf stands at an index of the tree with this root. */
export function verifyInclusion(claim: Inclusion & { readonly root: Uint8Array }): boolean {
  const root = inclusionRoot(claim)
  return root !== undefined && equalBytes(root, claim.root)
}

/**
 * The root that an inclusion proof leads to (RFC 9162 §2.1.3.2).
 * @returns undefined when the proof has too many or too few hashes for its place
 */
export function inclusionRoot({ leafHash, index, size, proof }: Inclusion): Uint8Array | undefined {
  if (!isSize(index + 1) || !isSize(size) || index >= size) return undefined
  let [at, last] = [index, size - 1]
  let hash = leafHash
  for (const sibling of proof) {
    if (last === 0) return undefined
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      hash = nodeHash(hash, sibling)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 ? hash : undefined
}

/**
 * Whether the second tree is the first with leaves added behind it (RFC 9162 §2.1.4.2). Every tree continues the empty
 * one, without a proof.
 * @param claim.proof hashes from the leaves upwards
 */
export function verifyConsistency(claim: {
  readonly first: number
  readonly second: number
  readonly firstRoot: Uint8Array
  readonly secondRoot: Uint8Array
  readonly proof: readonly Uint8Array[]
}): boolean {
  const { first, second, firstRoot, secondRoot } = claim
  if (first === 0) return claim.proof.length === 0 && equalBytes(firstRoot, emptyRoot())
  if (!isSize(first) || !isSize(second) || first > second) return false
  if (first === second) return claim.proof.length === 0 && equalBytes(firstRoot, secondRoot)

  const [start, ...siblings] = isPowerOfTwo(first) ? [firstRoot, ...claim.proof] : claim.proof
  if (!start) return false
  let [at, last] = [first - 1, second - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [firstHash, secondHash] = [start, start]
  for (const sibling of siblings) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      firstHash = nodeHash(sibling, firstHash)
      secondHash = nodeHash(sibling, secondHash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      secondHash = nodeHash(secondHash, sibling)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && equalBytes(firstHash, firstRoot) && equalBytes(secondHash, secondRoot)
}

/** Whether two byte strings are the same. Not for secrets: it stops at the first difference. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i])
}

/** The leaves from `from` up to, without, `to` (indices), where `from` is a multiple of the largest part. */
function nodesBetween(from: number, to: number): TreeNode[] {
  const nodes: TreeNode[] = []
  let seq = from
  for (let level = Math.floor(Math.log2(Math.max(to - from, 1))); level >= 0; level--) {
    const leaves = 2 ** level
    if (to - seq < leaves) continue
    seq += leaves
    nodes.push({ level, seq })
  }
  return nodes
}

/** The largest power of two below the number of leaves, which is at least 2. */
function splitOf(leaves: number): number {
  let split = 1
  while (split * 2 < leaves) split *= 2
  return split
}

function isPowerOfTwo(n: number): boolean {
  return splitOf(n * 2) === n
}

function half(n: number): number {
  return Math.floor(n / 2)
}

function isSize(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 1
}

function demandSizes(first: number, second: number): void {
  if (!isSize(first) || !isSize(second) || first > second) throw new Error(`${first} and ${second} are no tree sizes`)
}

function known(hash: Uint8Array | undefined): Uint8Array {
  if (!hash) throw new Error('The frontier does not fit the leaf')
  return hash
}
