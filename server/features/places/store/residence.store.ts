import { MongoServerError } from 'mongodb'
import { asEvents, type Fact } from '#domain/kernel/event.ts'
import type { PersonId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Residence } from '#domain/places/residence.ts'
import type { WithOutbox } from '#server/platform/events/events.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

export interface ResidentPage {
  readonly after?: PersonId
  readonly limit: number
}

/** Where people live. */
export interface ResidenceStore {
  read(personId: PersonId): Promise<Residence | undefined>
  /** in no order; who said nothing is missing */
  readMany(personIds: readonly PersonId[]): Promise<(readonly [PersonId, Residence])[]>
  /**
   * Who lives in one of these units, by id, so that a long round goes on where it stopped.
   * @param page up to `limit` people behind the id `after`; from the first one when it is absent
   */
  listIn(territoryIds: readonly TerritoryId[], page: ResidentPage): Promise<PersonId[]>
  countIn(territoryIds: readonly TerritoryId[]): Promise<number>
  /** @returns false when an operator confirmed another residence meanwhile: the own word does not replace it */
  keepOwnWord(personId: PersonId, territoryId: TerritoryId, since: Date): Promise<boolean>
  confirm(personId: PersonId, territoryId: TerritoryId, since: Date, facts: readonly Fact[]): Promise<void>
  /** @returns false while something that happened to it is still to be told: then it stays a little longer */
  forget(personId: PersonId): Promise<boolean>
}

interface ResidenceDocument extends Residence, WithOutbox {
  readonly _id: PersonId
}

export const residenceCollection: CollectionSpec = {
  name: 'residences',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['territoryId', 'confirmed', 'since', 'outbox'],
    properties: {
      territoryId: { bsonType: 'string' },
      confirmed: { bsonType: 'bool' },
      since: { bsonType: 'date' },
    },
  },
  // The second key gives the people of a unit in the order of their ids, without sorting.
  indexes: [{ key: { territoryId: 1, _id: 1 } }],
}

const duplicateKey = 11_000

export function residenceStore({ mongo, newId }: Pick<Platform, 'mongo' | 'newId'>): ResidenceStore {
  const residences = mongo.collection<ResidenceDocument>(residenceCollection.name)
  const reader = mongo.groupRead<ResidenceDocument>(residenceCollection.name, { projection: { outbox: 0 } })
  return {
    async read(personId) {
      const found = await reader.read(personId)
      return found && toResidence(found)
    },
    async readMany(personIds) {
      const found = await residences.find({ _id: { $in: [...personIds] } }, { maxTimeMS: 5_000 }).toArray()
      return found.map((document) => [document._id, toResidence(document)] as const)
    },
    async listIn(territoryIds, { after, limit }) {
      const behind = after === undefined ? {} : { _id: { $gt: after } }
      const found = await residences
        .find({ territoryId: { $in: [...territoryIds] }, ...behind }, { projection: { _id: 1 }, maxTimeMS: 10_000 })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray()
      return found.map(({ _id }) => _id)
    },
    countIn: (territoryIds) =>
      residences.countDocuments({ territoryId: { $in: [...territoryIds] } }, { maxTimeMS: 10_000 }),
    async keepOwnWord(personId, territoryId, since) {
      try {
        const own = { territoryId, confirmed: false, since }
        await residences.updateOne(
          { _id: personId, confirmed: false },
          { $set: own, $setOnInsert: { outbox: [] } },
          { upsert: true },
        )
        return true
      } catch (cause) {
        // The id is taken, so the document exists and is confirmed.
        if (cause instanceof MongoServerError && cause.code === duplicateKey) return false
        throw cause
      }
    },
    async confirm(personId, territoryId, since, facts) {
      const known = { territoryId, confirmed: true, since }
      const outbox = { $each: asEvents(facts, newId) }
      await residences.updateOne({ _id: personId }, { $set: known, $push: { outbox } } as object, { upsert: true })
    },
    async forget(personId) {
      await residences.deleteOne({ _id: personId, outbox: { $size: 0 } })
      return (await residences.findOne({ _id: personId }, { projection: { _id: 1 } })) === null
    },
  }
}

function toResidence({ territoryId, confirmed, since }: ResidenceDocument): Residence {
  return { territoryId, confirmed, since }
}
