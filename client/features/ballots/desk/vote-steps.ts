import type { CampaignState, VoteDeskQuery } from '#client/lib/gql/graphql.ts'

/** A vote as its desk shows it. */
export type DeskVote = NonNullable<VoteDeskQuery['voteDesk']>
/** What is public of it; there once the list is frozen. */
export type PublicVote = NonNullable<DeskVote['campaign']['vote']>

export const voteSteps = [
  'key',
  'lot',
  'voting',
  'sealing',
  'opening',
  'reveals',
  'count',
  'complaints',
  'protocol',
  'certified',
] as const
export type VoteStep = (typeof voteSteps)[number]
export type StepState = 'done' | 'now' | 'next'

export interface StepOfVote {
  readonly key: VoteStep
  readonly state: StepState
}

const order: readonly CampaignState[] = [
  'BALLOT_FROZEN',
  'VOTING',
  'VERIFICATION',
  'TALLIED',
  'COMPLAINTS',
  'CERTIFIED',
  'IMPLEMENTATION',
  'CLOSED',
]

type Facts = Pick<DeskVote, 'missingOfficers' | 'missingReveals' | 'openComplaints' | 'missingSignatures'> & {
  readonly campaign: Pick<DeskVote['campaign'], 'state' | 'steps'> & {
    readonly vote?:
      | (Pick<PublicVote, 'publicKey' | 'boardHash'> & {
          readonly lottery: readonly unknown[]
          readonly opened?: { readonly lotSeed?: string | null } | null
        })
      | null
  }
}

/**
 * The way of a vote, from its key to the certified result. Several steps can be open at once: shares and secrets of the
 * lottery come in side by side, so do complaints and signatures.
 */
export function stepsOfVote(facts: Facts): StepOfVote[] {
  const { campaign, missingOfficers } = facts
  const { vote } = campaign
  const drawsLots = missingOfficers > 0 || (vote?.lottery.length ?? 0) > 0
  const hasComplaints = campaign.steps.some(({ state }) => state === 'COMPLAINTS')
  return voteSteps.flatMap((key) => {
    if ((key === 'lot' || key === 'reveals') && !drawsLots) return []
    return key === 'complaints' && !hasComplaints ? [] : [{ key, state: stateOf(key, facts) }]
  })
}

/**
 * How far the campaign came. While it is suspended, or when too few voted, nothing of its vote goes on; what was done stays
 * done.
 */
function reachedBy({ state, steps }: Facts['campaign']): CampaignState {
  if (order.includes(state)) return state
  return steps.findLast((step) => step.status !== 'AHEAD' && order.includes(step.state))?.state ?? state
}

function stateOf(step: VoteStep, { campaign, ...facts }: Facts): StepState {
  const { vote, state } = campaign
  const at = order.indexOf(reachedBy(campaign))
  const is = (...states: CampaignState[]) => states.includes(state)
  const past = (reached: CampaignState) => at >= order.indexOf(reached)
  const isSealed = vote?.boardHash != null
  const isOpen = vote?.opened != null
  const either = (isDone: boolean, isNow: boolean): StepState => (isDone ? 'done' : isNow ? 'now' : 'next')
  switch (step) {
    case 'key':
      return either(vote?.publicKey != null, is('BALLOT_FROZEN'))
    case 'lot':
      return either(facts.missingOfficers === 0, is('BALLOT_FROZEN'))
    case 'voting':
      return either(past('VERIFICATION'), is('VOTING'))
    case 'sealing':
      return either(isSealed, is('VERIFICATION'))
    case 'opening':
      return either(isOpen, isSealed)
    case 'reveals':
      return either(vote?.opened?.lotSeed != null || (isSealed && facts.missingReveals === 0), isSealed)
    case 'count':
      return either(past('TALLIED'), isOpen && is('VERIFICATION'))
    case 'complaints':
      return either(past('CERTIFIED'), is('TALLIED', 'COMPLAINTS'))
    case 'protocol':
      return either(facts.missingSignatures === 0, is('TALLIED', 'COMPLAINTS'))
    case 'certified':
      return either(
        past('CERTIFIED'),
        is('TALLIED', 'COMPLAINTS') && facts.openComplaints === 0 && facts.missingSignatures === 0,
      )
  }
}

/** What each part of the desk is given. */
export interface StepProps {
  readonly desk: DeskVote
  readonly vote: PublicVote
  readonly state: StepState
}
