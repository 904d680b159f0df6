import type { Project } from '#domain/budgets/project.ts'
import { isPublic, priceOf } from '#domain/budgets/project.ts'
import type { DomainEvent } from '#domain/kernel/event.ts'
import type { ProjectId, TerritoryId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

/** A project as it lies in the collection, with what lists need. */
export interface ProjectDocument extends Omit<Project, 'id'> {
  readonly _id: ProjectId
  readonly outbox: readonly DomainEvent[]
  /** the client's id of the act of creating; absent for an import */
  readonly attempt?: string | undefined
  readonly list: ProjectKeys
  /** residents who support it; absent while nobody ever did */
  readonly supports?: number | undefined
}

export interface ProjectKeys {
  readonly isShown: boolean
  /** its place with all above it */
  readonly places: readonly TerritoryId[]
  /** minor units; 0 while nobody named a cost */
  readonly price: number
  /** running number, for an order by arrival; 0 before it was sent in */
  readonly running: number
}

export function projectKeys(project: Project, places: readonly TerritoryId[]): ProjectKeys {
  const running = Number(project.number)
  return {
    isShown: isPublic(project),
    places,
    price: priceOf(project) ?? 0,
    running: Number.isSafeInteger(running) ? running : 0,
  }
}

export const projectCollection: CollectionSpec = {
  name: 'projects',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['campaignId', 'state', 'language', 'texts', 'coAuthors', 'verdicts', 'createdAt', 'revision', 'list'],
    properties: {
      number: { bsonType: ['string', 'null'] },
      ballotNumber: { bsonType: ['int', 'null'], minimum: 1 },
      supports: { bsonType: 'int', minimum: 0 },
      createdAt: { bsonType: 'date' },
    },
  },
  indexes: [
    { key: { campaignId: 1, number: 1 }, unique: true, partialFilterExpression: { number: { $type: 'string' } } },
    {
      key: { campaignId: 1, ballotNumber: 1 },
      unique: true,
      partialFilterExpression: { ballotNumber: { $type: 'int' } },
    },
    { key: { authorId: 1, attempt: 1 }, unique: true, partialFilterExpression: { attempt: { $type: 'string' } } },
    { key: { authorId: 1, createdAt: -1 } },
    { key: { 'coAuthors.personId': 1 } },
    { key: { 'coAuthors.tokenHash': 1 } },
    { key: { campaignId: 1, state: 1 } },
    { key: { campaignId: 1, 'list.isShown': 1, 'list.running': 1, _id: 1 } },
    { key: { campaignId: 1, 'list.isShown': 1, 'list.price': 1, _id: 1 } },
    { key: { 'list.places': 1, state: 1 } },
    { key: { petitionId: 1 }, partialFilterExpression: { petitionId: { $type: 'string' } } },
    { key: { 'mergeRequest.into': 1 }, partialFilterExpression: { 'mergeRequest.into': { $type: 'string' } } },
    { key: { mergedInto: 1 }, partialFilterExpression: { mergedInto: { $type: 'string' } } },
    { key: { 'history.actor.id': 1 } },
  ],
}

export function toProject(document: ProjectDocument): Project {
  const { _id, outbox: _outbox, attempt: _attempt, list: _list, supports: _supports, ...rest } = document
  return { ...rest, id: _id }
}
