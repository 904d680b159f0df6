import { Findings, type Finding, type FindingCode } from '../finding.ts'
import { sentenceIn } from '../words.ts'

// Long because it is words: everything that can be held against the evidence of a vote, with a sentence for the command.

export const voteWords = {
  FILE_CUT: 'The file ends in the middle of a line.',
  LINE_UNREADABLE: 'The line is not JSON, or of no known kind.',
  LINE_NOT_CANONICAL: 'The line is not spelled the one way that the format prescribes.',
  LINE_MALFORMED: 'The line lacks a member, has an unknown one, or one with a wrong value.',
  LINE_OUT_OF_ORDER: 'The line stands where it may not stand.',
  LINE_MISSING: 'A line that the evidence of every vote has is missing.',

  RULES_UNUSABLE: 'The rules lack what a count needs.',
  RULES_HASH_DIFFERS: 'The rules are not those that were announced (R).',
  LIST_SEED_DIFFERS: 'The seed of the ballot numbers does not follow from rules and texts.',
  LIST_NUMBERS_DIFFER: 'The ballot numbers are not those that the seed draws.',
  LIST_TITLE_DIFFERS: 'The title on the ballot is not the one of the text.',
  LIST_HASH_DIFFERS: 'The list is not the one that was frozen (H0).',

  KEY_ID_WRONG: 'The id of the key does not belong to it.',
  KEY_CHAIN_BROKEN: 'The key does not follow the one before it.',
  KEY_SIGNATURE_WRONG: 'The key is not signed by the one before it.',

  LEAF_OF_ANOTHER_VOTE: 'The leaf belongs to another campaign, envelope, list or other rules.',
  LEAF_OUT_OF_SEQUENCE: 'The leaf does not carry the next number: something was left out, added or moved.',
  LEAF_ENDS_NOTHING: 'The leaf ends a ballot that does not stand before it.',
  LEAF_ENDS_TWICE: 'The leaf ends a ballot that had ended already.',
  LEAF_VOIDS_ANOTHER: 'The leaf voids another ballot than the one that it names.',
  LEAF_AFTER_SEALING: 'A ballot came onto the board after it was sealed.',
  LEAF_VOID_TOO_EARLY: 'A ballot was voided before the board was sealed.',

  HEAD_OF_ANOTHER_VOTE: 'The head belongs to another campaign or envelope.',
  HEAD_KEY_UNKNOWN: 'The head is signed with a key that the evidence does not hold.',
  HEAD_KEY_NOT_IN_FORCE: 'The head is signed with a key that was not in force at its hour.',
  HEAD_SIGNATURE_WRONG: 'The signature of the head is not valid.',
  HEAD_ROOT_DIFFERS: 'The head signs other leaves than these.',
  HEAD_OUT_OF_ORDER: 'The heads do not grow with time.',
  HEAD_OLDER_THAN_LEAF: 'The head was signed before the hour of a leaf that it covers.',
  HEAD_BEYOND_LEAVES: 'The head covers more leaves than the board holds.',
  HEADS_MISSING: 'There are not so many heads as the board says.',
  LEAVES_BEYOND_HEAD: 'The board holds leaves that no head covers.',

  BOARDS_DIFFER: 'The boards or boxes are not those of the envelopes that people vote for, in their order.',
  BOARD_ROOT_DIFFERS: 'The board was sealed with other leaves than these.',
  BOARDS_HASH_DIFFERS: 'The sealed boards are not those of the hash (H1).',

  LOT_SECRET_WRONG: 'The secret of an officer is not the one that was committed to.',
  LOT_OFFICERS_MISSING: 'The lots need at least two officers.',
  LOT_OUT_OF_ORDER: 'The officers of the lots do not stand in the order of what they committed to.',
  LOT_SEED_DIFFERS: 'The seed of the lots does not follow from the hashes and the secrets.',

  BOX_COUNTS_DIFFER: 'What was accepted, replaced or voided is not what the board adds up to.',
  BALLOTS_DIFFER: 'There are not so many opened ballots as leaves that count.',
  BALLOTS_HASH_DIFFERS: 'The opened ballots are not those of the hash (H2).',
  BALLOTS_MISSING: 'The ballots are not published although there are enough of them.',
  BALLOT_AGAINST_RULES: 'A ballot counts although it breaks the rules.',
  BALLOT_NOT_CANONICAL: 'A ballot is not spelled the one way that the format prescribes.',
  TOTALS_IMPOSSIBLE: 'The totals cannot come from so many ballots.',

  RESULTS_DIFFER: 'The results are not those of the ways to count that the rules name, in their order.',
  TRACE_MISSING: 'The trace of a count is missing, or one stands where only totals are published.',
  TRACE_HASH_DIFFERS: 'The trace is not the one that the result names.',
  TRACE_DOES_NOT_HOLD: 'The trace does not follow from ballots, rules and lots.',
  WINNERS_DIFFER: 'The winners are not those of the trace.',
  SPENT_DIFFERS: 'The money spent is not what the winners cost.',

  PROTOCOL_DIGEST_DIFFERS: 'The protocol was signed for something else than this evidence.',
  PROTOCOL_SIGNATURES_DIFFER:
    'There are not so many signatures as the protocol says, or not in the order of their times.',
  PROTOCOL_SIGNER_TWICE: 'The same person signed the protocol twice.',
  PROTOCOL_SIGNATURE_WRONG: 'A signature under the protocol is not valid.',

  EARLIER_MALFORMED: 'The earlier file holds neither heads of boards nor the evidence of a vote.',
  EARLIER_OF_ANOTHER_VOTE: 'The earlier file says nothing about this vote.',
  EARLIER_KEYS_DIFFER: 'The earlier evidence has other keys: the chain of keys was replaced.',
  EARLIER_NOT_SIGNED: 'The earlier head is not signed with a key of this evidence.',
  EARLIER_DIFFERS: 'The earlier head signs other leaves: the board was rewritten.',
  EARLIER_LARGER: 'The earlier head covers more leaves than there are now: the board was cut.',

  RECEIPT_MALFORMED: 'The file is no receipt of a ballot.',
  RECEIPT_OF_ANOTHER_VOTE: 'The receipt belongs to another vote.',
  RECEIPT_NOT_INCLUDED: 'The leaf of the receipt does not stand in the tree of its head.',
  RECEIPT_NOT_SIGNED: 'The head of the receipt is not signed with a key of the platform.',
  RECEIPT_LEAF_DIFFERS: 'The board has another leaf where the receipt has its own.',
  RECEIPT_TREE_DIFFERS: 'The receipt is from a board with other leaves: the board was rewritten.',

  PROMISE_MALFORMED: 'The file is no promise of a ballot.',
  PROMISE_OF_ANOTHER_VOTE: 'The promise is about another vote.',
  PROMISE_NOT_SIGNED: 'The promise is not signed with a key of the platform.',
  PROMISE_BROKEN: 'The promised ballot is not on the sealed board.',
} as const
export type VoteFindingCode = keyof typeof voteWords
export type VoteFinding = Finding<VoteFindingCode>
export class VoteFindings extends Findings<VoteFindingCode> {}

/** Codes that both kinds of evidence have, from the parts of the verifier that both use. */
export type SignatureFault = Extract<FindingCode, `HEAD_${'KEY' | 'SIGNATURE'}_${string}`>

/** A finding as an English sentence with its place and what differs. */
export function voteSentence(finding: VoteFinding): string {
  return sentenceIn(voteWords, finding)
}

/** Something that a reader should know although nothing contradicts it. */
export type VoteNote =
  /** too few ballots to publish them: who won cannot be counted again from the file */
  | { readonly code: 'ENVELOPE_NOT_RECOUNTED'; readonly envelope: string; readonly ballots: number }
  /** sealed just alike: two voters handed in the same bytes, and each of them has a voice */
  | { readonly code: 'BALLOTS_ALIKE'; readonly envelope: string; readonly ballots: number }
  /** an officer never revealed a secret: its commitment stands for it */
  | { readonly code: 'SECRET_WITHHELD'; readonly commitment: string }
  /** too few took part, as the platform counts the electorate: nothing wins */
  | { readonly code: 'QUORUM_MISSING' }
  /** fewer than two people in office have signed, so far */
  | { readonly code: 'PROTOCOL_UNSIGNED'; readonly signatures: number }

/** A note as an English sentence. */
export function voteNote(note: VoteNote): string {
  switch (note.code) {
    case 'ENVELOPE_NOT_RECOUNTED':
      return (
        `${note.envelope} has ${note.ballots} ballots, too few to publish them without showing who voted how: ` +
        'its board was checked, its totals and winners are the word of the platform.'
      )
    case 'BALLOTS_ALIKE':
      return (
        `On the board of ${note.envelope} ${note.ballots} ballots are byte by byte like an earlier one: ` +
        'voters who agreed on it, or a device that repeats itself. Each of them counts.'
      )
    case 'SECRET_WITHHELD':
      return `An officer never revealed the secret behind ${note.commitment}; the commitment stands for it.`
    case 'QUORUM_MISSING':
      return 'Too few took part for the vote to be valid: nothing wins. The size of the electorate is the word of the platform.'
    case 'PROTOCOL_UNSIGNED':
      return `The protocol has ${note.signatures} of at least two signatures: the result is not certified.`
  }
}
