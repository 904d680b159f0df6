export const caseStates = [
  'open',
  'flagged',
  'proposed',
  'appealed',
  'needs_changes',
  'dormant',
  'waiting_for_author',
  'approved',
  'refused',
  'withdrawn',
  'hidden',
  'kept',
] as const
export type CaseState = (typeof caseStates)[number]

/** A moderator can do the next step: these are the queue. */
export const waitingStates = ['open', 'flagged', 'proposed', 'appealed'] as const satisfies readonly CaseState[]
/** Laid out of the queue by a moderator; what is `dormant` is still due. */
export const asideStates = ['needs_changes', 'dormant'] as const satisfies readonly CaseState[]
/** Its day comes nearer. */
export const runningStates = [...waitingStates, 'dormant'] as const satisfies readonly CaseState[]
/** The subject can still be taken away from the moderators. */
export const pendingStates = [
  ...waitingStates,
  ...asideStates,
  'waiting_for_author',
] as const satisfies readonly CaseState[]

export function isOneOf(states: readonly CaseState[], { state }: { readonly state: CaseState }): boolean {
  return states.includes(state)
}
