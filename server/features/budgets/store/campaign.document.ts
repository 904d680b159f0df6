import type { Campaign } from '#domain/budgets/campaign.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import { beforeTheVote } from '#domain/budgets/vote-facts.ts'
import type { DomainEvent } from '#domain/kernel/event.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

/** A campaign as it lies in the collection. */
export interface CampaignDocument extends Omit<Campaign, 'id' | 'vote'> {
  readonly _id: CampaignId
  /** absent in campaigns of versions that could not vote */
  readonly vote?: Campaign['vote']
  readonly outbox: readonly DomainEvent[]
  /** the client's id of the act of creating; absent for an import */
  readonly attempt?: string
  /**
   * Raised by every change of the campaign or of a project of it that was sent in: two of them never pass each other, so
   * that no project slips through a guard of the campaign.
   */
  readonly moves: number
}

export const campaignCollection: CollectionSpec = {
  name: 'campaigns',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['key', 'territoryId', 'year', 'state', 'rules', 'envelopes', 'schedule', 'createdAt', 'moves'],
    properties: {
      key: { bsonType: 'string' },
      lastProposal: { bsonType: 'int', minimum: 0 },
      createdAt: { bsonType: 'date' },
      envelopes: { bsonType: 'array' },
    },
  },
  indexes: [
    { key: { key: 1 }, unique: true },
    { key: { createdBy: 1, attempt: 1 }, unique: true, partialFilterExpression: { attempt: { $type: 'string' } } },
    { key: { createdBy: 1 } },
    { key: { 'origin.hash': 1 }, unique: true, partialFilterExpression: { 'origin.hash': { $type: 'string' } } },
    { key: { territoryId: 1, year: -1 } },
    { key: { 'history.actor.id': 1 } },
    // Campaigns whose letters are still going out.
    { key: { 'notice.done': 1 }, partialFilterExpression: { 'notice.done': false } },
  ],
}

export function toCampaign({
  _id,
  outbox: _outbox,
  attempt: _attempt,
  moves: _moves,
  ...rest
}: CampaignDocument): Campaign {
  return { ...rest, id: _id, vote: rest.vote ?? beforeTheVote }
}

/** A version of rules that a campaign was published under: it never changes. */
export interface PbRulesDocument {
  /** `kz-city@1` */
  readonly _id: string
  /** R, hex */
  readonly hash: string
  readonly rules: PbRules
  readonly publishedAt: Date
}

export const pbRulesCollection: CollectionSpec = {
  name: 'pbRules',
  schema: {
    bsonType: 'object',
    required: ['hash', 'rules', 'publishedAt'],
    properties: { hash: { bsonType: 'string', minLength: 64, maxLength: 64 }, publishedAt: { bsonType: 'date' } },
  },
}
