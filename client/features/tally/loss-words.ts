import type { LossReason } from '#domain/tally/outcome.ts'

/** Why a project did not win, in words. */
export const lossKeys = {
  withdrawn: 'simulator.lost.reason.withdrawn',
  no_cost: 'simulator.lost.reason.no_cost',
  over_budget: 'simulator.lost.reason.over_budget',
  no_support: 'simulator.lost.reason.no_support',
  below_threshold: 'simulator.lost.reason.below_threshold',
  conflict: 'simulator.lost.reason.conflict',
  no_money: 'simulator.lost.reason.no_money',
  after_stop: 'simulator.lost.reason.after_stop',
  poor_supporters: 'simulator.lost.reason.poor_supporters',
} as const satisfies Record<LossReason, string>
