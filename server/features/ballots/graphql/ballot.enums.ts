import { registerEnumType } from 'type-graphql'
import type { BallotChannel } from '#domain/ballots/ballot.ts'
import type { LetterKind } from '#domain/ballots/letter.ts'
import type { VotingStep } from '#domain/ballots/next-step.ts'

export const BallotChannelEnum = {
  ONLINE: 'online',
  DESK: 'desk',
  LETTER: 'letter',
} as const satisfies Record<string, BallotChannel>

registerEnumType(BallotChannelEnum, {
  name: 'BallotChannel',
  description: 'How a vote came in',
  valuesConfig: {
    ONLINE: { description: 'With an account, from the voter’s own device' },
    DESK: { description: 'At a desk, with the help of an operator' },
    LETTER: { description: 'With the code of a letter' },
  },
})

export const VotingStepEnum = {
  SIGN_IN: 'sign_in',
  COMPLETE_PROFILE: 'complete_profile',
  CONFIRM_IDENTITY: 'confirm_identity',
  USE_CODE: 'use_code',
  WAIT: 'wait',
} as const satisfies Record<string, VotingStep>

registerEnumType(VotingStepEnum, {
  name: 'VotingStep',
  description: 'What somebody who may not vote now can do about it',
  valuesConfig: {
    SIGN_IN: { description: 'Sign in' },
    COMPLETE_PROFILE: { description: 'Give a date of birth and a home' },
    CONFIRM_IDENTITY: { description: 'Show a document, or sign in with one' },
    USE_CODE: { description: 'Vote with the code of the letter' },
    WAIT: { description: 'Voting begins later' },
  },
})

export const BallotKindOfLetters = {
  ROLL: 'roll',
  ANONYMOUS: 'anonymous',
} as const satisfies Record<string, LetterKind>

registerEnumType(BallotKindOfLetters, {
  name: 'BallotLetterKind',
  description: 'Whose letters with codes are',
  valuesConfig: {
    ROLL: { description: 'Each is for a resident, and opens the same voice as their account' },
    ANONYMOUS: { description: 'Whoever holds one has a voice' },
  },
})
