import { canonicalJson } from '../kernel/canonical-json.ts'
import type { CampaignId } from '../kernel/ids.ts'
import { sha256Hex } from '../kernel/sha-256.ts'
import type { BallotEventKind, Hour } from './ballot.ts'

/** Why a ballot does not count. Nothing voids by itself but what opening shows. */
export const voidReasons = ['unreadable', 'against_rules', 'duplicate', 'ineligible'] as const
export type VoidReason = (typeof voidReasons)[number]

/**
 * One act on one ballot, as the public board of an envelope has it (docs/verify/board.md). Append-only, hashed as
 * RFC 6962 says; it names nobody and says nothing of a choice.
 */
export interface BoardLeaf {
  readonly v: 1
  readonly campaign: CampaignId
  readonly envelope: string
  /** from 1, without gaps within the envelope */
  readonly seq: number
  readonly kind: BallotEventKind | 'void'
  /** of the sealed ballot, base64url; of the voided one for `void` */
  readonly commitment: string
  /** the leaf that this one ends; absent for `cast` */
  readonly ends?: number
  /** for `void` */
  readonly reason?: VoidReason
  /** R, hex */
  readonly rules: string
  /** H0, hex */
  readonly list: string
  readonly hour: Hour
}

/** The bytes that the hash of a leaf is made of. */
export function boardLeafBytes(leaf: BoardLeaf): Uint8Array {
  return new TextEncoder().encode(canonicalJson({ ...leaf }))
}

/** What is signed of a board at one size. */
export interface BoardHeadStatement {
  readonly v: 1
  readonly campaign: CampaignId
  readonly envelope: string
  /** leaves */
  readonly size: number
  /** base64url */
  readonly root: string
  readonly hour: Hour
  /** id of the key that signs */
  readonly key: string
}

export interface BoardHead extends BoardHeadStatement {
  /** base64url */
  readonly signature: string
}

/** The bytes that are signed, after the line `dauys/board-head/1`. */
export function boardHeadBytes({ v, campaign, envelope, size, root, hour, key }: BoardHeadStatement): Uint8Array {
  return new TextEncoder().encode(canonicalJson({ v, campaign, envelope, size, root, hour, key }))
}

/** What the server says at once, before the board has the ballot: signed over `dauys/ballot-promise/1`. */
export interface BallotPromise {
  readonly v: 1
  readonly campaign: CampaignId
  readonly envelope: string
  readonly commitment: string
  readonly hour: Hour
  readonly key: string
  readonly signature: string
}

export function ballotPromiseBytes({ v, campaign, envelope, commitment, hour, key }: Omit<BallotPromise, 'signature'>) {
  return new TextEncoder().encode(canonicalJson({ v, campaign, envelope, commitment, hour, key }))
}

/** Shows that a sealed ballot is on the board, and never what is in it. */
export interface BallotReceipt {
  readonly v: 1
  readonly kind: 'ballot'
  readonly campaign: CampaignId
  /** part of the address: `turkistan-city-2027` */
  readonly campaignKey: string
  readonly envelope: string
  readonly leaf: BoardLeaf
  /** 32 bytes, base64url: with the sealed ballot it opens the commitment */
  readonly nonce: string
  /** from the leaf upwards, base64url */
  readonly proof: readonly string[]
  readonly head: BoardHead
}

/** A board at the end of voting. */
export interface SealedBoard {
  readonly envelope: string
  readonly size: number
  /** base64url */
  readonly root: string
}

/** **H1**: SHA-256(`"dauys/boards/1\n"` ‖ canonical JSON of campaign, R, H0 and all sealed boards by envelope), hex. */
export function boardsHash(
  sealed: { readonly campaign: CampaignId; readonly rules: string; readonly list: string },
  boards: readonly SealedBoard[],
): string {
  const { campaign, rules, list } = sealed
  const inOrder = [...boards].sort((a, b) => (a.envelope < b.envelope ? -1 : 1))
  const content = {
    campaign,
    rules,
    list,
    boards: inOrder.map(({ envelope, size, root }) => ({ envelope, size, root })),
  }
  return sha256Hex(`dauys/boards/1\n${canonicalJson(content)}`)
}

/** How many ballots count: every leaf that brought one and that no later leaf ended. */
export function countedOn(leaves: readonly Pick<BoardLeaf, 'kind'>[]): number {
  return leaves.reduce((count, { kind }) => count + (kind === 'cast' ? 1 : kind === 'void' ? -1 : 0), 0)
}
