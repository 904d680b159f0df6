import { MongoServerError } from 'mongodb'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

/** How many more may sign a petition that takes a limited number of sponsors, however many come at once. */
export interface SponsorPlaces {
  /** @returns false when all are taken */
  take(petition: PetitionId, max: number): Promise<boolean>
  /** Nobody signed in the place, or whoever did took the signature back. */
  giveBack(petition: PetitionId): Promise<void>
}

interface SponsorPlacesDocument {
  readonly _id: PetitionId
  readonly taken: number
}

export const sponsorPlacesCollection: CollectionSpec = {
  name: 'sponsorPlaces',
  schema: { bsonType: 'object', required: ['taken'], properties: { taken: { bsonType: 'number', minimum: 0 } } },
}

const duplicateKey = 11_000

export function sponsorPlaces({ mongo }: Pick<Platform, 'mongo'>): SponsorPlaces {
  const places = mongo.collection<SponsorPlacesDocument>(sponsorPlacesCollection.name)
  return {
    async take(_id, max) {
      try {
        await places.updateOne({ _id, taken: { $lt: max } }, { $inc: { taken: 1 } }, { upsert: true })
        return true
      } catch (cause) {
        if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
        // The document is there, so all are taken; or two were the first at once, and the other one was faster.
        const raced = await places.updateOne({ _id, taken: { $lt: max } }, { $inc: { taken: 1 } })
        return raced.matchedCount === 1
      }
    },
    async giveBack(_id) {
      await places.updateOne({ _id, taken: { $gt: 0 } }, { $inc: { taken: -1 } })
    },
  }
}
