import { isShown } from '#domain/budgets/campaign.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { ResultStore } from '../store/result.store.ts'
import { statusOf } from './read-results.ts'

/** A file of a result: gzip in portions. */
export interface ResultFile {
  /** its name for who keeps it */
  readonly name: string
  readonly packed: AsyncIterable<Uint8Array>
  /** it never changes again */
  readonly isFinal: boolean
}

export type ReadResultFile = (key: string, file: string) => Promise<ResultFile | undefined>

interface Deps {
  readonly budgets: Pick<Budgets, 'readCampaign'>
  readonly store: Pick<ResultStore, 'results' | 'hasFile' | 'readFile'>
}

/** A file of a result that is public. @returns undefined for what is not there, and for what is not public yet */
export function readResultFile({ budgets, store }: Deps): ReadResultFile {
  return async (key, file) => {
    const campaign = await budgets.readCampaign({ kind: 'anonymous' }, { key })
    if (!campaign || !isShown(campaign)) return undefined
    const [result] = await store.results([campaign.id])
    if (!result || !(await store.hasFile(campaign.id, file))) return undefined
    return {
      name: `${key}-${file.replace(/[:/]/g, '-')}`,
      packed: store.readFile(campaign.id, file),
      isFinal: statusOf(result, campaign) !== 'counted',
    }
  }
}
