import { toBase64Url } from '../kernel/base64url.ts'
import type { PetitionId } from '../kernel/ids.ts'
import {
  consistencyPath,
  hashesOfPath,
  inclusionPath,
  nodesOfPath,
  type ProofPath,
  type ReadNode,
} from '../kernel/merkle.ts'

/** Shows that the tree of the second size is that of the first with leaves added behind it (docs/verify/format.md). */
export interface ConsistencyProof {
  readonly v: 1
  readonly petition: PetitionId
  readonly first: number
  readonly second: number
  readonly hashes: readonly string[]
}

/** Shows that a leaf stands in the tree of a size. */
export interface InclusionProof {
  readonly v: 1
  readonly petition: PetitionId
  readonly seq: number
  readonly size: number
  /** of the leaf */
  readonly leaf: string
  readonly hashes: readonly string[]
}

/** Reads the hashes that a proof needs, all at once. */
export type ReadPath = (path: ProofPath) => Promise<readonly string[]>

/** @param nodes reads complete subtrees of one log */
export function pathReader(nodes: (wanted: ReturnType<typeof nodesOfPath>) => Promise<ReadNode>): ReadPath {
  return async (path) => hashesOfPath(path, await nodes(nodesOfPath(path))).map(toBase64Url)
}

/** The way of a proof between two sizes; undefined when they are none, in this order, of a log that has `last` leaves. */
export function consistencyWay(first: number, second: number, last: number): ProofPath | undefined {
  return first >= 1 && first <= second && second <= last ? consistencyPath(first, second) : undefined
}

/** The way of a proof for a leaf; undefined when a log of `last` leaves has no such leaf or size. */
export function inclusionWay(seq: number, size: number, last: number): ProofPath | undefined {
  return seq >= 1 && seq <= size && size <= last ? inclusionPath(seq - 1, size) : undefined
}
