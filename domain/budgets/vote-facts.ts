/** What the campaign's own transitions ask of its vote. Later features record it here, so that the clock can ask too. */
export interface VoteFacts {
  /** sealing keys are made and the lottery commitments published */
  readonly isPrepared: boolean
  /** reveals are in, paper is in balance, channel duplicates are resolved, every void has a reason, it is counted */
  readonly isCounted: boolean
  /** false: too few took part, and the vote is not valid */
  readonly hasQuorum: boolean
  readonly openComplaints: number
  readonly isProtocolSigned: boolean
  /** winners that are neither done, failed nor handed over */
  readonly openWorks: number
}

/** Nothing of the vote has happened yet. */
export const beforeTheVote: VoteFacts = {
  isPrepared: false,
  isCounted: false,
  hasQuorum: true,
  openComplaints: 0,
  isProtocolSigned: false,
  openWorks: 0,
}
