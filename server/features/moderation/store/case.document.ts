import type { CaseId, TerritoryId } from '#domain/kernel/ids.ts'
import { caseStates, type KeptCase, type ModerationCase } from '#domain/moderation/case.ts'
import type { PinnedRules } from '#domain/rules/book.ts'
import type { WithOutbox } from '#server/platform/events/events.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

/** What stands beside the case: how it is found. */
export interface Beside {
  readonly rules: PinnedRules
  /** the place of the case and all above it: whose queue it is in */
  readonly placeIds: readonly TerritoryId[]
}

export interface CaseDocument extends Omit<KeptCase, 'id'>, Beside, WithOutbox {
  readonly _id: CaseId
  /** counts writes: who read an older one comes too late */
  readonly revision: number
}

export const caseCollection: CollectionSpec = {
  name: 'cases',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: [
      ...['subject', 'territoryId', 'authorId', 'addresseeIds', 'state', 'openedAt', 'dueAt', 'dueProvisional'],
      ...['submissions', 'decisions', 'rules', 'placeIds', 'revision', 'outbox'],
    ],
    properties: {
      _id: { bsonType: 'string', pattern: '^cas_' },
      subject: { bsonType: 'object', required: ['kind', 'id'] },
      state: { enum: [...caseStates] },
      openedAt: { bsonType: 'date' },
      dueAt: { bsonType: 'date' },
      submissions: { bsonType: 'array', minItems: 1 },
      decisions: { bsonType: 'array' },
      rules: { bsonType: 'object', required: ['id', 'version', 'hash'] },
    },
  },
  indexes: [
    { key: { 'subject.kind': 1, 'subject.id': 1 }, unique: true },
    { key: { placeIds: 1, dueAt: 1, _id: 1 }, partialFilterExpression: { state: 'open' }, name: 'queue' },
    { key: { authorId: 1 } },
    { key: { 'decisions.by': 1 } },
  ],
}

export function toCase({
  _id,
  placeIds: _places,
  revision: _revision,
  outbox: _outbox,
  ...kept
}: CaseDocument): KeptCase {
  return { id: _id, ...kept }
}

export function toDocument(
  { id, ...state }: ModerationCase,
  beside: Beside,
): Omit<CaseDocument, 'revision' | 'outbox'> {
  return { _id: id, ...state, ...beside }
}
