import type { Binary, Db, Document } from 'mongodb'

/** A ballot as the choice side keeps it, read behind the server's back. */
export interface StoredBallot {
  readonly envelopeId: string
  readonly version: number
  /** base64url */
  readonly sealed: string
  /** of every act on it, oldest first */
  readonly commitments: readonly string[]
}

export interface StoredLeaf {
  readonly seq: number
  readonly kind: string
  readonly commitment: string
  readonly ends?: number
}

/** One ballot or several per voice: how many, only who reads them all can say. */
export async function readBallots(choice: Db): Promise<StoredBallot[]> {
  const found = await choice.collection('ballots').find().toArray()
  return found.map(({ envelope, version, sealed, events }) => ({
    ...{ envelopeId: String(envelope), version: Number(version), sealed: textOf(sealed as Binary) },
    commitments: (events as { commitment: string }[]).map(({ commitment }) => commitment),
  }))
}

/** By rising number. */
export async function readLeaves(choice: Db, envelopeId: string): Promise<StoredLeaf[]> {
  const found = await choice.collection('boardLeaves').find({ envelope: envelopeId }).sort({ seq: 1 }).toArray()
  return found.map(({ seq, kind, commitment, ends }: Document) => ({
    ...{ seq: Number(seq), kind: String(kind), commitment: textOf(commitment as Binary) },
    ...(ends !== undefined && { ends: Number(ends) }),
  }))
}

/** Whether the board has taken everything in, and a signed head covers it. */
export async function isBoardQuiet(choice: Db): Promise<boolean> {
  // In this order: a board is marked as grown before its acts are marked as taken in.
  const waiting = await choice.collection('ballots').findOne({ open: { $gt: 0 } }, { projection: { _id: 1 } })
  const behind = await choice.collection('boardStands').findOne({ behindSince: { $type: 'string' } })
  return waiting === null && behind === null
}

function textOf({ buffer, position }: Binary): string {
  return Buffer.from(buffer.buffer, buffer.byteOffset, position).toString('base64url')
}
