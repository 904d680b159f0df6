import type { CampaignRowFieldsFragment, CampaignState } from '#client/lib/gql/graphql.ts'
import type { RouteLocationRaw } from 'vue-router'

/** What a resident should know of each state, in a sentence. */
export const nowWords = {
  DRAFT: 'campaigns.now.DRAFT',
  PUBLISHED: 'campaigns.now.PUBLISHED',
  PROPOSING: 'campaigns.now.PROPOSING',
  CO_CREATION: 'campaigns.now.CO_CREATION',
  REVIEW: 'campaigns.now.REVIEW',
  SUPPORT: 'campaigns.now.SUPPORT',
  VALUATION: 'campaigns.now.VALUATION',
  LIST_PUBLISHED: 'campaigns.now.LIST_PUBLISHED',
  APPEALS: 'campaigns.now.APPEALS',
  BALLOT_FROZEN: 'campaigns.now.BALLOT_FROZEN',
  VOTING: 'campaigns.now.VOTING',
  VERIFICATION: 'campaigns.now.VERIFICATION',
  TALLIED: 'campaigns.now.TALLIED',
  COMPLAINTS: 'campaigns.now.COMPLAINTS',
  CERTIFIED: 'campaigns.now.CERTIFIED',
  IMPLEMENTATION: 'campaigns.now.IMPLEMENTATION',
  CLOSED: 'campaigns.now.CLOSED',
  SUSPENDED: 'campaigns.now.SUSPENDED',
  CANCELLED: 'campaigns.now.CANCELLED',
  NOT_VALID: 'campaigns.now.NOT_VALID',
} as const satisfies Record<CampaignState, string>

const over: readonly CampaignState[] = ['IMPLEMENTATION', 'CLOSED', 'CANCELLED', 'NOT_VALID']

/** Something is still being decided in it. */
export function isRunning({ state, origin }: Pick<CampaignRowFieldsFragment, 'state' | 'origin'>): boolean {
  return origin == null && !over.includes(state)
}

export interface NextAct {
  readonly words: string
  readonly to: RouteLocationRaw
}

type Campaign = Pick<CampaignRowFieldsFragment, 'key' | 'state' | 'nextStep' | 'counts'>

/**
 * The one thing to do now, as a link. Nothing was proposed in a campaign that is only announced: there are rules to read.
 * @returns undefined where nothing can be done
 */
export function nextAct({ key, state, nextStep, counts }: Campaign): NextAct | undefined {
  const params = { campaign: key }
  const list = (query: Record<string, string> = {}) => ({ name: 'campaign-projects', params, query })
  switch (nextStep.kind) {
    case 'PROPOSE':
      return { words: 'campaigns.step.PROPOSE', to: { name: 'new-project', params } }
    case 'SUPPORT':
      return { words: 'campaigns.step.SUPPORT', to: list({ state: 'waiting' }) }
    case 'READ':
      return counts.proposed === 0
        ? { words: 'campaigns.step.READ_RULES', to: { name: 'campaign-rules', params } }
        : { words: 'campaigns.step.READ', to: list() }
    case 'COMPARE':
      return { words: 'campaigns.step.COMPARE', to: list() }
    case 'VOTE':
      return { words: 'campaigns.step.VOTE', to: { name: 'ballot', params } }
    case 'APPEAL':
      return { words: 'campaigns.step.APPEAL', to: list({ state: 'infeasible' }) }
    case 'WAIT':
      return counts.proposed === 0 || state === 'DRAFT' ? undefined : { words: 'campaigns.step.WAIT', to: list() }
    case 'RESULTS':
      return { words: 'campaigns.step.RESULTS', to: { name: 'campaign-results', params } }
    case 'NONE':
      return undefined
  }
}
