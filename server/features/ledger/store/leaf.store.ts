import { MongoServerError, type FindOptions } from 'mongodb'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { frontierOf, type ReadNode, type TreeNode } from '#domain/kernel/merkle.ts'
import type { Leaf } from '#domain/ledger/leaf.ts'
import { growLog } from '#domain/ledger/tree.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'
import { bytesOf, fromText, hashBytes, leafCollection, toDocument, toLeaf, type LeafDocument } from './leaf.document.ts'

export interface LeafStore {
  /** number of the last leaf, 0 for an empty log */
  size(petition: PetitionId): Promise<number>
  /** Leaves with these commitments, by commitment. */
  find(petition: PetitionId, commitments: readonly string[]): Promise<ReadonlyMap<string, Leaf>>
  /**
   * Appends in order. When a paused twin took a number first, or a leaf is in the log already, what follows is not
   * written: the numbers stay without gaps, and whoever appends reads again.
   * @returns whether all of them were written
   */
  append(leaves: readonly Leaf[]): Promise<boolean>
  read(petition: PetitionId, seq: number): Promise<Leaf | undefined>
  /** Leaves after a number, in order. */
  after(petition: PetitionId, seq: number, limit: number): Promise<Leaf[]>
  /** All leaves up to a number, in order and in portions; memory stays small however many there are. */
  stream(petition: PetitionId, upTo: number): AsyncIterable<readonly Leaf[]>
  /** The hashes of these complete subtrees. */
  nodes(petition: PetitionId, nodes: readonly TreeNode[]): Promise<ReadNode>
}

const duplicateKey = 11_000
const portion = 500

// Numbers are built upon each other: what a failover could still take back must not be read.
const certain: FindOptions = { readConcern: 'majority', maxTimeMS: 5_000 }

export function leafStore(mongo: Mongo): LeafStore {
  const leaves = mongo.collection<LeafDocument>(leafCollection.name)

  async function readNodes(petition: PetitionId, nodes: readonly TreeNode[]): Promise<ReadNode> {
    const seqs = [...new Set(nodes.map(({ seq }) => seq))]
    const found = await leaves
      .find({ petition, seq: { $in: seqs } }, certain)
      .project<Pick<LeafDocument, 'seq' | 'hashes'>>({ _id: 0, seq: 1, hashes: 1 })
      .toArray()
    const bySeq = new Map(found.map(({ seq, hashes }) => [seq, bytesOf(hashes)]))
    return ({ seq, level }) => {
      const hash = bySeq.get(seq)?.subarray(level * hashBytes, (level + 1) * hashBytes)
      if (hash?.length !== hashBytes)
        throw new Error(`The log of ${petition} has no subtree of level ${level} at ${seq}`)
      return hash
    }
  }

  return {
    async size(petition) {
      const last = await leaves.findOne({ petition }, { ...certain, sort: { seq: -1 }, projection: { seq: 1 } })
      return last?.seq ?? 0
    },
    async find(petition, commitments) {
      if (commitments.length === 0) return new Map()
      const found = await leaves.find({ _id: { $in: commitments.map(fromText) } }, certain).toArray()
      return new Map(found.map(toLeaf).flatMap((leaf) => (leaf.petition === petition ? [[leaf.commitment, leaf]] : [])))
    },
    async append(next) {
      const [first] = next
      if (!first) return true
      const edge = frontierOf(first.seq - 1)
      const readNode = await readNodes(first.petition, edge)
      try {
        await leaves.insertMany(growLog(next, edge.map(readNode)).map(toDocument), { ordered: true })
        return true
      } catch (cause) {
        if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
        return false
      }
    },
    async read(petition, seq) {
      const found = await leaves.findOne({ petition, seq }, certain)
      return found ? toLeaf(found) : undefined
    },
    async after(petition, seq, limit) {
      const found = leaves
        .find({ petition, seq: { $gt: seq } }, certain)
        .sort({ seq: 1 })
        .limit(limit)
      return (await found.toArray()).map(toLeaf)
    },
    async *stream(petition, upTo) {
      const cursor = leaves
        .find({ petition, seq: { $lte: upTo } }, { readConcern: 'majority', batchSize: portion })
        .project<LeafDocument>({ hashes: 0 })
        .sort({ seq: 1 })
      try {
        while (await cursor.hasNext()) yield cursor.readBufferedDocuments().map(toLeaf)
      } finally {
        await cursor.close()
      }
    },
    nodes: readNodes,
  }
}
