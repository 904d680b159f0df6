import type { CampaignId, PersonId } from '../kernel/ids.ts'
import type { Localized } from '../kernel/localized.ts'
import type { BallotChannel } from './ballot.ts'
import type { SealedBoard, VoidReason } from './board.ts'
import type { CountedTrace, VoteFact } from './vote-events.ts'

/**
 * How a vote is prepared, sealed, opened and signed: everything about it that people in office do. It stands on the side
 * of people; ballots stand on the other side and know nothing of it but the public key (budgets.md 7).
 */
export interface Vote {
  readonly campaignId: CampaignId
  readonly sealing: SealingKey | null
  readonly trustees: readonly Trustee[]
  readonly lottery: readonly LotOfficer[]
  /** when voting ended: from then on the boards come to rest, and are sealed */
  readonly closedAt: Date | null
  readonly sealed: SealedBox | null
  readonly opened: OpenedSummary | null
  /** so many shares were tried and did not give the key; 0 while none failed */
  readonly failedShares: number
  /** what the tally found */
  readonly count: CountRecord | null
  readonly complaints: readonly Complaint[]
  readonly protocol: Protocol | null
  /** the key of the nullifiers was destroyed */
  readonly unlinkedAt: Date | null
  readonly history: readonly VoteFact[]
  /** counts changes: of two at once one is made anew */
  readonly revision: number
}

export interface SealingKey {
  /** 65 bytes, base64url: uncompressed point of P-256 */
  readonly publicKey: string
  /** of the trustees, so many open it together */
  readonly need: number
  readonly at: Date
  readonly by: PersonId
}

/** Holds one share of the opening key. */
export interface Trustee {
  readonly personId: PersonId
  /** public: who they are and whom they stand for */
  readonly name: string
  /** SHA-256 of the share, hex: a wrong or torn one is told apart at once */
  readonly shareHash: string
  /** when the share was handed in, after the board was sealed */
  readonly handedInAt: Date | null
}

export interface LotOfficer {
  readonly personId: PersonId
  readonly name: string
  /** SHA-256 of the secret, hex */
  readonly commitment: string
  /** hex; null until it was revealed, and for good where it never was */
  readonly secret: string | null
  readonly committedAt: Date
  readonly revealedAt: Date | null
}

export interface SealedBox {
  readonly at: Date
  readonly boards: readonly SealedBoard[]
  /** H1, hex */
  readonly hash: string
}

/** What opening found, by envelope. The ballots themselves are published as files. */
export interface OpenedSummary {
  readonly at: Date
  readonly envelopes: readonly OpenedCounts[]
  /** hex; null until it is drawn, and for good where no rule of a tie draws lots */
  readonly lotSeed: string | null
}

export interface OpenedCounts {
  readonly envelopeId: string
  readonly accepted: number
  readonly replaced: number
  readonly voids: Readonly<Partial<Record<VoidReason, number>>>
  /** how the accepted ones came in */
  readonly byChannel: Readonly<Partial<Record<BallotChannel, number>>>
  /** H2, hex */
  readonly ballotsHash: string
  /** hex; never published, null where the ballots are */
  readonly salt: string | null
}

/** What the tally says of its count, for the protocol. */
export interface CountRecord {
  readonly at: Date
  readonly hasQuorum: boolean
  /** of every count that is published, by the id of its rule and its envelope */
  readonly traces: readonly CountedTrace[]
}

export interface Complaint {
  readonly id: string
  readonly by: PersonId
  readonly attempt: string
  readonly at: Date
  readonly text: string
  readonly answer: {
    readonly text: Localized
    readonly at: Date
    readonly by: PersonId
    readonly upheld: boolean
  } | null
}

/** The signed result: its digest, and who put their name under it. */
export interface Protocol {
  /** SHA-256 of the canonical protocol, hex */
  readonly digest: string
  readonly signatures: readonly ProtocolSignature[]
}

export interface ProtocolSignature {
  readonly personId: PersonId
  readonly name: string
  readonly at: Date
  /** of this installation over digest, name and time (`dauys/protocol/1`), base64url */
  readonly signature: string
  readonly key: string
}

/** A vote that nobody has prepared yet. */
export function startVote(campaignId: CampaignId): Vote {
  return {
    campaignId,
    sealing: null,
    trustees: [],
    lottery: [],
    closedAt: null,
    sealed: null,
    opened: null,
    failedShares: 0,
    count: null,
    complaints: [],
    protocol: null,
    unlinkedAt: null,
    history: [],
    revision: 0,
  }
}
