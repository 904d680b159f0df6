import type { CampaignId } from '../kernel/ids.ts'
import type { SmallCell } from './small-cells.ts'

/** What the count of a campaign came to, beside its tallies. */
export interface StoredResult {
  readonly campaignId: CampaignId
  readonly countedAt: Date
  /** SHA-256 of what was counted, hex: the same again is the same result */
  readonly inputHash: string
  /** of another system, counted again by us */
  readonly isPast: boolean
  /** R, H0 and H1, hex */
  readonly rulesHash: string | null
  readonly listHash: string | null
  readonly boardHash: string | null
  /** people who voted, for certain: see `votersAtLeast` */
  readonly voters: number
  /** people who could have voted; null where nobody knows */
  readonly eligible: number | null
  readonly channels: readonly SmallCell[]
  readonly voids: readonly { readonly reason: string; readonly ballots: number }[]
  /** a past vote: our winners are those that its file names; null where it names none */
  readonly sourceAgrees: boolean | null
  readonly envelopes: readonly StoredEnvelope[]
}

export interface StoredEnvelope {
  readonly envelopeId: string
  readonly budget: number
  readonly ballots: number
  readonly emptyBallots: number
  /** H2, hex */
  readonly ballotsHash: string | null
  /** so few ballots that only totals are published */
  readonly isTotalsOnly: boolean
  /** whether the ballots can be fetched as a `.pb` file */
  readonly hasBallotFile: boolean
  /** the official one first */
  readonly tallyIds: readonly string[]
}
