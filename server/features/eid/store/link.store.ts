import type { ProvenAssurance } from '#domain/identity/proven-identity.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** That a provider identified the owner of an account. */
export interface Link {
  readonly provider: string
  /** the strongest way it ever did */
  readonly assurance: ProvenAssurance
  readonly firstAt: Date
  readonly lastAt: Date
}

/** Shown to the person. The account is found by the personal number, never by this. */
export interface LinkStore {
  record(personId: PersonId, link: Pick<Link, 'provider' | 'assurance'>, at: Date): Promise<void>
  listOf(personId: PersonId): Promise<Link[]>
  forget(personId: PersonId): Promise<void>
}

interface LinkDocument extends Link {
  /** person and provider */
  readonly _id: string
  readonly personId: PersonId
}

export const linkCollection: CollectionSpec = {
  name: 'eidLinks',
  schema: {
    bsonType: 'object',
    required: ['personId', 'provider', 'assurance', 'firstAt', 'lastAt'],
    properties: { assurance: { enum: ['eid', 'qes'] }, firstAt: { bsonType: 'date' }, lastAt: { bsonType: 'date' } },
  },
  indexes: [{ key: { personId: 1 } }],
}

export function linkStore({ mongo }: Pick<Platform, 'mongo'>): LinkStore {
  const links = mongo.collection<LinkDocument>(linkCollection.name)
  return {
    async record(personId, { provider, assurance }, at) {
      const change = {
        $setOnInsert: { personId, provider, firstAt: at },
        // `qes` stands behind `eid` in the alphabet as it does in strength.
        $max: { assurance, lastAt: at },
      }
      await links.updateOne({ _id: `${personId}/${provider}` }, change, { upsert: true })
    },
    async listOf(personId) {
      const found = await links.find({ personId }, { maxTimeMS: 5_000 }).sort({ firstAt: 1 }).limit(20).toArray()
      return found.map(({ provider, assurance, firstAt, lastAt }) => ({ provider, assurance, firstAt, lastAt }))
    },
    async forget(personId) {
      await links.deleteMany({ personId })
    },
  }
}
