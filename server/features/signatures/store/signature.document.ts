import { Binary } from 'mongodb'
import { namedModes } from '#domain/rules/shown-name.ts'
import { signatureStates, type Signature, type SignatureEvent } from '#domain/signatures/signature.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

/** One signature as it lies in the collection: nothing in it names a person or can be joined across petitions. */
export interface SignatureDocument extends Omit<Signature, 'attempt' | 'ref' | 'textHash' | 'nonce' | 'events'> {
  /** HMAC of the signer under the petition's key, 32 bytes: one signature per person without a second index */
  readonly _id: Binary
  /**
   * digest of the client's id under the petition's key: its length is fixed whatever clients send, and a client that uses
   * an id twice links no two petitions; a string as group commit compares it
   */
  readonly attempt: string
  readonly ref: Binary
  readonly textHash: Binary
  readonly nonce: Binary
  readonly events: readonly SignatureEvent[]
  /** who signed, sealed under the petition's data key */
  readonly person: Binary
}

/** The order in which the signatures of a petition are gone through; `_id` tells apart those of one millisecond. */
export const bySigning = { petition: 1, 'events.0.at': 1, _id: 1 } as const

/** Finds those who chose to be seen, in the order of their keys, which says nothing about when they signed. */
export const shownSigners = 'shownSigners'

const attemptLength = 32
const bytes = { bsonType: 'binData' } as const
const hasSize = (path: string, size: number) => ({ $eq: [{ $binarySize: path }, size] })

export const signatureCollection: CollectionSpec = {
  name: 'signatures',
  schema: {
    bsonType: 'object',
    required: [
      ...['_id', 'petition', 'attempt', 'ref', 'textHash', 'state', 'events', 'open', 'nonce'],
      ...['channel', 'assurance', 'area', 'nameMode', 'person'],
    ],
    additionalProperties: false,
    properties: {
      _id: bytes,
      petition: { bsonType: 'string', pattern: '^pet_[0-9A-Z]{26}$' },
      attempt: { bsonType: 'string', minLength: attemptLength, maxLength: attemptLength },
      ref: bytes,
      textHash: bytes,
      state: { enum: [...signatureStates] },
      events: {
        bsonType: 'array',
        minItems: 1,
        items: { bsonType: 'object', required: ['n', 'type', 'at'], properties: { at: { bsonType: 'date' } } },
      },
      open: { bsonType: ['int', 'long'], minimum: 0 },
      nonce: bytes,
      channel: { bsonType: 'string' },
      assurance: { bsonType: 'string' },
      area: { bsonType: ['string', 'null'] },
      nameMode: { bsonType: 'string' },
      person: bytes,
    },
  },
  check: { $and: [hasSize('$_id', 32), hasSize('$ref', 16), hasSize('$textHash', 32), hasSize('$nonce', 32)] },
  indexes: [
    // Only what the sequencer has not sealed yet, so the index stays as small as its queue.
    { key: { petition: 1, open: 1 }, partialFilterExpression: { open: { $gt: 0 } } },
    // All of a petition, in the order in which they were first given. New ones come at its end, so that it stays cheap.
    { key: bySigning },
    // Those who show their name only: for everybody else it costs nothing.
    {
      key: { petition: 1, _id: 1 },
      partialFilterExpression: { state: 'counted', nameMode: { $in: [...namedModes] } },
      name: shownSigners,
    },
  ],
}

export function toSignature(document: SignatureDocument): Signature {
  const { _id, person: _person, ref, textHash, nonce, ...rest } = document
  return { ...rest, ref: ref.toString('hex'), textHash: textHash.toString('hex'), nonce: nonce.toString('hex') }
}

export function fromHex(text: string): Binary {
  return Binary.createFromHexString(text)
}

export function toAttempt(attempt: string, keyed: (content: string) => Buffer): string {
  return keyed(`dauys/attempt/1${attempt}`).toString('hex').slice(0, attemptLength)
}
