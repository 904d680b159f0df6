import type { Change, Fact } from '../kernel/event.ts'
import type { CampaignId } from '../kernel/ids.ts'
import type { VoteFact } from './vote-events.ts'
import type { Vote } from './vote.ts'

export type VoteChange = Change<Vote, VoteFact>

type FactData = { [F in VoteFact as F['type']]: Pick<F, 'type' | 'data'> }[VoteFact['type']]

/** The vote with one fact more in its history. */
export function changedVote(state: Vote, act: Pick<Fact, 'at' | 'actor'>, fact: FactData): VoteChange {
  const subject = { kind: 'campaign', id: state.campaignId satisfies CampaignId }
  // Type and data were given together.
  const stated = { ...fact, at: act.at, actor: act.actor, subject } as VoteFact
  return { state: { ...state, history: [...state.history, stated], revision: state.revision + 1 }, facts: [stated] }
}

/** Nothing to do: it was done before. */
export function unchanged(state: Vote): VoteChange {
  return { state, facts: [] }
}
