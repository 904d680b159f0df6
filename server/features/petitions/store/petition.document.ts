import type { DomainEvent } from '#domain/kernel/event.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { AreaCount, AreaKind } from '#domain/petitions/origin.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { ListKeys } from './list-keys.ts'

/** A petition as it lies in the collection: the entity, its undelivered events, and what lists need. */
export interface PetitionDocument extends Omit<Petition, 'id'> {
  readonly _id: PetitionId
  readonly outbox: readonly DomainEvent[]
  /** the client's id of the act of creating; absent for an import */
  readonly attempt?: string | undefined
  readonly list: ListKeys
}

export type Areas = Readonly<Record<AreaKind, readonly AreaCount[]>>

const noAreas: Areas = { country: [], region: [], constituency: [] }

/** Every read leaves out the hundreds of areas of an import; `readAreas` fetches them where a page shows them. */
export const withoutAreas = { 'origin.areas': 0 } as const

export function toPetition(document: PetitionDocument): Petition {
  const { _id, outbox: _outbox, list: _list, attempt: _attempt, ...rest } = document
  // Left out by the projection, not by the type.
  const areas = (rest.origin as { areas?: Areas } | null)?.areas ?? noAreas
  return { ...rest, id: _id, origin: rest.origin && { ...rest.origin, areas } }
}

const shownFirst = { 'list.isShown': 1 } as const

export const petitionCollection: CollectionSpec = {
  name: 'petitions',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['stage', 'language', 'texts', 'versions', 'tracks', 'support', 'createdAt', 'revision', 'generation'],
    properties: {
      number: { bsonType: ['string', 'null'] },
      support: { bsonType: 'object', required: ['total', 'asOfSeq', 'asOf'], properties: { total: { minimum: 0 } } },
      createdAt: { bsonType: 'date' },
      closesAt: { bsonType: ['date', 'null'] },
    },
  },
  indexes: [
    { key: { number: 1 }, unique: true, partialFilterExpression: { number: { $type: 'string' } } },
    { key: { authorId: 1, attempt: 1 }, unique: true, partialFilterExpression: { attempt: { $type: 'string' } } },
    { key: { authorId: 1, createdAt: -1, _id: -1 } },
    { key: { coAuthorIds: 1, createdAt: -1, _id: -1 } },
    { key: { 'invitations.tokenHash': 1 } },
    { key: { 'history.actor.id': 1 } },
    { key: { stage: 1, publishedAt: -1, _id: -1 } },
    {
      key: { 'terms.sponsoring.openedAt': -1, _id: -1 },
      partialFilterExpression: { 'terms.sponsoring.openedAt': { $exists: true } },
    },
    { key: { ...shownFirst, 'list.newest': -1, _id: -1 } },
    { key: { ...shownFirst, 'support.total': -1, _id: -1 } },
    { key: { ...shownFirst, 'list.missing': 1, _id: 1 } },
    { key: { ...shownFirst, 'list.closing': 1, _id: 1 } },
    { key: { ...shownFirst, 'list.answered': -1, _id: -1 } },
    { key: { ...shownFirst, 'list.status': 1, 'list.newest': -1 } },
    { key: { 'list.owing': 1, 'list.due': 1, _id: 1 } },
  ],
}

/** The last number given in a year: one document per year, raised in the transaction that uses it. */
export interface YearDocument {
  readonly _id: number
  readonly last: number
}

export const numberCollection: CollectionSpec = {
  name: 'petitionNumbers',
  schema: { bsonType: 'object', required: ['last'], properties: { last: { bsonType: 'int', minimum: 1 } } },
}
