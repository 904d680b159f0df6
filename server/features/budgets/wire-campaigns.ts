import type { Listener, TimerHandler, Worker } from '#server/platform/feature.ts'
import type { BudgetDeps } from './deps.ts'

/** Acts on campaigns. */
export interface CampaignActs {}

export function wireCampaigns(_deps: BudgetDeps) {
  const use: CampaignActs = {}
  const resolvers: object[] = []
  const listeners: Listener[] = []
  const timers: TimerHandler[] = []
  const workers: Worker[] = []
  return { use, resolvers, listeners, timers, workers }
}
