import type { Binary } from 'mongodb'
import type { Vote } from '#domain/ballots/vote.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { WithOutbox } from '#server/platform/events/events.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

/** What a vote waits for without anybody having to ask. */
export type VoteWork = 'seal' | 'open' | 'lot'

/** A vote as it lies on the side of people. */
export interface VoteDocument extends Omit<Vote, 'campaignId'>, WithOutbox {
  readonly _id: CampaignId
  readonly work: VoteWork | null
}

const count = { bsonType: ['int', 'long'], minimum: 0 } as const

export const voteCollection: CollectionSpec = {
  name: 'votes',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: [
      ...['sealing', 'trustees', 'lottery', 'closedAt', 'sealed', 'opened', 'failedShares', 'count', 'complaints'],
      ...['protocol', 'unlinkedAt', 'history', 'revision', 'work'],
    ],
    properties: {
      _id: { bsonType: 'string', pattern: '^cmp_' },
      trustees: { bsonType: 'array', items: { bsonType: 'object', required: ['personId', 'name', 'shareHash'] } },
      lottery: { bsonType: 'array', items: { bsonType: 'object', required: ['personId', 'name', 'commitment'] } },
      sealed: { bsonType: ['object', 'null'], required: ['at', 'boards', 'hash'] },
      opened: { bsonType: ['object', 'null'], required: ['at', 'envelopes', 'lotSeed'] },
      failedShares: count,
      revision: count,
      work: { enum: ['seal', 'open', 'lot', null] },
    },
  },
  indexes: [
    { key: { work: 1 }, partialFilterExpression: { work: { $type: 'string' } } },
    { key: { 'history.actor.id': 1 } },
    { key: { 'trustees.personId': 1 } },
  ],
}

/**
 * A share of an opening key between its coming in and the opening: sealed under a key that the master key wraps. It names its
 * trustee by their place in the vote, so that an erased account leaves nothing here, and its share goes on counting.
 */
export interface ShareDocument {
  /** campaign and place of the trustee */
  readonly _id: string
  readonly campaignId: CampaignId
  readonly trustee: number
  readonly key: Binary
  readonly share: Binary
}

export const voteShareCollection: CollectionSpec = {
  name: 'voteShares',
  schema: {
    bsonType: 'object',
    required: ['campaignId', 'trustee', 'key', 'share'],
    additionalProperties: false,
    properties: {
      _id: { bsonType: 'string' },
      campaignId: { bsonType: 'string' },
      trustee: count,
      key: { bsonType: 'binData' },
      share: { bsonType: 'binData' },
    },
  },
  indexes: [{ key: { campaignId: 1 } }],
}

/** Opened ballots, thousands to a document: shuffled, and nothing but choices. */
export interface OpenedBallotsDocument {
  readonly _id: string
  readonly campaignId: CampaignId
  readonly envelope: string
  /** from 0, in the order of the shuffle */
  readonly n: number
  readonly count: number
  /** a line for each, as `ballotLine` spells it */
  readonly ballots: string
}

export const openedBallotCollection: CollectionSpec = {
  name: 'openedBallots',
  schema: {
    bsonType: 'object',
    required: ['campaignId', 'envelope', 'n', 'count', 'ballots'],
    additionalProperties: false,
    properties: {
      _id: { bsonType: 'string' },
      campaignId: { bsonType: 'string' },
      envelope: { bsonType: 'string' },
      n: count,
      count: { ...count, minimum: 1 },
      ballots: { bsonType: 'string' },
    },
  },
  indexes: [{ key: { campaignId: 1, envelope: 1, n: 1 }, unique: true }],
}

/** What the vote waits for. */
export function workOf({ closedAt, sealed, opened, count: counted, lottery }: Vote): VoteWork | null {
  if (closedAt && !sealed) return 'seal'
  if (sealed && !opened) return 'open'
  return opened && opened.lotSeed === null && lottery.length > 0 && !counted ? 'lot' : null
}

export function toVote({ _id, outbox: _outbox, work: _work, ...vote }: VoteDocument): Vote {
  return { ...vote, campaignId: _id }
}
