import type { Binary } from 'mongodb'
import type { PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import type { NameMode } from '#domain/rules/book.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

/** Somebody asked to sign with a mailbox that has not answered yet. It is no signature and nothing of the ledger. */
export interface PendingDocument {
  /** that of the signature to be: a slot of a mailbox, keyed; one request for one slot */
  readonly _id: Binary
  readonly petition: PetitionId
  /** `confirmed` ones tell for a while that their link was used; a `decoy` holds no slot */
  readonly state: 'pending' | 'confirmed' | 'decoy'
  /** random; link and codes are made of it and the master key, so that the database alone confirms nothing */
  readonly seed: Binary
  /** SHA-256 of the link's token */
  readonly tokenHash: Binary
  /** digest of the client's id of the last request */
  readonly request: string
  /** requests so far: each has a code of its own, and the earlier ones are worth nothing */
  readonly letters: number
  readonly triesLeft: number
  /** of the last request */
  readonly acceptedAt: Date
  readonly expiresAt: Date
  readonly textHash: Binary
  readonly nameMode: NameMode
  readonly area: TerritoryId | null
  /** mailbox and name, sealed under the petition's data key */
  readonly person: Binary
  /** digest of the client's id of the act that confirmed */
  readonly confirmedBy: string | null
  /** by the database's clock, which deletes */
  readonly deleteAt: Date
}

const bytes = { bsonType: 'binData' } as const
const count = { bsonType: ['int', 'long', 'double'], minimum: 0 } as const
const hasSize = (path: string, size: number) => ({ $eq: [{ $binarySize: path }, size] })

export const pendingCollection: CollectionSpec = {
  name: 'pendingSignatures',
  schema: {
    bsonType: 'object',
    required: [
      ...['_id', 'petition', 'state', 'seed', 'tokenHash', 'request', 'letters', 'triesLeft', 'acceptedAt'],
      ...['expiresAt', 'textHash', 'nameMode', 'area', 'person', 'confirmedBy', 'deleteAt'],
    ],
    additionalProperties: false,
    properties: {
      ...{ _id: bytes, seed: bytes, tokenHash: bytes, textHash: bytes, person: bytes },
      petition: { bsonType: 'string', pattern: '^pet_[0-9A-Z]{26}$' },
      state: { enum: ['pending', 'confirmed', 'decoy'] },
      ...{ request: { bsonType: 'string' }, letters: count, triesLeft: count },
      ...{ acceptedAt: { bsonType: 'date' }, expiresAt: { bsonType: 'date' }, deleteAt: { bsonType: 'date' } },
      ...{ nameMode: { bsonType: 'string' }, area: { bsonType: ['string', 'null'] } },
      confirmedBy: { bsonType: ['string', 'null'] },
    },
  },
  check: { $and: [hasSize('$_id', 32), hasSize('$seed', 32), hasSize('$tokenHash', 32), hasSize('$textHash', 32)] },
  indexes: [
    { key: { tokenHash: 1 }, unique: true },
    { key: { request: 1 } },
    { key: { deleteAt: 1 }, expireAfterSeconds: 0 },
  ],
}
