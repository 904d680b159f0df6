import { Binary } from 'mongodb'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { StoredResult } from '#domain/tally/stored-result.ts'
import type { TallyRecord } from '#domain/tally/vote-result.ts'
import type { Platform } from '#server/platform/platform.ts'
import {
  resultCollection,
  resultFileCollection,
  resultTallyCollection,
  type ResultDocument,
  type ResultFileDocument,
  type ResultTallyDocument,
} from './result.document.ts'

/** Which tally of which envelope. */
export interface TallyKey {
  readonly campaignId: CampaignId
  readonly envelopeId: string
  readonly tallyId: string
}

export interface KeptTally extends TallyKey {
  readonly inputHash: string
  readonly record: TallyRecord
}

export interface ResultStore {
  /** of those campaigns that are counted */
  results(campaignIds: readonly CampaignId[]): Promise<StoredResult[]>
  tallies(campaignIds: readonly CampaignId[]): Promise<KeptTally[]>
  /** Keeps one tally, over whatever was kept of it before. */
  keepTally(kept: KeptTally): Promise<void>
  /** Keeps a packed file, over whatever had its name. */
  keepFile(campaignId: CampaignId, file: string, packed: Uint8Array): Promise<void>
  hasFile(campaignId: CampaignId, file: string): Promise<boolean>
  /** The packed bytes of a file in portions; none where there is no such file. */
  readFile(campaignId: CampaignId, file: string): AsyncIterable<Uint8Array>
  /** Keeps the result, which makes all of it public; the first one stays. */
  keepResult(result: StoredResult): Promise<void>
}

const reading = { maxTimeMS: 5_000 } as const
/** Far below what a document may hold. */
const portionBytes = 1_000_000

export function resultStore({ mongo }: Pick<Platform, 'mongo'>): ResultStore {
  const results = mongo.collection<ResultDocument>(resultCollection.name)
  const tallies = mongo.collection<ResultTallyDocument>(resultTallyCollection.name)
  const files = mongo.collection<ResultFileDocument>(resultFileCollection.name)
  return {
    async results(ids) {
      const found = await results.find({ _id: { $in: [...ids] } }, reading).toArray()
      return found.map(({ _id: campaignId, ...rest }) => ({ campaignId, ...rest }))
    },
    async tallies(ids) {
      const found = await tallies.find({ campaignId: { $in: [...ids] } }, reading).toArray()
      return found.map(({ _id, ...kept }) => ({ ...kept, tallyId: kept.record.tally.id }))
    },
    async keepTally({ tallyId, ...kept }) {
      const _id = `${kept.campaignId}/${kept.envelopeId}/${tallyId}`
      await tallies.replaceOne({ _id }, kept, { upsert: true })
    },
    async keepFile(campaignId, file, packed) {
      let n = 0
      for (let from = 0; from < packed.length; from += portionBytes, n++) {
        const bytes = new Binary(packed.subarray(from, from + portionBytes))
        await files.replaceOne({ _id: `${campaignId}/${file}/${n}` }, { campaignId, file, n, bytes }, { upsert: true })
      }
      await files.deleteMany({ campaignId, file, n: { $gte: n } })
    },
    async hasFile(campaignId, file) {
      const first = { _id: `${campaignId}/${file}/0` }
      return (await files.findOne(first, { ...reading, projection: { _id: 1 } })) !== null
    },
    async *readFile(campaignId, file) {
      const portions = files.find({ campaignId, file }, { maxTimeMS: 30_000, batchSize: 4 }).sort({ n: 1 })
      for await (const { bytes } of portions) yield bytes.buffer
    },
    async keepResult({ campaignId, ...rest }) {
      await results.updateOne({ _id: campaignId }, { $setOnInsert: rest }, { upsert: true })
    },
  }
}
