import { canonicalJson } from '../kernel/canonical-json.ts'
import type { CampaignId } from '../kernel/ids.ts'
import type { Localized } from '../kernel/localized.ts'
import { sha256Hex } from '../kernel/sha-256.ts'
import type { VoidReason } from './board.ts'

/**
 * What people in office put their names under: everything that a recount of the vote comes to (docs/verify/board.md).
 * Hashes are hex, money is in minor units, projects stand by their ballot numbers.
 */
export interface ProtocolStatement {
  readonly v: 1
  readonly campaign: CampaignId
  /** part of the address: `turkistan-city-2027` */
  readonly key: string
  readonly title: Localized
  /** R */
  readonly rules: string
  /** H0 */
  readonly list: string
  /** H1 */
  readonly boards: string
  /** seed of the lottery; null where no rule of a tie draws lots */
  readonly lot: string | null
  /** what the city took back after the list was frozen, rising */
  readonly withdrawn: readonly number[]
  /** in the order in which the officers committed themselves */
  readonly lottery: readonly StatedLot[]
  /** those that somebody votes for, in the order of the campaign */
  readonly envelopes: readonly StatedEnvelope[]
}

export interface StatedLot {
  readonly name: string
  readonly commitment: string
  /** null where it was never revealed */
  readonly secret: string | null
}

/** What was in the box of an envelope, and who won by each way to count. */
export interface StatedEnvelope {
  readonly envelope: string
  /** ballots that count */
  readonly accepted: number
  /** earlier versions that a later one took the place of */
  readonly replaced: number
  readonly voids: Readonly<Partial<Record<VoidReason, number>>>
  /** H2; null where only totals are published: of a few ballots the hash alone would give them away */
  readonly ballots: string | null
  /** instead of the ballots, below `kEnvelope` */
  readonly totals: StatedTotals | null
  /** the official one, then the shadows in the order of the rules */
  readonly results: readonly StatedResult[]
}

export interface StatedTotals {
  /** ballots that mark nothing */
  readonly empty: number
  /** of the list of the envelope, by number */
  readonly projects: readonly { readonly number: number; readonly votes: number; readonly points: number }[]
}

export interface StatedResult {
  readonly tally: string
  /** in the order in which they won */
  readonly winners: readonly number[]
  readonly spent: number
  /** fingerprint of the trace; null where only totals are published */
  readonly trace: string | null
}

/** SHA-256(`"dauys/result/1\n"` ‖ canonical JSON of the statement), hex. */
export function protocolDigest(statement: ProtocolStatement): string {
  return sha256Hex(`dauys/result/1\n${canonicalJson(statement)}`)
}

/** A name under the protocol. */
export interface ProtocolSignature {
  readonly name: string
  /** `2027-06-03T09:41:07Z` */
  readonly at: string
  /** id of the key of the installation that signs for the person */
  readonly key: string
  /** base64url */
  readonly signature: string
}

/** The bytes that are signed, after the line `dauys/protocol/1`. */
export function protocolSignatureBytes(
  of: Pick<ProtocolStatement, 'campaign'> & { readonly digest: string },
  { name, at, key }: Omit<ProtocolSignature, 'signature'>,
): Uint8Array {
  const { campaign, digest } = of
  return new TextEncoder().encode(canonicalJson({ v: 1, campaign, digest, name, at, key }))
}
