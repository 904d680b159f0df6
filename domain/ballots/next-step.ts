import type { RevoteRefusal, VoterRefusal, VotingRefusal } from './may-cast.ts'

/** What somebody who may not vote now can do about it. */
export const votingSteps = ['sign_in', 'complete_profile', 'confirm_identity', 'use_code', 'wait'] as const
export type VotingStep = (typeof votingSteps)[number]

type Code = VotingRefusal['code'] | VoterRefusal['code'] | RevoteRefusal['code'] | 'UNAUTHENTICATED'

const steps: Readonly<Record<Code, VotingStep | null>> = {
  UNAUTHENTICATED: 'sign_in',
  PROFILE_INCOMPLETE: 'complete_profile',
  RESIDENCE_UNCONFIRMED: 'confirm_identity',
  ASSURANCE_TOO_LOW: 'confirm_identity',
  ONLY_BY_CODE: 'use_code',
  VOTING_NOT_OPEN: 'wait',
  VOTING_CLOSED: null,
  NO_SUCH_ENVELOPE: null,
  CHANNEL_CLOSED: null,
  UNDER_AGE: null,
  NOT_RESIDENT: null,
  ALREADY_VOTED: null,
}

/** @returns null where nothing helps */
export function stepAfter(code: Code): VotingStep | null {
  return steps[code]
}
