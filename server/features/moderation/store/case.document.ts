import type { CaseId, PersonId, TerritoryId } from '#domain/kernel/ids.ts'
import type { CaseDecision, KeptCase, ModerationCase } from '#domain/moderation/case.ts'
import { caseStates, waitingStates } from '#domain/moderation/case-states.ts'
import { barredFrom } from '#domain/moderation/may-decide.ts'
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
  /** to whom it is not offered now */
  readonly barredIds: readonly PersonId[]
  /** when something last happened that the public log tells */
  readonly lastActAt: Date
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
      claim: { bsonType: ['object', 'null'], required: ['by', 'at', 'until'] },
      rules: { bsonType: 'object', required: ['id', 'version', 'hash'] },
    },
  },
  indexes: [
    { key: { 'subject.kind': 1, 'subject.id': 1 }, unique: true },
    {
      key: { placeIds: 1, dueAt: 1, _id: 1 },
      partialFilterExpression: { state: { $in: [...waitingStates] } },
      name: 'waiting',
    },
    { key: { placeIds: 1, state: 1, dueAt: 1 } },
    { key: { lastActAt: 1 } },
    { key: { authorId: 1 } },
    { key: { 'decisions.by': 1 } },
  ],
}

/** What a case kept before moderators could do more than decide does not have. */
type Kept = Omit<CaseDocument, 'outbox' | 'revision' | 'placeIds' | 'barredIds' | 'lastActAt'>
type Added = 'claim' | 'interests' | 'notes' | 'pauses' | 'proposals' | 'appeals'
export type StoredCase = Omit<Kept, Added> & Partial<Pick<Kept, Added>>

export function toCase(stored: StoredCase): KeptCase {
  const { _id, subject, territoryId, authorId, addresseeIds, state, openedAt, dueAt, dueProvisional } = stored
  const { claim = null, interests = [], notes = [], pauses = [], proposals = [], appeals = [] } = stored
  return {
    ...{ id: _id, subject, territoryId, authorId, addresseeIds, state, openedAt, dueAt, dueProvisional },
    ...{ claim, interests, notes, pauses, proposals, appeals },
    submissions: stored.submissions,
    decisions: stored.decisions.map((made) => whole(made, stored)),
    rules: stored.rules,
  }
}

function whole(made: CaseDecision | OldDecision, { submissions, openedAt, dueAt }: StoredCase): CaseDecision {
  const sent = submissions.find(({ n }) => n === made.submission)
  return { confirmedBy: null, appeal: null, since: sent?.at ?? openedAt, dueAt: sent?.dueAt ?? dueAt, ...made }
}
type OldDecision = Omit<CaseDecision, 'confirmedBy' | 'appeal' | 'since' | 'dueAt'>

export function toDocument(
  { id, ...state }: ModerationCase,
  beside: Beside,
): Omit<CaseDocument, 'revision' | 'outbox'> {
  return { _id: id, ...state, ...beside, barredIds: barredFrom({ ...state }), lastActAt: lastActOf(state) }
}

function lastActOf(state: Omit<ModerationCase, 'id'>): Date {
  const acts = [
    ...[...state.submissions, ...state.decisions, ...state.notes, ...state.interests, ...state.appeals],
    ...state.proposals.flatMap(({ answer }) => answer ?? []),
  ]
  return new Date(Math.max(state.openedAt.getTime(), ...acts.map(({ at }) => at.getTime())))
}
