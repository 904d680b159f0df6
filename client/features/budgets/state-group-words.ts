import type { StateGroup } from '#client/features/budgets/project-list-address.ts'

export const stateGroupWords = {
  waiting: 'budgets.counts.waiting',
  refused: 'budgets.counts.refused',
  unsupported: 'budgets.projectState.UNSUPPORTED',
  feasible: 'budgets.counts.feasible',
  infeasible: 'budgets.counts.infeasible',
  ballot: 'budgets.counts.onBallot',
  won: 'budgets.counts.won',
  lost: 'budgets.counts.lost',
  merged: 'budgets.counts.merged',
  withdrawn: 'budgets.counts.withdrawn',
} as const satisfies Record<StateGroup, string>
