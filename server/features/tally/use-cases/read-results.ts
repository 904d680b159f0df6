import type { Campaign } from '#domain/budgets/campaign.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { StoredResult } from '#domain/tally/stored-result.ts'
import type { KeptTally, ResultStore } from '../store/result.store.ts'

export type { KeptTally }

export interface ReadResults {
  /** in the order of the ids; undefined where nothing is counted */
  readonly results: (ids: readonly CampaignId[]) => Promise<(StoredResult | undefined)[]>
  /** tallies of each campaign, those of counts that were cut off as well */
  readonly tallies: (ids: readonly CampaignId[]) => Promise<KeptTally[][]>
}

export function readResults({ store }: { readonly store: Pick<ResultStore, 'results' | 'tallies'> }): ReadResults {
  return {
    async results(ids) {
      const found = new Map((await store.results(ids)).map((result) => [result.campaignId, result]))
      return ids.map((id) => found.get(id))
    },
    async tallies(ids) {
      const found = await store.tallies(ids)
      return ids.map((id) => found.filter(({ campaignId }) => campaignId === id))
    },
  }
}

/** PAST of another system; CERTIFIED once complaints are answered and the protocol is signed. */
export type ResultStatus = 'past' | 'counted' | 'certified'

const certifiedStates: readonly Campaign['state'][] = ['certified', 'implementation', 'closed']

export function statusOf({ isPast }: Pick<StoredResult, 'isPast'>, campaign: Campaign): ResultStatus {
  if (isPast) return 'past'
  return certifiedStates.includes(campaign.suspension?.from ?? campaign.state) ? 'certified' : 'counted'
}

/** When it was certified; null before. */
export function certifiedAt({ history }: Campaign): Date | null {
  const fact = history.findLast(
    ({ type, data }) => type === 'CampaignAdvanced' && 'to' in data && data.to === 'certified',
  )
  return fact?.at ?? null
}
