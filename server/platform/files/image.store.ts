import { Binary, MongoServerError, type ClientSession, type Filter } from 'mongodb'
import type { ImageId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '../feature.ts'
import type { Mongo } from '../mongo/mongo.ts'
import type { ImageSize, Variant } from './reencode.ts'

/** An image without its pixels. */
export interface KeptImage {
  readonly id: ImageId
  /** person who sent it; absent when their account was erased */
  readonly owner?: string
  /** id of what it belongs to; absent while it is loose */
  readonly subject?: string
  /** everybody may look at it */
  readonly isPublic: boolean
  readonly variants: readonly Omit<Variant, 'bytes'>[]
}

interface VariantDocument extends Omit<Variant, 'bytes'> {
  readonly bytes: Binary
}

interface ImageDocument {
  readonly _id: ImageId
  readonly owner?: string
  /** keyed hash over owner and file, until it is attached: the same file sent again is the same image */
  readonly upload?: string
  readonly subject?: string
  readonly isPublic: boolean
  readonly createdAt: Date
  /** absent while it belongs to a subject */
  readonly looseSince?: Date
  readonly variants: readonly VariantDocument[]
}

const variant = {
  bsonType: 'object',
  required: ['size', 'width', 'height', 'bytes'],
  properties: {
    size: { enum: [320, 960, 1_600] },
    width: { bsonType: 'int', minimum: 1 },
    height: { bsonType: 'int', minimum: 1 },
    bytes: { bsonType: 'binData' },
  },
}

export const imageCollection: CollectionSpec = {
  name: 'images',
  schema: {
    bsonType: 'object',
    required: ['isPublic', 'createdAt', 'variants'],
    properties: {
      owner: { bsonType: 'string' },
      subject: { bsonType: 'string' },
      isPublic: { bsonType: 'bool' },
      createdAt: { bsonType: 'date' },
      looseSince: { bsonType: 'date' },
      variants: { bsonType: 'array', minItems: 1, maxItems: 3, items: variant },
    },
    // Either it belongs to a subject, or it is loose, and then nobody else sees it.
    oneOf: [
      { required: ['subject'], not: { required: ['looseSince'] } },
      { required: ['looseSince'], not: { required: ['subject'] }, properties: { isPublic: { enum: [false] } } },
    ],
  },
  indexes: [
    { key: { upload: 1 }, unique: true, partialFilterExpression: { upload: { $exists: true } } },
    { key: { looseSince: 1 }, partialFilterExpression: { looseSince: { $exists: true } } },
    { key: { owner: 1, looseSince: 1 }, partialFilterExpression: { owner: { $exists: true } } },
    { key: { subject: 1 }, partialFilterExpression: { subject: { $exists: true } } },
  ],
}

const withoutPixels = { projection: { 'variants.bytes': 0 }, maxTimeMS: 5_000 }

export function imageStore(mongo: Mongo) {
  const images = mongo.collection<ImageDocument>(imageCollection.name)
  const findBy = async (filter: Filter<ImageDocument>, session?: ClientSession): Promise<KeptImage[]> =>
    (await images.find(filter, { ...withoutPixels, ...(session && { session }) }).toArray()).map(toImage)

  return {
    /** @returns what was kept for this upload before, if another request was faster */
    async add(image: { id: ImageId; owner: string; upload: string; at: Date }, variants: readonly Variant[]) {
      const { id, owner, upload, at } = image
      const kept = variants.map(({ bytes, ...rest }) => ({ ...rest, bytes: new Binary(bytes) }))
      const document = { _id: id, owner, upload, isPublic: false, createdAt: at, looseSince: at, variants: kept }
      try {
        await images.insertOne(document, { writeConcern: { w: 'majority', journal: true } })
        return toImage(document)
      } catch (cause) {
        if (!(cause instanceof MongoServerError && cause.code === 11_000)) throw cause
        return this.ofUpload(upload)
      }
    },
    ofUpload: async (upload: string): Promise<KeptImage | undefined> => (await findBy({ upload }))[0],
    countLoose: (owner: string): Promise<number> => images.countDocuments({ owner, looseSince: { $exists: true } }),
    read: (ids: readonly ImageId[], session?: ClientSession) => findBy({ _id: { $in: [...ids] } }, session),
    async readPixels(id: ImageId, size: ImageSize): Promise<Buffer | undefined> {
      const options = { projection: { variants: { $elemMatch: { size } } }, maxTimeMS: 5_000 }
      const bytes = (await images.findOne({ _id: id }, options))?.variants?.[0]?.bytes
      return bytes && Buffer.from(bytes.buffer.subarray(0, bytes.position))
    },
    async attach(ids: readonly ImageId[], to: { subject: string; isPublic: boolean }, session: ClientSession) {
      const change = { $set: to, $unset: { looseSince: 1, upload: 1 } } as const
      await images.updateMany({ _id: { $in: [...ids] } }, change, { session })
    },
    async release(ids: readonly ImageId[], subject: string, at: Date, session: ClientSession) {
      const change = { $set: { looseSince: at, isPublic: false }, $unset: { subject: 1 } } as const
      await images.updateMany({ _id: { $in: [...ids] }, subject }, change, { session })
    },
    async setPublic(subject: string, isPublic: boolean, session: ClientSession) {
      await images.updateMany({ subject }, { $set: { isPublic } }, { session })
    },
    async forget(owner: string, session: ClientSession) {
      await images.deleteMany({ owner, looseSince: { $exists: true } }, { session })
      await images.updateMany({ owner }, { $unset: { owner: 1 } }, { session })
    },
    /** @returns how many */
    async removeLoose(before: Date, atMost: number): Promise<number> {
      const filter = { looseSince: { $lt: before } }
      const old = await images.find(filter, { projection: { _id: 1 }, limit: atMost, maxTimeMS: 5_000 }).toArray()
      // The condition once more: what was attached in between stays.
      const { deletedCount } = await images.deleteMany({ ...filter, _id: { $in: old.map(({ _id }) => _id) } })
      return deletedCount
    },
  }
}

function toImage({ _id, owner, subject, isPublic, variants }: ImageDocument): KeptImage {
  return {
    ...{ id: _id, isPublic },
    variants: variants.map(({ size, width, height }) => ({ size, width, height })),
    ...(owner !== undefined && { owner }),
    ...(subject !== undefined && { subject }),
  }
}
