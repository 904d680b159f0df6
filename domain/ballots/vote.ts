import type { CampaignId, PersonId } from '../kernel/ids.ts'
import type { Localized } from '../kernel/localized.ts'
import type { SealedBoard, VoidReason } from './board.ts'

/**
 * How a vote is prepared, sealed, opened and signed: everything about it that people in office do. It stands on the side
 * of people; ballots stand on the other side and know nothing of it but the public key (budgets.md 7).
 */
export interface Vote {
  readonly campaignId: CampaignId
  readonly sealing: SealingKey | null
  readonly trustees: readonly Trustee[]
  readonly lottery: readonly LotOfficer[]
  /** at the end of voting */
  readonly sealed: SealedBox | null
  readonly opened: OpenedSummary | null
  readonly complaints: readonly Complaint[]
  readonly protocol: Protocol | null
  /** the key of the nullifiers was destroyed */
  readonly unlinkedAt: Date | null
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
  readonly envelopes: readonly {
    readonly envelopeId: string
    readonly accepted: number
    readonly replaced: number
    readonly voids: Readonly<Partial<Record<VoidReason, number>>>
    /** H2, hex */
    readonly ballotsHash: string
  }[]
  /** hex; null where no rule of a tie draws lots */
  readonly lotSeed: string | null
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
  readonly signatures: readonly {
    readonly personId: PersonId
    readonly name: string
    readonly at: Date
    /** of this installation over digest, name and time (`dauys/protocol/1`), base64url */
    readonly signature: string
    readonly key: string
  }[]
}
