import { Binary } from 'mongodb'
import { ballotChannels, type Ballot, type BallotEvent } from '#domain/ballots/ballot.ts'
import { attemptLength } from '#domain/ballots/cast.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

/** A ballot as it lies on the choice side: nothing in it names a person, and no time is finer than an hour. */
export interface BallotDocument extends Omit<Ballot, 'nullifier' | 'sealed' | 'campaignId' | 'envelopeId' | 'events'> {
  /** the nullifier, 32 bytes: one ballot per voter and envelope without a second index */
  readonly _id: Binary
  readonly campaign: Ballot['campaignId']
  readonly envelope: string
  readonly sealed: Binary
  readonly events: readonly EventDocument[]
}

/** Each act keeps its attempt, so that one that comes late is told apart from a new one. */
export interface EventDocument extends BallotEvent {
  readonly attempt: string
}

/** Far above the longest choice: an upper bound for the database, the exact length is the rule's. */
const sealedMax = 65_536
const base64Url32 = '^[A-Za-z0-9_-]{43}$'
const digest = { bsonType: 'string', minLength: attemptLength, maxLength: attemptLength } as const
const count = { bsonType: ['int', 'long'] }

export const ballotCollection: CollectionSpec = {
  name: 'ballots',
  clustered: true,
  schema: {
    bsonType: 'object',
    required: ['_id', 'campaign', 'envelope', 'version', 'attempt', 'sealed', 'events', 'open'],
    additionalProperties: false,
    properties: {
      _id: { bsonType: 'binData' },
      campaign: { bsonType: 'string', pattern: '^cmp_[0-9A-Z]{26}$' },
      envelope: { bsonType: 'string' },
      version: { ...count, minimum: 1 },
      attempt: digest,
      sealed: { bsonType: 'binData' },
      events: {
        bsonType: 'array',
        minItems: 1,
        items: {
          bsonType: 'object',
          required: ['n', 'kind', 'commitment', 'nonce', 'channel', 'desk', 'hour', 'attempt'],
          additionalProperties: false,
          properties: {
            n: { ...count, minimum: 1 },
            kind: { enum: ['cast', 'supersede'] },
            commitment: { bsonType: 'string', pattern: base64Url32 },
            nonce: { bsonType: 'string', pattern: base64Url32 },
            channel: { enum: [...ballotChannels] },
            desk: { bsonType: ['string', 'null'] },
            hour: { bsonType: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}Z$' },
            attempt: digest,
          },
        },
      },
      open: { ...count, minimum: 0 },
    },
  },
  check: {
    $and: [
      { $eq: [{ $binarySize: '$_id' }, 32] },
      { $lte: [{ $binarySize: '$sealed' }, sealedMax] },
      { $eq: [{ $size: '$events' }, '$version'] },
      { $lte: ['$open', '$version'] },
    ],
  },
  indexes: [
    // Only what the board has not taken in yet, so the index stays as small as its queue.
    { key: waitingIndex(), partialFilterExpression: { open: { $gt: 0 } } },
    // All of an envelope, in the order of their keys, which says nothing about when they came.
    { key: { campaign: 1, envelope: 1, _id: 1 } },
  ],
}

/** Finds what waits for the board; hinted. Within it the order is that of keys. */
export function waitingIndex(): Record<'campaign' | 'envelope' | 'open', 1> {
  return { campaign: 1, envelope: 1, open: 1 }
}

export function toDocument(ballot: Ballot): BallotDocument {
  const { nullifier, sealed, campaignId: campaign, envelopeId: envelope, events, ...rest } = ballot
  const { attempt } = rest
  return {
    ...{ ...rest, campaign, envelope, _id: keyOf(nullifier), sealed: new Binary(sealed) },
    events: events.map((event) => ({ ...event, attempt })),
  }
}

export function toBallot({ _id, campaign, envelope, sealed, events, ...rest }: BallotDocument): Ballot {
  return {
    ...{ ...rest, nullifier: _id.toString('hex'), campaignId: campaign, envelopeId: envelope },
    sealed: new Uint8Array(sealed.buffer.subarray(0, sealed.position)),
    events: events.map(({ attempt: _attempt, ...event }) => event),
  }
}

export function keyOf(nullifier: string): Binary {
  return Binary.createFromHexString(nullifier)
}
