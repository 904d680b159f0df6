import type { CampaignId } from '../kernel/ids.ts'
import { sha256Hex } from '../kernel/sha-256.ts'
import type { BallotChannel } from './ballot.ts'
import type { VoidReason } from './board.ts'
import type { Choice } from './choice.ts'

/** All that counting needs of a vote. From here on no data leads to a person. */
export interface OpenedBox {
  readonly campaignId: CampaignId
  /** R, H0 and H1, hex */
  readonly rulesHash: string
  readonly listHash: string
  readonly boardHash: string
  /** of the lottery, hex; null where no rule of a tie draws lots */
  readonly lotSeed: string | null
  readonly envelopes: readonly OpenedEnvelope[]
}

export interface OpenedEnvelope {
  readonly envelopeId: string
  /** shuffled with a seed that nobody keeps, and stripped of everything but the choice */
  readonly ballots: readonly Choice[]
  /** H2, hex */
  readonly ballotsHash: string
  /** of the hashes of an envelope with few ballots, hex: see `ballotsHash` */
  readonly salt: string | null
  readonly voids: Readonly<Partial<Record<VoidReason, number>>>
  /** earlier versions that a later one took the place of */
  readonly replaced: number
  /** how the ballots that count came in */
  readonly byChannel: Readonly<Partial<Record<BallotChannel, number>>>
}

/** A ballot as a line of the published file: `3,1,17`, with points `3:2,17:1`; empty where it marks nothing. */
export function ballotLine({ marks, points }: Choice): string {
  return marks.map((mark, i) => (points ? `${mark}:${points[i] ?? 0}` : String(mark))).join()
}

/**
 * The ballot of a line again.
 * @throws for a line that `ballotLine` does not write
 */
export function parseBallotLine(line: string): Choice {
  const parts = line === '' ? [] : line.split(',')
  if (!parts.every((part) => /^\d+(:\d+)?$/.test(part))) throw new Error('not a ballot')
  const pairs = parts.map((part) => part.split(':').map(Number))
  const marks = pairs.map(([mark = 0]) => mark)
  return { marks, points: line.includes(':') ? pairs.map(([, points = 0]) => points) : null }
}

/**
 * **H2** of an envelope: SHA-256(`"dauys/ballots/1\n"` ‖ campaign, envelope, H1 ‖ the ballots), a line each, hex.
 *
 * Of an envelope with fewer ballots than are published (`kEnvelope`) there is a salt between both, which observers keep
 * with the ballots: without it, a few ballots could be found by trying all that give the hash.
 */
export function ballotsHash(
  of: { readonly campaign: CampaignId; readonly envelope: string; readonly boardHash: string },
  ballots: readonly Choice[],
  salt: string | null = null,
): string {
  const lines = [of.campaign, of.envelope, of.boardHash, ...(salt === null ? [] : [salt]), ...ballots.map(ballotLine)]
  return sha256Hex(`dauys/ballots/1\n${lines.map((line) => `${line}\n`).join('')}`)
}

/** What is published of the trace of such an envelope instead of its fingerprint, which tells its ballots to who tries. */
export function saltedTrace(salt: string, traceHash: string): string {
  return sha256Hex(`dauys/salted-trace/1\n${salt}\n${traceHash}\n`)
}
