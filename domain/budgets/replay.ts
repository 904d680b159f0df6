import type { CampaignFact } from './campaign-events.ts'
import { comesAfter } from './campaign-way.ts'
import type { CampaignState, ProjectState } from './states.ts'
import type { ProjectFact } from './project-events.ts'
import { leadsTo } from './project-states.ts'

/**
 * The state of a campaign told again from its history alone.
 * @throws where a fact does not follow from the one before: the history was not written by these rules
 */
export function replayCampaign(history: readonly CampaignFact[]): CampaignState {
  let [state, resting]: [CampaignState, CampaignState | null] = ['draft', null]
  for (const fact of history) {
    const next = following(fact, state, resting)
    if (next === undefined) throw brokenBetween(state, fact)
    resting = fact.type === 'CampaignSuspended' ? state : next === 'suspended' ? resting : null
    state = next
  }
  return state
}

/** @returns undefined where the fact cannot come next */
function following(fact: CampaignFact, state: CampaignState, resting: CampaignState | null): CampaignState | undefined {
  switch (fact.type) {
    case 'CampaignAdvanced':
      return fact.data.from === state && comesAfter(fact.data.to, state) ? fact.data.to : undefined
    case 'CampaignSuspended':
      return fact.data.from === state && resting === null ? 'suspended' : undefined
    case 'CampaignResumed':
      return fact.data.to === resting ? resting : undefined
    case 'CampaignCancelled':
      return fact.data.from === (resting ?? state) ? 'cancelled' : undefined
    case 'CampaignImported':
      return state === 'draft' ? 'closed' : undefined
    case 'CampaignNoticeBegun':
    case 'CampaignRescheduled':
    case 'CampaignConflictsSet':
      return state
  }
}

/**
 * The state of a project told again from its history alone.
 * @throws where a move is not in the table, or does not begin where the last one ended
 */
export function replayProject(history: readonly ProjectFact[]): ProjectState {
  let state: ProjectState = 'draft'
  for (const fact of history) {
    if (fact.type === 'ProjectImported') state = fact.data.state
    if (fact.type !== 'ProjectMoved') continue
    const { act, from, to } = fact.data
    if (from !== state || !leadsTo(act, from, to)) throw brokenBetween(state, fact)
    state = to
  }
  return state
}

function brokenBetween(state: string, { type, at }: { readonly type: string; readonly at: Date }): Error {
  return new Error(`${type} of ${at.toISOString()} does not follow from ${state}`)
}
