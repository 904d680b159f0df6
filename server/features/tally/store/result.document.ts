import type { Binary } from 'mongodb'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { StoredResult } from '#domain/tally/stored-result.ts'
import type { TallyRecord } from '#domain/tally/vote-result.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'

/** The result of a campaign without its tallies; written last, so that what is there is whole. */
export interface ResultDocument extends Omit<StoredResult, 'campaignId'> {
  readonly _id: CampaignId
}

export const resultCollection: CollectionSpec = {
  name: 'results',
  schema: {
    bsonType: 'object',
    required: ['countedAt', 'inputHash', 'isPast', 'voters', 'channels', 'voids', 'envelopes'],
    properties: {
      countedAt: { bsonType: 'date' },
      inputHash: { bsonType: 'string', minLength: 64, maxLength: 64 },
      isPast: { bsonType: 'bool' },
      voters: { bsonType: ['int', 'long', 'double'], minimum: 0 },
      envelopes: { bsonType: 'array', minItems: 1 },
    },
  },
}

/** One tally of an envelope. Kept as soon as it is counted: a count that was cut off goes on after it. */
export interface ResultTallyDocument {
  /** `cmp_…/district:saygaq/greedy-votes` */
  readonly _id: string
  readonly campaignId: CampaignId
  readonly envelopeId: string
  /** of what was counted: under another one it is counted again */
  readonly inputHash: string
  readonly record: TallyRecord
}

export const resultTallyCollection: CollectionSpec = {
  name: 'resultTallies',
  schema: {
    bsonType: 'object',
    required: ['campaignId', 'envelopeId', 'inputHash', 'record'],
    properties: { inputHash: { bsonType: 'string', minLength: 64, maxLength: 64 }, record: { bsonType: 'object' } },
  },
  indexes: [{ key: { campaignId: 1 } }],
}

/** A portion of a packed file: ballots, table or trace. */
export interface ResultFileDocument {
  /** `cmp_…/district:saygaq/ballots.pb/0` */
  readonly _id: string
  readonly campaignId: CampaignId
  /** `district:saygaq/ballots.pb` */
  readonly file: string
  readonly n: number
  /** gzip; one stream over all portions */
  readonly bytes: Binary
}

export const resultFileCollection: CollectionSpec = {
  name: 'resultFiles',
  schema: {
    bsonType: 'object',
    required: ['campaignId', 'file', 'n', 'bytes'],
    properties: { file: { bsonType: 'string' }, n: { bsonType: 'int', minimum: 0 }, bytes: { bsonType: 'binData' } },
  },
  indexes: [{ key: { campaignId: 1, file: 1, n: 1 }, unique: true }],
}
