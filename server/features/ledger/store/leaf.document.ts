import { Binary } from 'mongodb'
import { minuteOf, type Leaf } from '#domain/ledger/leaf.ts'
import type { GrownLeaf } from '#domain/ledger/tree.ts'
import { signatureEventTypes } from '#domain/signatures/signature.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

/** A leaf as it lies in the collection. Nothing in it leads to the signature: what published it can be destroyed. */
export interface LeafDocument extends Omit<Leaf, 'v' | 'text' | 'commitment' | 'minute'> {
  /** the commitment, 32 bytes: no act is in a log twice, and what ends it finds it */
  readonly _id: Binary
  readonly text: Binary
  readonly minute: Date
  /**
   * of every complete subtree of the log that ends at this leaf, level 0 first, 32 bytes each: they never change, and
   * every root and proof of every size is made of a few of them
   */
  readonly hashes: Binary
}

export const hashBytes = 32
const short = { bsonType: 'string', maxLength: 64 } as const
const number = { bsonType: ['int', 'long', 'double'], minimum: 1 } as const

export const leafCollection: CollectionSpec = {
  name: 'ledgerLeaves',
  schema: {
    bsonType: 'object',
    required: ['_id', 'petition', 'seq', 'type', 'text', 'minute', 'area', 'channel', 'assurance', 'hashes'],
    additionalProperties: false,
    properties: {
      _id: { bsonType: 'binData' },
      petition: short,
      seq: number,
      type: { enum: [...signatureEventTypes] },
      text: { bsonType: 'binData' },
      minute: { bsonType: 'date' },
      area: { bsonType: ['string', 'null'], maxLength: 64 },
      channel: short,
      assurance: short,
      undoes: number,
      reason: short,
      batch: short,
      hashes: { bsonType: 'binData' },
    },
  },
  check: {
    $and: [
      { $eq: [{ $binarySize: '$_id' }, hashBytes] },
      { $eq: [{ $binarySize: '$text' }, hashBytes] },
      { $gte: [{ $binarySize: '$hashes' }, hashBytes] },
    ],
  },
  indexes: [{ key: { petition: 1, seq: 1 }, unique: true }],
}

export function toDocument({ leaf, hashes }: GrownLeaf): LeafDocument {
  const { v: _v, text, commitment, minute, ...rest } = leaf
  return {
    ...{ _id: fromText(commitment), ...rest, text: fromText(text), minute: new Date(minute) },
    hashes: new Binary(Buffer.concat(hashes)),
  }
}

/** Member by member, because a bundle reads a million of them. */
export function toLeaf(document: LeafDocument): Leaf {
  const { petition, seq, type, area, channel, assurance, undoes, reason, batch } = document
  const leaf = {
    v: 1 as const,
    petition,
    seq,
    type,
    text: toText(document.text),
    commitment: toText(document._id),
    minute: minuteOf(document.minute),
    area,
    channel,
    assurance,
  }
  if (undoes === undefined) return leaf
  return { ...leaf, undoes, ...(reason !== undefined && { reason }), ...(batch !== undefined && { batch }) }
}

/** Binary of a base64url text. */
export function fromText(text: string): Binary {
  return new Binary(Buffer.from(text, 'base64url'))
}

export function toText(binary: Binary): string {
  return bytesOf(binary).toString('base64url')
}

export function bytesOf({ buffer, position }: Binary): Buffer {
  return Buffer.from(buffer.buffer, buffer.byteOffset, position)
}
