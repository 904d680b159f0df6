import { Binary, MongoServerError } from 'mongodb'
import { asEvents } from '#domain/kernel/event.ts'
import type { ObjectionId, RemovalId, TerritoryId } from '#domain/kernel/ids.ts'
import { ok, type Refusal, type Result } from '#domain/kernel/result.ts'
import { objectionStates, type Objection, type ObjectionChange } from '#domain/signatures/objection.ts'
import type { WithOutbox } from '#server/platform/events/events.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { Platform } from '#server/platform/platform.ts'

interface ObjectionDocument extends Omit<Objection, 'id' | 'ref'>, WithOutbox {
  readonly _id: ObjectionId
  readonly ref: Binary
  readonly placeIds: readonly TerritoryId[]
}

export interface ObjectionStore {
  read(id: ObjectionId): Promise<Objection | undefined>
  /** @returns false when there is one to this removal of this signature */
  insert(change: ObjectionChange, placeIds: readonly TerritoryId[]): Promise<boolean>
  change<R extends Refusal>(
    id: ObjectionId,
    decide: (current: Objection) => Result<ObjectionChange, R>,
  ): Promise<Result<Objection, R>>
  /** The signer's own. */
  find(removal: RemovalId, ref: string): Promise<Objection | undefined>
  /** Open ones of these places, the oldest first. Up to one more than asked for. */
  open(placeIds: readonly TerritoryId[], page: PageRequest): Promise<Objection[]>
  countOpen(placeIds: readonly TerritoryId[]): Promise<number>
  /** How many signatures of these removals were returned because of an objection. */
  countUpheld(removals: readonly RemovalId[]): Promise<ReadonlyMap<RemovalId, number>>
}

export const objectionCollection: CollectionSpec = {
  name: 'removalObjections',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['petition', 'removal', 'ref', 'text', 'at', 'state', 'decided', 'answer', 'placeIds'],
    properties: {
      _id: { bsonType: 'string', pattern: '^obj_' },
      ref: { bsonType: 'binData' },
      text: { bsonType: 'string', minLength: 1 },
      at: { bsonType: 'date' },
      state: { enum: [...objectionStates] },
    },
  },
  indexes: [
    { key: { removal: 1, ref: 1 }, unique: true },
    { key: { petition: 1, ref: 1 } },
    { key: { 'decided.by': 1 } },
    { key: { placeIds: 1, _id: 1 }, partialFilterExpression: { state: 'open' }, name: 'queue' },
  ],
}

const duplicateKey = 11_000
const reading = { maxTimeMS: 5_000 } as const

export function objectionStore({ mongo, newId }: Pick<Platform, 'mongo' | 'newId'>): ObjectionStore {
  const objections = mongo.collection<ObjectionDocument>(objectionCollection.name)
  return {
    async read(id) {
      const found = await objections.findOne({ _id: id }, reading)
      return found ? toObjection(found) : undefined
    },
    async insert({ state, facts }, placeIds) {
      const { id, ref, ...rest } = state
      const outbox = asEvents(facts, newId)
      try {
        await objections.insertOne({ _id: id, ...rest, ref: Binary.createFromHexString(ref), placeIds, outbox })
        return true
      } catch (cause) {
        if (cause instanceof MongoServerError && cause.code === duplicateKey) return false
        throw cause
      }
    },
    async change(id, decide) {
      const found = await objections.findOne({ _id: id }, reading)
      if (!found) throw new Error(`There is no objection ${id}`)
      const decided = decide(toObjection(found))
      if (!decided.ok) return decided
      const { state, decided: act, answer } = decided.value.state
      const update = {
        $set: { state, decided: act, answer },
        $push: { outbox: { $each: asEvents(decided.value.facts, newId) } },
      }
      const written = await objections.updateOne({ _id: id, state: found.state }, update as object)
      // Somebody decided meanwhile: then it is decided on what they left.
      return written.matchedCount === 1 ? ok(decided.value.state) : this.change(id, decide)
    },
    async find(removal, ref) {
      const found = await objections.findOne({ removal, ref: Binary.createFromHexString(ref) }, reading)
      return found ? toObjection(found) : undefined
    },
    async open(placeIds, { size, after }) {
      const later = after === undefined ? {} : { _id: { $gt: String(after[0]) as ObjectionId } }
      const found = objections
        .find({ state: 'open', placeIds: { $in: [...placeIds] }, ...later }, reading)
        .sort({ _id: 1 })
        .limit(size + 1)
      return (await found.toArray()).map(toObjection)
    },
    countOpen: (placeIds) => objections.countDocuments({ state: 'open', placeIds: { $in: [...placeIds] } }, reading),
    async countUpheld(removals) {
      const counted = await objections
        .aggregate<{ _id: RemovalId; n: number }>(
          [
            { $match: { removal: { $in: [...removals] }, state: 'upheld' } },
            { $group: { _id: '$removal', n: { $sum: 1 } } },
          ],
          reading,
        )
        .toArray()
      return new Map(counted.map(({ _id, n }) => [_id, n]))
    },
  }
}

function toObjection({ _id, ref, placeIds: _p, outbox: _o, ...rest }: ObjectionDocument): Objection {
  return { id: _id, ref: ref.toString('hex'), ...rest }
}
