import { Binary } from 'mongodb'
import type { BoardFrame } from '#domain/ballots/board-acts.ts'
import { voidReasons, type BoardHead, type BoardLeaf } from '#domain/ballots/board.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

/** A leaf as it lies on the choice side. What all leaves of a board say, R and H0, is not repeated. */
export interface BoardLeafDocument extends Omit<BoardLeaf, 'v' | 'commitment' | 'rules' | 'list'> {
  /** of the act: none is on a board twice, and what ends it finds it */
  readonly _id: Binary
  readonly commitment: Binary
  /** of every complete subtree that ends at this leaf, level 0 first, 32 bytes each */
  readonly hashes: Binary
}

export const hashBytes = 32
const number = { bsonType: ['int', 'long', 'double'], minimum: 1 } as const
const campaign = { bsonType: 'string', pattern: '^cmp_[0-9A-Z]{26}$' } as const
const hour = { bsonType: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}Z$' } as const

export const boardLeafCollection: CollectionSpec = {
  name: 'boardLeaves',
  clustered: true,
  schema: {
    bsonType: 'object',
    required: ['_id', 'campaign', 'envelope', 'seq', 'kind', 'commitment', 'hour', 'hashes'],
    additionalProperties: false,
    properties: {
      _id: { bsonType: 'binData' },
      campaign,
      envelope: { bsonType: 'string' },
      seq: number,
      kind: { enum: ['cast', 'supersede', 'void'] },
      commitment: { bsonType: 'binData' },
      ends: number,
      reason: { enum: [...voidReasons] },
      hour,
      hashes: { bsonType: 'binData' },
    },
  },
  check: {
    $and: [
      { $eq: [{ $binarySize: '$_id' }, hashBytes] },
      { $eq: [{ $binarySize: '$commitment' }, hashBytes] },
      { $gte: [{ $binarySize: '$hashes' }, hashBytes] },
    ],
  },
  indexes: [
    { key: { campaign: 1, envelope: 1, seq: 1 }, unique: true },
    { key: { campaign: 1, envelope: 1, commitment: 1 } },
    { key: { campaign: 1, envelope: 1, kind: 1, hour: 1 } },
  ],
}

export interface BoardHeadDocument extends Omit<BoardHead, 'v' | 'root' | 'signature'> {
  /** board and size: an id that the driver makes tells the second of its making */
  readonly _id: string
  readonly root: Binary
  readonly signature: Binary
  /** size of the head before it, 0 for the first: of two that would follow the same one, one is refused */
  readonly after: number
}

export const boardHeadCollection: CollectionSpec = {
  name: 'boardHeads',
  schema: {
    bsonType: 'object',
    required: ['campaign', 'envelope', 'size', 'root', 'hour', 'key', 'signature', 'after'],
    properties: {
      _id: { bsonType: 'string' },
      campaign,
      size: number,
      root: { bsonType: 'binData' },
      hour,
      signature: { bsonType: 'binData' },
      after: { minimum: 0 },
    },
  },
  indexes: [
    { key: { campaign: 1, envelope: 1, size: 1 }, unique: true },
    { key: { campaign: 1, envelope: 1, after: 1 }, unique: true },
  ],
}

/** How far a board is, and whether its newest head is behind. */
export interface BoardStandDocument {
  /** campaign and envelope */
  readonly _id: string
  readonly campaign: CampaignId
  readonly envelope: string
  readonly size: number
  /** the hour in which it outgrew its newest head; null while the head covers it */
  readonly behindSince: string | null
}

export const boardStandCollection: CollectionSpec = {
  name: 'boardStands',
  schema: { bsonType: 'object', required: ['campaign', 'envelope', 'size', 'behindSince'], properties: { campaign } },
  indexes: [
    { key: { campaign: 1 } },
    { key: { behindSince: 1 }, partialFilterExpression: { behindSince: { $type: 'string' } } },
  ],
}

export function toLeafDocument(
  { campaign: of, envelope, seq, kind, commitment, ends, reason, hour: at }: BoardLeaf,
  beside: { readonly id: Uint8Array; readonly hashes: readonly Uint8Array[] },
): BoardLeafDocument {
  return {
    ...{ _id: new Binary(beside.id), campaign: of, envelope, seq, kind, commitment: fromText(commitment), hour: at },
    ...(ends !== undefined && { ends }),
    ...(reason !== undefined && { reason }),
    hashes: new Binary(Buffer.concat(beside.hashes)),
  }
}

export function toLeaf(document: BoardLeafDocument, { rules, list }: BoardFrame): BoardLeaf {
  const { campaign: of, envelope, seq, kind, commitment, ends, reason, hour: at } = document
  return {
    ...{ v: 1, campaign: of, envelope, seq, kind, commitment: toText(commitment) },
    ...(ends !== undefined && { ends }),
    ...(reason !== undefined && { reason }),
    ...{ rules, list, hour: at },
  }
}

export function toHead({ campaign: of, envelope, size, root, hour: at, key, signature }: BoardHeadDocument): BoardHead {
  return {
    ...{ v: 1, campaign: of, envelope, size, root: toText(root), hour: at, key },
    signature: toText(signature),
  }
}

/** Binary of a base64url text. */
export function fromText(text: string): Binary {
  return new Binary(Buffer.from(text, 'base64url'))
}

function toText(binary: Binary): string {
  return bytesOf(binary).toString('base64url')
}

export function bytesOf({ buffer, position }: Binary): Buffer {
  return Buffer.from(buffer.buffer, buffer.byteOffset, position)
}
