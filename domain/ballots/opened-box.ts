import type { CampaignId } from '../kernel/ids.ts'

/** What the vote of a campaign came to before anybody counted: its ballots, opened and stripped (budgets.md 7). */
export interface OpenedBox {
  readonly campaignId: CampaignId
  /** R, hex */
  readonly rulesHash: string
  /** H0, hex */
  readonly listHash: string
  /** H1, hex */
  readonly boardHash: string
  /** lottery seed, hex; null while reveals are missing or where no tie rule uses `lot` */
  readonly lotSeed: string | null
  readonly envelopes: readonly OpenedEnvelope[]
}

export interface OpenedEnvelope {
  readonly envelopeId: string
  /** shuffled, stripped; marks are ballot numbers of the frozen list, best first where ballots rank */
  readonly ballots: readonly OpenedBallot[]
  /** H2, hex */
  readonly ballotsHash: string
  /** as many as there are ballots */
  readonly accepted: number
  /** by reason */
  readonly voids: Readonly<Record<string, number>>
  /** earlier versions that a later one replaced */
  readonly replaced: number
  /** online, desk, letter */
  readonly byChannel: Readonly<Record<string, number>>
}

export interface OpenedBallot {
  readonly marks: readonly number[]
  readonly points: readonly number[] | null
}
