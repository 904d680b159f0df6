import { Binary, MongoServerError, type FindOptions } from 'mongodb'
import { growBoard, leavesOf, type BoardAct, type BoardFrame } from '#domain/ballots/board-acts.ts'
import type { BoardHead, BoardLeaf } from '#domain/ballots/board.ts'
import type { Hour } from '#domain/ballots/ballot.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { frontierOf, type ReadNode, type TreeNode } from '#domain/kernel/merkle.ts'
import type { Platform } from '#server/platform/platform.ts'
import {
  boardHeadCollection,
  boardLeafCollection,
  boardStandCollection,
  bytesOf,
  fromText,
  hashBytes,
  toHead,
  toLeaf,
  toLeafDocument,
  type BoardHeadDocument,
  type BoardLeafDocument,
  type BoardStandDocument,
} from './board.document.ts'
import { quietly } from './quietly.ts'
import type { BallotBox } from './ballot.store.ts'

export interface BoardStand extends BallotBox {
  readonly size: number
  readonly behindSince: Hour | null
}

export interface BoardStore {
  /** number of the last leaf, 0 for an empty board */
  size(box: BallotBox): Promise<number>
  /**
   * Appends acts in order; those that are on the board already are passed over. Whoever else appends at the same moment is
   * given way to and joined: the numbers stay without gaps.
   */
  append(frame: BoardFrame, acts: readonly BoardAct[]): Promise<void>
  findByCommitment(frame: BoardFrame, commitment: string): Promise<BoardLeaf | undefined>
  /** Which of these acts are on the board: their ids in hex, with the numbers of their leaves. */
  seqsOf(box: BallotBox, ids: readonly Uint8Array[]): Promise<ReadonlyMap<string, number>>
  read(frame: BoardFrame, seq: number): Promise<BoardLeaf | undefined>
  /** All leaves up to a number, in order and in portions. */
  stream(frame: BoardFrame, upTo: number): AsyncIterable<readonly BoardLeaf[]>
  /** First casts, each of another voter; before an hour where one is given. */
  countVoters(box: BallotBox, before?: Hour): Promise<number>
  /** The hashes of these complete subtrees. */
  nodes(box: BallotBox, nodes: readonly TreeNode[]): Promise<ReadNode>
  /** @param before only heads of earlier hours */
  newestHead(box: BallotBox, before?: Hour): Promise<BoardHead | undefined>
  /** The first head that covers a leaf. */
  covering(box: BallotBox, seq: number): Promise<BoardHead | undefined>
  /** Heads of a board by rising size. */
  heads(box: BallotBox): AsyncIterable<BoardHead>
  /** Keeps a head that follows `previous`. @returns false when another one does, or has this size */
  insertHead(head: BoardHead, previous: BoardHead | undefined): Promise<boolean>
  /** The board grew in this hour. */
  markGrown(box: BallotBox, size: number, hour: Hour): Promise<void>
  /** A head covers this size. */
  markHeaded(box: BallotBox, size: number): Promise<void>
  /** Boards that outgrew their newest head. */
  behind(): Promise<BoardStand[]>
}

const duplicateKey = 11_000
const portion = 500
/** Hashing more of them in one turn would keep everybody else waiting for longer than they notice. */
const appendedAtOnce = 250
/** Two processes may meet; more often than this in a row something is wrong. */
const collisionsMax = 50
// Numbers are built upon each other: what a failover could still take back must not be read.
const certain: FindOptions = { readConcern: 'majority', maxTimeMS: 5_000 }

export function boardStore({ choice }: Pick<Platform, 'choice'>): BoardStore {
  const leaves = choice.collection<BoardLeafDocument>(boardLeafCollection.name)
  const heads = choice.collection<BoardHeadDocument>(boardHeadCollection.name)
  const stands = choice.collection<BoardStandDocument>(boardStandCollection.name)

  async function size(box: BallotBox): Promise<number> {
    const last = leaves.findOne(placeOf(box), { ...certain, sort: { seq: -1 }, projection: { seq: 1 } })
    return (await quietly(last))?.seq ?? 0
  }

  async function nodes(box: BallotBox, wanted: readonly TreeNode[]): Promise<ReadNode> {
    const seqs = [...new Set(wanted.map(({ seq }) => seq))]
    const found = leaves
      .find({ ...placeOf(box), seq: { $in: seqs } }, certain)
      .project<Pick<BoardLeafDocument, 'seq' | 'hashes'>>({ _id: 0, seq: 1, hashes: 1 })
    const bySeq = new Map((await quietly(found.toArray())).map(({ seq, hashes }) => [seq, bytesOf(hashes)]))
    return ({ seq, level }) => {
      const hash = bySeq.get(seq)?.subarray(level * hashBytes, (level + 1) * hashBytes)
      if (hash?.length !== hashBytes) throw new Error(`The board has no subtree of level ${level} at ${seq}`)
      return hash
    }
  }

  async function seqsOf(box: BallotBox, ids: readonly Uint8Array[]): Promise<ReadonlyMap<string, number>> {
    if (ids.length === 0) return new Map()
    const found = leaves
      .find({ _id: { $in: ids.map((id) => new Binary(id)) }, ...placeOf(box) }, certain)
      .project<Pick<BoardLeafDocument, '_id' | 'seq'>>({ _id: 1, seq: 1 })
    return new Map((await quietly(found.toArray())).map(({ _id, seq }) => [bytesOf(_id).toString('hex'), seq]))
  }

  /** @returns whether all of them were written; false when somebody else took a number, or an act is there already */
  async function tryAppend(box: BallotBox, acts: readonly BoardAct[], known: ReadonlyMap<string, number>) {
    const last = await size(box)
    const edge = frontierOf(last)
    const readNode = await nodes(box, edge)
    const grown = growBoard(leavesOf(acts, last, { seqOf: known, keyOf }), edge.map(readNode))
    const documents = grown.map(({ act, leaf, hashes }) => toLeafDocument(leaf, { id: act.id, hashes }))
    try {
      await leaves.insertMany(documents, { ordered: true })
      return true
    } catch (cause) {
      if (cause instanceof MongoServerError && cause.code === duplicateKey) return false
      return quietly<boolean>(Promise.reject(cause as Error))
    }
  }

  async function appendAll(box: BallotBox, acts: readonly BoardAct[]): Promise<void> {
    const ids = acts.flatMap(({ id, ends }) => (ends ? [id, ends] : [id]))
    for (let collisions = 0; collisions < collisionsMax; collisions++) {
      const known = await seqsOf(box, ids)
      const fresh = acts.filter(({ id }) => !known.has(keyOf(id)))
      if (fresh.length === 0 || (await tryAppend(box, fresh, known))) return
    }
    throw new Error('Somebody else appends to the same board without end')
  }

  async function oneHead(filter: object, sort: Record<string, 1 | -1>): Promise<BoardHead | undefined> {
    const found = await quietly(heads.findOne(filter, { ...certain, sort }))
    return found ? toHead(found) : undefined
  }

  async function oneLeaf(frame: BoardFrame, filter: object): Promise<BoardLeaf | undefined> {
    const found = await quietly(
      leaves.findOne({ ...placeOf(boxOf(frame)), ...filter }, { ...certain, sort: { seq: 1 } }),
    )
    return found ? toLeaf(found, frame) : undefined
  }

  return {
    size,
    nodes,
    seqsOf,
    async append(frame, acts) {
      const box = boxOf(frame)
      for (let i = 0; i < acts.length; i += appendedAtOnce) await appendAll(box, acts.slice(i, i + appendedAtOnce))
    },
    findByCommitment: (frame, commitment) =>
      oneLeaf(frame, { commitment: fromText(commitment), kind: { $in: ['cast', 'supersede'] } }),
    read: (frame, seq) => oneLeaf(frame, { seq }),
    async *stream(frame, upTo) {
      const cursor = leaves
        .find({ ...placeOf(boxOf(frame)), seq: { $lte: upTo } }, { readConcern: 'majority', batchSize: portion })
        .project<BoardLeafDocument>({ hashes: 0 })
        .sort({ campaign: 1, envelope: 1, seq: 1 })
      try {
        while (await quietly(cursor.hasNext()))
          yield cursor.readBufferedDocuments().map((document) => toLeaf(document, frame))
      } finally {
        await cursor.close()
      }
    },
    countVoters: (box, before) =>
      quietly(
        leaves.countDocuments(
          { ...placeOf(box), kind: 'cast', ...(before !== undefined && { hour: { $lt: before } }) },
          { maxTimeMS: 5_000 },
        ),
      ),
    newestHead: (box, before) => oneHead({ ...placeOf(box), ...(before && { hour: { $lt: before } }) }, { size: -1 }),
    covering: (box, seq) => oneHead({ ...placeOf(box), size: { $gte: seq } }, { size: 1 }),
    async *heads(box) {
      const cursor = heads.find(placeOf(box), { readConcern: 'majority' }).sort({ size: 1 })
      for await (const document of cursor) yield toHead(document)
    },
    async insertHead({ v: _v, ...head }, previous) {
      const { root, signature } = head
      const after = previous?.size ?? 0
      const _id = `${idOf({ campaignId: head.campaign, envelopeId: head.envelope })}/${head.size}`
      try {
        await heads.insertOne({ ...head, _id, root: fromText(root), signature: fromText(signature), after })
        return true
      } catch (cause) {
        if (cause instanceof MongoServerError && cause.code === duplicateKey) return false
        throw cause
      }
    },
    async markGrown(box, grownTo, hour) {
      const place = placeOf(box)
      const behindSince = { $ifNull: ['$behindSince', hour] }
      const set = { ...place, size: { $max: ['$size', grownTo] }, behindSince }
      await quietly(stands.updateOne({ _id: idOf(box) }, [{ $set: set }], { upsert: true }))
    },
    async markHeaded(box, headed) {
      await quietly(stands.updateOne({ _id: idOf(box), size: { $lte: headed } }, { $set: { behindSince: null } }))
    },
    async behind() {
      const found = await quietly(stands.find({ behindSince: { $type: 'string' } }, { maxTimeMS: 5_000 }).toArray())
      return found.map(({ campaign, envelope, size: grownTo, behindSince }) => ({
        ...{ campaignId: campaign, envelopeId: envelope, size: grownTo, behindSince },
      }))
    },
  }
}

function boxOf({ campaign, envelope }: Pick<BoardFrame, 'campaign' | 'envelope'>): BallotBox {
  return { campaignId: campaign, envelopeId: envelope }
}

function placeOf({ campaignId, envelopeId }: BallotBox): { campaign: CampaignId; envelope: string } {
  return { campaign: campaignId, envelope: envelopeId }
}

function idOf({ campaignId, envelopeId }: BallotBox): string {
  return `${campaignId}/${envelopeId}`
}

function keyOf(id: Uint8Array): string {
  return Buffer.from(id).toString('hex')
}
