import type { ProjectState } from '#client/lib/gql/graphql.ts'

/** What happens next with a project, in a sentence. */
export const projectNextWords = {
  DRAFT: 'budgets.next.DRAFT',
  SUBMITTED: 'budgets.next.SUBMITTED',
  NEEDS_CHANGES: 'budgets.next.NEEDS_CHANGES',
  FORMALLY_ACCEPTED: 'budgets.next.FORMALLY_ACCEPTED',
  FORMALLY_REJECTED: 'budgets.next.FORMALLY_REJECTED',
  SUPPORTED: 'budgets.next.SUPPORTED',
  UNSUPPORTED: 'budgets.next.UNSUPPORTED',
  FEASIBLE: 'budgets.next.FEASIBLE',
  INFEASIBLE: 'budgets.next.INFEASIBLE',
  APPEALED: 'budgets.next.APPEALED',
  ON_BALLOT: 'budgets.next.ON_BALLOT',
  MERGED: 'budgets.next.MERGED',
  WITHDRAWN_BY_AUTHOR: 'budgets.next.WITHDRAWN_BY_AUTHOR',
  WITHDRAWN_BY_CITY: 'budgets.next.WITHDRAWN_BY_CITY',
  WON: 'budgets.next.WON',
  LOST: 'budgets.next.LOST',
  PLANNED: 'budgets.next.PLANNED',
  IN_PROGRESS: 'budgets.next.IN_PROGRESS',
  DELAYED: 'budgets.next.DELAYED',
  DONE: 'budgets.next.DONE',
  DISPUTED: 'budgets.next.DISPUTED',
  FAILED: 'budgets.next.FAILED',
} as const satisfies Record<ProjectState, string>
