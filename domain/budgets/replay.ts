import type { CampaignFact } from './campaign-events.ts'
import type { CampaignState } from './campaign.ts'
import type { ProjectFact } from './project-events.ts'
import { leadsTo } from './project-states.ts'
import type { ProjectState } from './project.ts'

/**
 * The state of a campaign told again from its history alone.
 * @throws where a fact does not follow from the one before: the history was not written by these rules
 */
export function replayCampaign(history: readonly CampaignFact[]): CampaignState {
  let state: CampaignState = 'draft'
  for (const fact of history) {
    switch (fact.type) {
      case 'CampaignAdvanced':
        if (fact.data.from !== state) throw brokenBetween(state, fact)
        state = fact.data.to
        break
      case 'CampaignSuspended':
        if (fact.data.from !== state) throw brokenBetween(state, fact)
        state = 'suspended'
        break
      case 'CampaignResumed':
        if (state !== 'suspended') throw brokenBetween(state, fact)
        state = fact.data.to
        break
      case 'CampaignCancelled':
        state = 'cancelled'
        break
      case 'CampaignImported':
        state = 'closed'
        break
      default:
    }
  }
  return state
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
