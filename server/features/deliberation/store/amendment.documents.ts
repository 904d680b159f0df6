import {
  amendmentStates,
  deliberationStates,
  type Amendment,
  type TextDeliberation,
} from '#domain/deliberation/amendment.ts'
import type { AmendmentId, PetitionId } from '#domain/kernel/ids.ts'
import type { WithOutbox } from '#server/platform/events/events.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

export interface DeliberationDocument extends Omit<TextDeliberation, 'petitionId'>, WithOutbox {
  readonly _id: PetitionId
}

/** One document per petition, which every change of its text and of its amendments goes through. */
export const deliberationCollection: CollectionSpec = {
  name: 'deliberations',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['state', 'version', 'undecided', 'applying', 'decideUntil'],
    properties: {
      state: { enum: [...deliberationStates] },
      version: { bsonType: 'int', minimum: 1 },
      undecided: { bsonType: 'int', minimum: 0 },
      decideUntil: { bsonType: ['date', 'null'] },
    },
  },
  indexes: [{ key: { 'applying.by': 1 } }],
}

export interface AmendmentDocument extends Omit<Amendment, 'id'> {
  readonly _id: AmendmentId
}

export const amendmentCollection: CollectionSpec = {
  name: 'amendments',
  schema: {
    bsonType: 'object',
    required: ['petitionId', 'authorId', 'attempt', 'state', 'asked', 'range', 'replacement', 'reason', 'proposedAt'],
    properties: {
      _id: { bsonType: 'string', pattern: '^amd_' },
      state: { enum: [...amendmentStates] },
      reason: { bsonType: 'string', minLength: 1 },
      proposedAt: { bsonType: 'date' },
    },
  },
  indexes: [
    { key: { petitionId: 1, authorId: 1, attempt: 1 }, unique: true },
    { key: { petitionId: 1, proposedAt: -1, _id: -1 } },
    { key: { petitionId: 1, state: 1 } },
    { key: { authorId: 1 } },
  ],
}

export function toDeliberation({ _id, outbox: _outbox, ...rest }: DeliberationDocument): TextDeliberation {
  return { petitionId: _id, ...rest }
}

export function toAmendment({ _id, ...rest }: AmendmentDocument): Amendment {
  return { id: _id, ...rest }
}
