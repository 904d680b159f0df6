import type { PetitionId } from '#domain/kernel/ids.ts'
import type { ProofPath } from '#domain/kernel/merkle.ts'
import { toBase64Url } from '#domain/kernel/base64url.ts'
import {
  consistencyWay,
  inclusionWay,
  pathReader,
  type ConsistencyProof,
  type InclusionProof,
} from '#domain/ledger/proof.ts'
import type { HeadStore } from '../store/head.store.ts'
import type { LeafStore } from '../store/leaf.store.ts'

export interface ProofDeps {
  readonly leaves: Pick<LeafStore, 'nodes'>
  readonly heads: Pick<HeadStore, 'newest'>
}

export interface ReadProofs {
  /** undefined when the log has no such sizes yet, in this order */
  consistency(petition: PetitionId, first: number, second: number): Promise<ConsistencyProof | undefined>
  /** undefined when the log has no such leaf or size yet */
  inclusion(petition: PetitionId, seq: number, size: number): Promise<InclusionProof | undefined>
}

/** Proofs between sizes that the newest head covers: what comes after it is not signed. */
export function readProofs({ leaves, heads }: ProofDeps): ReadProofs {
  const lastOf = async (petition: PetitionId) => (await heads.newest(petition))?.size ?? 0
  const hashes = (petition: PetitionId, way: ProofPath) => pathReader((nodes) => leaves.nodes(petition, nodes))(way)

  return {
    async consistency(petition, first, second) {
      const way = consistencyWay(first, second, await lastOf(petition))
      return way && { v: 1, petition, first, second, hashes: await hashes(petition, way) }
    },
    async inclusion(petition, seq, size) {
      const way = inclusionWay(seq, size, await lastOf(petition))
      if (!way) return undefined
      const leaf = { level: 0, seq }
      const readLeaf = await leaves.nodes(petition, [leaf])
      return { v: 1, petition, seq, size, leaf: toBase64Url(readLeaf(leaf)), hashes: await hashes(petition, way) }
    },
  }
}
