import type { Contribution } from '#domain/deliberation/contribution.ts'
import type { DomainEvent } from '#domain/kernel/event.ts'
import type { ContributionId, PetitionId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

export interface ContributionStore {
  /** every one of a petition, oldest first */
  ofPetition(petitionId: PetitionId): Promise<Contribution[]>
}

interface ContributionDocument extends Omit<Contribution, 'id'> {
  readonly _id: ContributionId
  /** the client's id of the act; gone once its author is erased */
  readonly attempt?: string
  readonly outbox: readonly DomainEvent[]
}

export const contributionCollection: CollectionSpec = {
  name: 'contributions',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['petitionId', 'kind', 'authorId', 'text', 'at', 'state', 'answers', 'revision'],
    properties: {
      _id: { bsonType: 'string', pattern: '^con_' },
      petitionId: { bsonType: 'string', pattern: '^pet_' },
      kind: { enum: ['argument_for', 'argument_against', 'question', 'remark'] },
      state: { enum: ['shown', 'withdrawn', 'hidden'] },
      at: { bsonType: 'date' },
    },
  },
  indexes: [
    { key: { authorId: 1, attempt: 1 }, unique: true, partialFilterExpression: { attempt: { $type: 'string' } } },
    { key: { petitionId: 1, _id: 1 } },
    { key: { authorId: 1 } },
    { key: { 'answers.authorId': 1 } },
  ],
}

const reading = { maxTimeMS: 5_000 } as const

export function contributionStore({ mongo }: Pick<Platform, 'mongo'>): ContributionStore {
  const contributions = mongo.collection<ContributionDocument>(contributionCollection.name)
  return {
    async ofPetition(petitionId) {
      return (await contributions.find({ petitionId }, reading).sort({ _id: 1 }).toArray()).map(toContribution)
    },
  }
}

function toContribution({ _id, attempt: _attempt, outbox: _outbox, ...rest }: ContributionDocument): Contribution {
  return { ...rest, id: _id }
}
