import type { CampaignState, ProjectState } from './states.ts'

/** Who may do it, in which relation to the project. */
export type Party = 'author' | 'moderator' | 'official' | 'methodologist' | 'system' | 'executor' | 'resident'

export type ProjectAct =
  | 'submit'
  | 'request_changes'
  | 'accept'
  | 'reject'
  | 'count_as_supported'
  | 'count_as_unsupported'
  | 'find_feasible'
  | 'find_infeasible'
  | 'appeal'
  | 'uphold_appeal'
  | 'dismiss_appeal'
  | 'put_on_ballot'
  | 'merge'
  | 'withdraw'
  | 'withdraw_by_city'
  | 'win'
  | 'lose'
  | 'plan'
  | 'start'
  | 'delay'
  | 'resume'
  | 'finish'
  | 'dispute'
  | 'reopen'
  | 'confirm'
  | 'fail'

export interface ProjectTransition {
  readonly act: ProjectAct
  readonly from: readonly ProjectState[]
  readonly to: ProjectState
  readonly by: readonly Party[]
  /** states of the campaign in which it may happen */
  readonly during: readonly CampaignState[]
}

const reviewing = ['proposing', 'co_creation', 'review'] as const
const appealing = ['list_published', 'appeals'] as const
const beforeFreeze = [...reviewing, 'support', 'valuation', ...appealing] as const
const afterFreeze = ['ballot_frozen', 'voting', 'verification', 'tallied', 'complaints', 'certified'] as const
const alive = ['submitted', 'needs_changes', 'formally_accepted', 'supported', 'feasible'] as const
const works = ['planned', 'in_progress', 'delayed'] as const

/** States in which a project can become part of another one, or take one in. */
export const mergeableStates: readonly ProjectState[] = alive

/** What may happen to a project, whole (budgets.md 4.2). What is not in this table does not happen. */
export const projectTransitions: readonly ProjectTransition[] = [
  { act: 'submit', from: ['draft'], to: 'submitted', by: ['author'], during: ['proposing'] },
  { act: 'submit', from: ['needs_changes'], to: 'submitted', by: ['author'], during: reviewing },
  { act: 'request_changes', from: ['submitted'], to: 'needs_changes', by: ['moderator'], during: reviewing },
  {
    act: 'accept',
    // Also what its author never corrected, as it was sent in.
    from: ['submitted', 'needs_changes'],
    to: 'formally_accepted',
    by: ['moderator'],
    during: reviewing,
  },
  {
    act: 'reject',
    from: ['submitted', 'needs_changes'],
    to: 'formally_rejected',
    by: ['moderator'],
    during: reviewing,
  },
  { act: 'count_as_supported', from: ['formally_accepted'], to: 'supported', by: ['system'], during: ['support'] },
  { act: 'count_as_unsupported', from: ['formally_accepted'], to: 'unsupported', by: ['system'], during: ['support'] },
  {
    act: 'find_feasible',
    from: ['formally_accepted', 'supported'],
    to: 'feasible',
    by: ['official'],
    during: ['valuation'],
  },
  {
    act: 'find_infeasible',
    from: ['formally_accepted', 'supported'],
    to: 'infeasible',
    by: ['official'],
    during: ['valuation'],
  },
  { act: 'appeal', from: ['infeasible'], to: 'appealed', by: ['author'], during: appealing },
  { act: 'uphold_appeal', from: ['appealed'], to: 'feasible', by: ['official'], during: appealing },
  { act: 'dismiss_appeal', from: ['appealed'], to: 'infeasible', by: ['official'], during: appealing },
  { act: 'merge', from: alive, to: 'merged', by: ['author'], during: beforeFreeze },
  {
    act: 'withdraw',
    from: [...alive, 'infeasible', 'appealed'],
    to: 'withdrawn_by_author',
    by: ['author'],
    during: beforeFreeze,
  },
  {
    act: 'withdraw_by_city',
    from: [...alive, 'infeasible', 'appealed', 'on_ballot', 'won', ...works],
    to: 'withdrawn_by_city',
    by: ['methodologist'],
    during: [...beforeFreeze, ...afterFreeze, 'implementation'],
  },
  // The system acts inside the transition of the campaign itself.
  { act: 'put_on_ballot', from: ['feasible'], to: 'on_ballot', by: ['system'], during: ['ballot_frozen'] },
  { act: 'win', from: ['on_ballot'], to: 'won', by: ['system'], during: ['tallied'] },
  { act: 'lose', from: ['on_ballot'], to: 'lost', by: ['system'], during: ['tallied'] },
  { act: 'plan', from: ['won'], to: 'planned', by: ['executor', 'system'], during: ['implementation'] },
  { act: 'start', from: ['planned'], to: 'in_progress', by: ['executor'], during: ['implementation'] },
  { act: 'delay', from: ['in_progress'], to: 'delayed', by: ['executor'], during: ['implementation'] },
  { act: 'resume', from: ['delayed'], to: 'in_progress', by: ['executor'], during: ['implementation'] },
  { act: 'finish', from: ['in_progress'], to: 'done', by: ['executor'], during: ['implementation'] },
  { act: 'dispute', from: ['done'], to: 'disputed', by: ['resident'], during: ['implementation'] },
  { act: 'reopen', from: ['disputed'], to: 'in_progress', by: ['executor'], during: ['implementation'] },
  { act: 'confirm', from: ['disputed'], to: 'done', by: ['executor'], during: ['implementation'] },
  { act: 'fail', from: ['in_progress'], to: 'failed', by: ['executor'], during: ['implementation'] },
]

/** The transition that an act means here. @returns undefined when it is not possible */
export function transitionFor(
  act: ProjectAct,
  from: ProjectState,
  during: CampaignState,
): ProjectTransition | undefined {
  return projectTransitions.find(
    (transition) => transition.act === act && transition.from.includes(from) && transition.during.includes(during),
  )
}

/** Whether the act leads from one state to another at all: what replaying a history asks. */
export function leadsTo(act: ProjectAct, from: ProjectState, to: ProjectState): boolean {
  return projectTransitions.some(
    (transition) => transition.act === act && transition.from.includes(from) && transition.to === to,
  )
}
