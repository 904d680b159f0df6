import { registerEnumType } from 'type-graphql'
import type { VoidReason } from '#domain/ballots/board.ts'
import type { VoteAct } from '#domain/ballots/vote-desk.ts'
import type { VoteFact } from '#domain/ballots/vote-events.ts'
import type { BallotForm } from '#domain/budgets/rules/pb-rules.ts'

export const BallotTypeEnum = {
  APPROVAL: 'approval',
  CHOOSE_ONE: 'choose-1',
  KNAPSACK: 'knapsack',
  POINTS: 'points',
  RANKING: 'ranking',
  GRADES: 'grades',
} as const satisfies Record<string, BallotForm['type']>

registerEnumType(BallotTypeEnum, {
  name: 'BallotType',
  description: 'What a ballot asks for',
  valuesConfig: {
    APPROVAL: { description: 'Some projects, all worth the same' },
    CHOOSE_ONE: { description: 'One project' },
    KNAPSACK: { description: 'A basket that costs no more than there is' },
    POINTS: { description: 'Points that are shared out among projects' },
    RANKING: { description: 'Projects in an order, the best first' },
    GRADES: { description: 'A grade for each project' },
  },
})

export const VoidReasonEnum = {
  UNREADABLE: 'unreadable',
  AGAINST_RULES: 'against_rules',
  DUPLICATE: 'duplicate',
  INELIGIBLE: 'ineligible',
} as const satisfies Record<string, VoidReason>

registerEnumType(VoidReasonEnum, {
  name: 'VoidReason',
  description: 'Why a ballot does not count',
  valuesConfig: {
    UNREADABLE: { description: 'The key of the campaign does not open it, or it holds no choice' },
    AGAINST_RULES: { description: 'It chooses what the ballot does not allow' },
    DUPLICATE: { description: 'The same person voted in another way, which goes first' },
    INELIGIBLE: { description: 'Who cast it had no right to vote' },
  },
})

export const VoteActEnum = {
  PREPARE: 'prepare',
  COMMIT_LOT: 'commit_lot',
  HAND_IN_SHARE: 'hand_in_share',
  REVEAL_LOT: 'reveal_lot',
  COUNT: 'count',
  ANSWER_COMPLAINTS: 'answer_complaints',
  SIGN_PROTOCOL: 'sign_protocol',
} as const satisfies Record<string, VoteAct>

registerEnumType(VoteActEnum, {
  name: 'VoteAct',
  description: 'What people in office and trustees do with a vote',
  valuesConfig: {
    PREPARE: { description: 'Make the key of the campaign and share it out' },
    COMMIT_LOT: { description: 'Commit to a secret of the lottery' },
    HAND_IN_SHARE: { description: 'Hand in a share of the opening key' },
    REVEAL_LOT: { description: 'Reveal the secret of the lottery' },
    COUNT: { description: 'Count the opened ballots' },
    ANSWER_COMPLAINTS: { description: 'Answer complaints' },
    SIGN_PROTOCOL: { description: 'Put a name under the protocol' },
  },
})

export const VoteEventTypeEnum = {
  VOTE_PREPARED: 'VotePrepared',
  LOT_COMMITTED: 'LotCommitted',
  VOTING_ENDED: 'VotingEnded',
  BOARDS_SEALED: 'BoardsSealed',
  SHARE_HANDED_IN: 'ShareHandedIn',
  SHARES_FAILED: 'SharesFailed',
  LOT_REVEALED: 'LotRevealed',
  BALLOTS_OPENED: 'BallotsOpened',
  LOT_DRAWN: 'LotDrawn',
  BALLOTS_COUNTED: 'BallotsCounted',
  COMPLAINT_FILED: 'ComplaintFiled',
  COMPLAINT_ANSWERED: 'ComplaintAnswered',
  PROTOCOL_SIGNED: 'ProtocolSigned',
  BALLOTS_UNLINKED: 'BallotsUnlinked',
} as const satisfies Record<string, VoteFact['type']>

registerEnumType(VoteEventTypeEnum, {
  name: 'VoteEventType',
  description: 'What happened to a vote',
  valuesConfig: {
    VOTE_PREPARED: { description: 'Its key was made and shared out' },
    LOT_COMMITTED: { description: 'An officer committed to a secret of the lottery' },
    VOTING_ENDED: { description: 'Voting ended' },
    BOARDS_SEALED: { description: 'The boards were sealed' },
    SHARE_HANDED_IN: { description: 'A trustee handed in a share of the key' },
    SHARES_FAILED: { description: 'The shares that were in did not give the key' },
    LOT_REVEALED: { description: 'An officer revealed a secret of the lottery' },
    BALLOTS_OPENED: { description: 'The ballots were opened' },
    LOT_DRAWN: { description: 'The lots were drawn' },
    BALLOTS_COUNTED: { description: 'The ballots were counted' },
    COMPLAINT_FILED: { description: 'Somebody complained' },
    COMPLAINT_ANSWERED: { description: 'A complaint was answered' },
    PROTOCOL_SIGNED: { description: 'Somebody in office signed the protocol' },
    BALLOTS_UNLINKED: { description: 'The key that led from a person to a ballot was destroyed' },
  },
})
