import type { Campaign } from '#domain/budgets/campaign.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { StoredResult } from '#domain/tally/stored-result.ts'
import type { KeptTally, ResultStore } from '../store/result.store.ts'

/** A result with its tallies. */
export interface WholeResult {
  readonly stored: StoredResult
  readonly tallies: readonly KeptTally[]
}

/** In the order of the ids; undefined where nothing is counted. */
export type ReadResults = (ids: readonly CampaignId[]) => Promise<(WholeResult | undefined)[]>

/** On the evening of a result everybody looks at the same one; each is some hundred kilobytes. */
const rememberedMax = 50

/** Results, which never change once they are there: what was read is remembered, the last ones that were asked for. */
export function readResults({ store }: { readonly store: Pick<ResultStore, 'results' | 'tallies'> }): ReadResults {
  const remembered = new Map<CampaignId, WholeResult>()

  function remember(result: WholeResult): void {
    const oldest = remembered.keys().next().value
    if (remembered.size >= rememberedMax && oldest !== undefined) remembered.delete(oldest)
    remembered.set(result.stored.campaignId, result)
  }

  return async (ids) => {
    const unknown = ids.filter((id) => !remembered.has(id))
    const read = new Map((await readWhole(store, unknown)).map((result) => [result.stored.campaignId, result]))
    const found = ids.map((id) => remembered.get(id) ?? read.get(id))
    for (const result of read.values()) remember(result)
    return found
  }
}

async function readWhole(
  store: Pick<ResultStore, 'results' | 'tallies'>,
  ids: readonly CampaignId[],
): Promise<WholeResult[]> {
  if (ids.length === 0) return []
  const results = await store.results(ids)
  const tallies = await store.tallies(results.map(({ campaignId }) => campaignId))
  return results.map((stored) => ({
    stored,
    // Those of a count of other ballots, which was cut off, are not among them.
    tallies: tallies.filter((one) => one.campaignId === stored.campaignId && one.inputHash === stored.inputHash),
  }))
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
