import type { KeyObject } from 'node:crypto'
import { Binary, MongoServerError } from 'mongodb'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

interface KeyDocument {
  readonly _id: PetitionId
  /** random, wrapped by the master key: destroying this document unlinks the signatures of a petition for ever */
  readonly signer: Binary
  readonly data: Binary
  /** signatures that were destroyed while they counted; absent for none */
  readonly forgotten?: number
}

export interface PetitionKeys {
  /** derives the keys of signatures */
  readonly signer: KeyObject
  /** seals who signed */
  readonly data: KeyObject
}

export interface PetitionKeyStore {
  /** Makes the keys with the first signature. */
  keysFor(petition: PetitionId): Promise<PetitionKeys>
  /** Those that exist; a petition without keys was never signed. */
  existingKeys(petitions: readonly PetitionId[]): Promise<ReadonlyMap<PetitionId, PetitionKeys>>
  /** For ever: nothing of this petition leads to a person any more. Again, it does nothing. */
  destroy(petition: PetitionId): Promise<void>
  /** Signatures that were destroyed one by one, with their people, while they counted. */
  countForgotten(petition: PetitionId): Promise<number>
}

export const petitionKeyCollection: CollectionSpec = {
  name: 'petitionKeys',
  schema: {
    bsonType: 'object',
    required: ['signer', 'data'],
    properties: { signer: { bsonType: 'binData' }, data: { bsonType: 'binData' } },
  },
}

// About 2 kB each: opening one costs as much as signing, forgetting the oldest costs a read.
const keptMax = 10_000
// So long a process may still hold keys that another one destroyed.
const keptMs = 10 * 60 * 1_000
const duplicateKey = 11_000

export function petitionKeyStore({
  mongo,
  crypto,
  clock,
}: Pick<Platform, 'mongo' | 'crypto' | 'clock'>): PetitionKeyStore {
  const documents = mongo.collection<KeyDocument>(petitionKeyCollection.name)
  /** the oldest first */
  const kept = new Map<PetitionId, { readonly keys: PetitionKeys; readonly until: number }>()

  function keep({ _id, signer, data }: KeyDocument): PetitionKeys {
    const keys = { signer: crypto.openKey(bytesOf(signer), _id), data: crypto.openKey(bytesOf(data), _id) }
    kept.delete(_id)
    kept.set(_id, { keys, until: clock.now().getTime() + keptMs })
    return keys
  }

  function recall(petition: PetitionId): PetitionKeys | undefined {
    const now = clock.now().getTime()
    for (const [oldest, { until }] of kept) {
      if (until > now && kept.size <= keptMax) break
      kept.delete(oldest)
    }
    return kept.get(petition)?.keys
  }

  async function create(petition: PetitionId): Promise<KeyDocument> {
    const [signer, data] = [new Binary(crypto.newWrappedKey(petition)), new Binary(crypto.newWrappedKey(petition))]
    const created = { _id: petition, signer, data }
    try {
      await documents.insertOne(created)
      return created
    } catch (cause) {
      if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
      const first = await documents.findOne({ _id: petition })
      if (!first) throw new Error(`the keys of ${petition} vanished`, { cause })
      return first
    }
  }

  return {
    async keysFor(petition) {
      const known = recall(petition)
      if (known) return known
      const stored = await documents.findOne({ _id: petition }, { maxTimeMS: 5_000 })
      return keep(stored ?? (await create(petition)))
    },
    async existingKeys(petitions) {
      const found = new Map(petitions.flatMap((id) => pair(id, recall(id))))
      const missing = petitions.filter((id) => !found.has(id))
      if (missing.length === 0) return found
      const stored = await documents.find({ _id: { $in: missing } }, { maxTimeMS: 5_000 }).toArray()
      for (const document of stored) found.set(document._id, keep(document))
      return found
    },
    async destroy(petition) {
      await documents.deleteOne({ _id: petition })
      kept.delete(petition)
    },
    async countForgotten(petition) {
      const options = { projection: { forgotten: 1 }, maxTimeMS: 5_000 } as const
      return (await documents.findOne({ _id: petition }, options))?.forgotten ?? 0
    },
  }
}

function pair<Key, Value>(key: Key, value: Value | undefined): [Key, Value][] {
  return value === undefined ? [] : [[key, value]]
}

function bytesOf(binary: Binary): Uint8Array {
  return binary.buffer.subarray(0, binary.position)
}
