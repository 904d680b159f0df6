import type { Binary } from 'mongodb'
import type { RemovalId, TerritoryId } from '#domain/kernel/ids.ts'
import { removalKinds, removalStates, type Removal } from '#domain/signatures/removal.ts'
import type { WithOutbox } from '#server/platform/events/events.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

/** A removal as it lies in the collection, with how far its job has come. */
export interface RemovalDocument extends Omit<Removal, 'id'>, WithOutbox {
  readonly _id: RemovalId
  /** the place of the petition and all above it: whose desk it is on */
  readonly placeIds: readonly TerritoryId[]
  /** the client's id of the proposal: sent again it gives the first answer again */
  readonly attempt: string
  /** of a restoration that may still change something: there is one for a removal at a time */
  readonly holds: RemovalId | null
  /** the job has something to do: signatures to change, or people to tell */
  readonly busy: boolean
  readonly job: RemovalJob
  /** counts writes: who read an older one comes too late */
  readonly revision: number
}

/** A crash loses at most one step, and the step finds what it had done. */
export interface RemovalJob {
  /** counts steps; a paused twin that comes back with an old one changes nothing */
  readonly step: number
  readonly phase: 'changing' | 'telling'
  /** the last signature that was gone through */
  readonly after: { readonly at: Date; readonly key: Binary } | null
  /** people told by letter so far */
  readonly told: number
}

const act = { bsonType: 'object', required: ['by', 'at', 'office'] } as const

export const removalCollection: CollectionSpec = {
  name: 'removals',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: [
      ...['kind', 'petition', 'undoes', 'conditions', 'reason', 'text', 'expected', 'proposed', 'decided', 'state'],
      ...['stopping', 'startedAt', 'endedAt', 'done', 'placeIds', 'attempt', 'holds', 'busy', 'job', 'revision'],
    ],
    properties: {
      _id: { bsonType: 'string', pattern: '^rem_' },
      kind: { enum: [...removalKinds] },
      petition: { bsonType: 'string', pattern: '^pet_' },
      conditions: { bsonType: 'object', required: ['from', 'until', 'areas', 'assurances', 'accountMinutes', 'refs'] },
      reason: { bsonType: 'string', minLength: 1 },
      text: { bsonType: 'string', minLength: 1 },
      proposed: act,
      state: { enum: [...removalStates] },
      done: { bsonType: ['int', 'long'], minimum: 0 },
    },
  },
  // Two people decide: the database refuses a document in which one did both.
  check: { $or: [{ $eq: ['$decided', null] }, { $ne: ['$decided.by', '$proposed.by'] }] },
  indexes: [
    { key: { 'proposed.by': 1, attempt: 1 }, unique: true },
    { key: { 'decided.by': 1 } },
    { key: { holds: 1 }, unique: true, partialFilterExpression: { holds: { $type: 'string' } } },
    { key: { busy: 1, _id: 1 }, partialFilterExpression: { busy: true } },
    { key: { petition: 1, startedAt: -1, _id: -1 } },
    { key: { placeIds: 1, _id: -1 } },
  ],
}

export function toRemoval(document: RemovalDocument): Removal {
  const {
    _id,
    placeIds: _p,
    attempt: _a,
    holds: _h,
    busy: _b,
    job: _j,
    revision: _r,
    outbox: _o,
    ...removal
  } = document
  return { id: _id, ...removal }
}
