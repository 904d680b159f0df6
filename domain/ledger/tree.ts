import { frontierAfter, hashesOfLeaf, leafHash } from '../kernel/merkle.ts'
import { leafBytes, type Leaf } from './leaf.ts'

/** A leaf with the hashes of all complete subtrees that end at it, level 0 first. */
export interface GrownLeaf {
  readonly leaf: Leaf
  readonly hashes: readonly Uint8Array[]
}

/**
 * Adds leaves to a log.
 * @param leaves the next of the log, in order
 * @param frontier hashes of the complete subtrees that make up the log before the first of them
 */
export function growLog(leaves: readonly Leaf[], frontier: readonly Uint8Array[]): GrownLeaf[] {
  let edge = frontier
  return leaves.map((leaf) => {
    const hashes = hashesOfLeaf(leaf.seq, leafHash(leafBytes(leaf)), edge)
    edge = frontierAfter(edge, hashes)
    return { leaf, hashes }
  })
}
