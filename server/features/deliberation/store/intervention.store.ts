import type { ClientSession } from 'mongodb'
import type { InterventionChange } from '#domain/deliberation/intervene.ts'
import type { Intervention } from '#domain/deliberation/intervention.ts'
import { asEvents, type DomainEvent } from '#domain/kernel/event.ts'
import {
  erasedPerson,
  type InterventionId,
  type PersonId,
  type PetitionId,
  type TerritoryId,
} from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

export interface InterventionStore {
  /**
   * Keeps a new one; sent again it is the one that was kept. A second proposal to hide the same contribution is the first.
   * @param beside.placeIds the place of the petition and all above it: on whose desks it is
   */
  insert(
    change: InterventionChange,
    beside: { readonly placeIds: readonly TerritoryId[]; readonly attempt: string },
    session: ClientSession,
  ): Promise<Intervention>
  keep(change: InterventionChange, session: ClientSession): Promise<void>
  read(id: InterventionId, session?: ClientSession): Promise<Intervention | undefined>
  /** What was done to a discussion, the latest first. */
  doneTo(petitionId: PetitionId, limit: number): Promise<Intervention[]>
  /** Proposals that wait for another moderator of these places, oldest first. */
  waitingIn(placeIds: readonly TerritoryId[], limit: number): Promise<Intervention[]>
  forgetPerson(personId: PersonId): Promise<void>
}

interface InterventionDocument extends Omit<Intervention, 'id'> {
  readonly _id: InterventionId
  readonly placeIds: readonly TerritoryId[]
  /** gone once its moderator is erased */
  readonly attempt?: string
  readonly outbox: readonly DomainEvent[]
}

export const interventionCollection: CollectionSpec = {
  name: 'interventions',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['petitionId', 'kind', 'reason', 'state', 'proposed', 'placeIds'],
    properties: {
      _id: { bsonType: 'string', pattern: '^ivn_' },
      petitionId: { bsonType: 'string', pattern: '^pet_' },
      kind: { enum: ['hide', 'unhide', 'slow_mode', 'note'] },
      state: { enum: ['proposed', 'done', 'refused'] },
    },
  },
  indexes: [
    { key: { 'proposed.by': 1, attempt: 1 }, unique: true, partialFilterExpression: { attempt: { $type: 'string' } } },
    { key: { contributionId: 1 }, unique: true, partialFilterExpression: { state: 'proposed' } },
    { key: { petitionId: 1, state: 1, _id: -1 } },
    { key: { placeIds: 1, _id: 1 }, partialFilterExpression: { state: 'proposed' } },
    { key: { 'proposed.by': 1 } },
    { key: { 'decided.by': 1 } },
  ],
}

const reading = { maxTimeMS: 5_000 } as const

export function interventionStore({ mongo, newId }: Pick<Platform, 'mongo' | 'newId'>): InterventionStore {
  const interventions = mongo.collection<InterventionDocument>(interventionCollection.name)
  return {
    async insert({ state, facts }, { placeIds, attempt }, session) {
      const again = [
        { 'proposed.by': state.proposed.by, attempt },
        ...(state.kind === 'hide' ? [{ contributionId: state.contributionId, state: 'proposed' as const }] : []),
      ]
      const known = await interventions.findOne({ $or: again }, { session })
      if (known) return toIntervention(known)
      const { id, ...rest } = state
      await interventions.insertOne(
        { _id: id, ...rest, placeIds, attempt, outbox: asEvents(facts, newId) },
        { session },
      )
      return state
    },
    async keep({ state, facts }, session) {
      const { id, ...next } = state
      const update = { $set: next, $push: { outbox: { $each: asEvents(facts, newId) } } } as object
      await interventions.updateOne({ _id: id }, update, { session })
    },
    async read(id, session) {
      const found = await interventions.findOne({ _id: id }, session ? { session } : reading)
      return found ? toIntervention(found) : undefined
    },
    async doneTo(petitionId, limit) {
      const found = interventions.find({ petitionId, state: 'done' }, reading).sort({ _id: -1 }).limit(limit)
      return (await found.toArray()).map(toIntervention)
    },
    async waitingIn(placeIds, limit) {
      const filter = { placeIds: { $in: [...placeIds] }, state: 'proposed' as const }
      return (await interventions.find(filter, reading).sort({ _id: 1 }).limit(limit).toArray()).map(toIntervention)
    },
    async forgetPerson(personId) {
      await interventions.updateMany(
        { 'proposed.by': personId },
        { $set: { 'proposed.by': erasedPerson }, $unset: { attempt: '' } },
      )
      await interventions.updateMany({ 'decided.by': personId }, { $set: { 'decided.by': erasedPerson } })
    },
  }
}

function toIntervention(document: InterventionDocument): Intervention {
  const { _id, placeIds: _placeIds, attempt: _attempt, outbox: _outbox, ...rest } = document
  return { ...rest, id: _id }
}
