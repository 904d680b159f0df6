import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { Trace } from '#domain/tally/trace/format.ts'
import type { Recounted } from '#client/features/tally/tally-orders.ts'

/** What is published of a count, as far as a recount can be held against it. Hashes in hex. */
export interface Published {
  /** R; null where it was never fixed, as for votes of other systems */
  readonly rulesHash: string | null
  /** H2 */
  readonly ballotsHash: string | null
  readonly traceHash: string
  /** in order, by the ids of the trace; those that the page knows */
  readonly winners: readonly string[]
  readonly winnerCount: number
}

/** Where a recount and what is published part. */
export type Difference =
  | { readonly kind: 'rules' | 'ballots' | 'count' }
  | { readonly kind: 'round'; readonly round: number; readonly published: string | null; readonly own: string | null }
  /** the same winners, but a step of the published record is another one */
  | { readonly kind: 'record'; readonly round: number }

/**
 * Everything that differs; empty where the recount came to the same.
 * @param trace the published one, if it could be fetched: it tells in which round the records part
 */
export function differencesFrom(recounted: Recounted, published: Published, trace?: Trace): Difference[] {
  const found: Difference[] = []
  const { rulesHash, ballotsHash } = recounted
  if (published.rulesHash !== null && published.rulesHash !== rulesHash) found.push({ kind: 'rules' })
  if (isOtherBallots(ballotsHash, published.ballotsHash) || areOther(trace, recounted)) found.push({ kind: 'ballots' })
  const round = firstOther(recounted.trace.winners, published)
  if (round !== undefined) found.push(round)
  if (recounted.trace.fingerprint === published.traceHash || round !== undefined) return found
  const at = trace && firstOtherRound(trace, recounted.trace)
  if (at !== undefined) found.push({ kind: 'record', round: at })
  return found.length === 0 ? [{ kind: 'count' }] : found
}

function isOtherBallots(own: string | null, published: string | null): boolean {
  return own !== null && published !== null && own !== published
}

function areOther(published: Trace | undefined, { trace }: Recounted): boolean {
  return published !== undefined && published.fingerprints.ballots !== trace.fingerprints.ballots
}

function firstOther(own: readonly string[], { winners, winnerCount }: Published): Difference | undefined {
  const known = Math.max(winners.length, winnerCount === winners.length ? own.length : 0)
  for (let i = 0; i < known; i++) {
    const [one, other] = [winners[i] ?? null, own[i] ?? null]
    if (one !== other) return { kind: 'round', round: i + 1, published: one, own: other }
  }
  return undefined
}

/** From 1; undefined where the rounds themselves are alike. */
function firstOtherRound(published: Trace, own: Trace): number | undefined {
  const [ours, theirs] = [roundsOf(own), roundsOf(published)]
  for (let i = 0; i < Math.max(ours.length, theirs.length); i++) if (ours[i] !== theirs[i]) return i + 1
  return undefined
}

function roundsOf({ count }: Trace): string[] {
  const filled = count.kind === 'shares' ? (count.filled ?? []) : []
  return [...count.rounds, ...filled].map((round) => canonicalJson(round))
}
