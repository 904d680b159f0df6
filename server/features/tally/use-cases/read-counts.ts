import type { CampaignId } from '#domain/kernel/ids.ts'
import { traceFile } from '#domain/tally/file-names.ts'
import type { TallyRecord } from '#domain/tally/vote-result.ts'
import type { ResultStore } from '../store/result.store.ts'

/** How a campaign was counted, for whoever publishes all of it. */
export interface Counts {
  readonly envelopes: readonly CountedEnvelope[]
  /** The trace of a count as it was published: canonical JSON. */
  trace(envelopeId: string, tallyId: string): Promise<string>
}

export interface CountedEnvelope {
  readonly envelopeId: string
  /** so few ballots that neither they nor a trace are published */
  readonly isTotalsOnly: boolean
  readonly emptyBallots: number
  /** the official one first */
  readonly records: readonly TallyRecord[]
}

/** @returns undefined before the campaign is counted */
export type ReadCounts = (campaignId: CampaignId) => Promise<Counts | undefined>

export interface ReadCountsDeps {
  readonly store: Pick<ResultStore, 'results' | 'tallies' | 'readFile'>
  /** of gzip */
  readonly unpack: (portions: readonly Uint8Array[]) => Promise<string>
}

export function readCounts({ store, unpack }: ReadCountsDeps): ReadCounts {
  return async (campaignId) => {
    const [result] = await store.results([campaignId])
    if (!result) return undefined
    const kept = (await store.tallies([campaignId])).filter(({ inputHash }) => inputHash === result.inputHash)
    const recordOf = (envelopeId: string, tallyId: string): TallyRecord => {
      const found = kept.find((one) => one.envelopeId === envelopeId && one.tallyId === tallyId)
      if (!found) throw new Error(`The tally ${tallyId} of ${envelopeId} in ${campaignId} is missing`)
      return found.record
    }
    return {
      envelopes: result.envelopes.map(({ envelopeId, isTotalsOnly, emptyBallots, tallyIds }) => ({
        ...{ envelopeId, isTotalsOnly, emptyBallots },
        records: tallyIds.map((id) => recordOf(envelopeId, id)),
      })),
      async trace(envelopeId, tallyId) {
        const packed: Uint8Array[] = []
        for await (const portion of store.readFile(campaignId, traceFile(envelopeId, tallyId))) packed.push(portion)
        return unpack(packed)
      },
    }
  }
}
