import type { ProjectState } from '#domain/budgets/states.ts'
import type { IconName } from '#client/ui/icons.ts'

/** How a state of a project is drawn beside its word: an outcome has an icon, what happens now has the disc of the sun. */
export const projectLook = {
  DRAFT: { kind: 'plain', icon: 'edit', words: 'budgets.projectState.DRAFT' },
  SUBMITTED: { kind: 'now', icon: undefined, words: 'budgets.projectState.SUBMITTED' },
  NEEDS_CHANGES: { kind: 'time', icon: 'edit', words: 'budgets.projectState.NEEDS_CHANGES' },
  FORMALLY_ACCEPTED: { kind: 'now', icon: undefined, words: 'budgets.projectState.FORMALLY_ACCEPTED' },
  FORMALLY_REJECTED: { kind: 'plain', icon: 'cross', words: 'budgets.projectState.FORMALLY_REJECTED' },
  SUPPORTED: { kind: 'now', icon: undefined, words: 'budgets.projectState.SUPPORTED' },
  UNSUPPORTED: { kind: 'plain', icon: 'minus', words: 'budgets.projectState.UNSUPPORTED' },
  FEASIBLE: { kind: 'good', icon: 'tick', words: 'budgets.projectState.FEASIBLE' },
  INFEASIBLE: { kind: 'plain', icon: 'cross', words: 'budgets.projectState.INFEASIBLE' },
  APPEALED: { kind: 'time', icon: 'clock', words: 'budgets.projectState.APPEALED' },
  ON_BALLOT: { kind: 'good', icon: 'tick', words: 'budgets.projectState.ON_BALLOT' },
  MERGED: { kind: 'plain', icon: 'link', words: 'budgets.projectState.MERGED' },
  WITHDRAWN_BY_AUTHOR: { kind: 'plain', icon: 'cross', words: 'budgets.projectState.WITHDRAWN_BY_AUTHOR' },
  WITHDRAWN_BY_CITY: { kind: 'plain', icon: 'cross', words: 'budgets.projectState.WITHDRAWN_BY_CITY' },
  WON: { kind: 'good', icon: 'tick', words: 'budgets.projectState.WON' },
  LOST: { kind: 'plain', icon: 'minus', words: 'budgets.projectState.LOST' },
  PLANNED: { kind: 'good', icon: 'tick', words: 'budgets.projectState.PLANNED' },
  IN_PROGRESS: { kind: 'now', icon: undefined, words: 'budgets.projectState.IN_PROGRESS' },
  DELAYED: { kind: 'time', icon: 'clock', words: 'budgets.projectState.DELAYED' },
  DONE: { kind: 'good', icon: 'tick', words: 'budgets.projectState.DONE' },
  DISPUTED: { kind: 'bad', icon: 'warn', words: 'budgets.projectState.DISPUTED' },
  FAILED: { kind: 'bad', icon: 'cross', words: 'budgets.projectState.FAILED' },
} as const satisfies Record<
  Uppercase<ProjectState>,
  { kind: 'now' | 'good' | 'bad' | 'time' | 'plain'; icon: IconName | undefined; words: string }
>
