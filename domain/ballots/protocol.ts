import type { Act, Campaign } from '../budgets/campaign.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { PersonId } from '../kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { sha256Hex } from '../kernel/sha-256.ts'
import { canonicalText } from '../kernel/text.ts'
import { hashesOf } from './draw-lot.ts'
import { nameRefusals, type NameRefusal } from './prepare-vote.ts'
import { changedVote, unchanged, type VoteChange } from './vote-change.ts'
import type { CountRecord, ProtocolSignature, Vote } from './vote.ts'

export const signersNeeded = 2

/** What the result stands on, whole: who has it can check every file that is published against it. */
export interface ProtocolContent {
  readonly v: 1
  readonly campaign: string
  readonly key: string
  /** R, H0 and H1, hex */
  readonly rules: string
  readonly list: string
  readonly boards: string
  /** rising by id */
  readonly envelopes: readonly {
    readonly envelope: string
    readonly leaves: number
    readonly accepted: number
    readonly replaced: number
    readonly voids: Readonly<Partial<Record<string, number>>>
    /** H2, hex */
    readonly ballots: string
  }[]
  readonly lottery: readonly { readonly commitment: string; readonly secret: string | null }[]
  readonly lotSeed: string | null
  readonly hasQuorum: boolean
  /** rising by tally, then by envelope */
  readonly traces: readonly { readonly tally: string; readonly envelope: string | null; readonly hash: string }[]
}

/** @returns undefined before the vote is counted */
export function protocolContent(
  campaign: Pick<Campaign, 'id' | 'key' | 'rulesHash' | 'ballotList'>,
  { sealed, opened, count, lottery }: Pick<Vote, 'sealed' | 'opened' | 'count' | 'lottery'>,
): ProtocolContent | undefined {
  if (!sealed || !opened || !count) return undefined
  const leavesOf = (envelope: string) => sealed.boards.find((board) => board.envelope === envelope)?.size ?? 0
  return {
    ...{ v: 1, campaign: campaign.id, key: campaign.key, ...hashesOf(campaign), boards: sealed.hash },
    envelopes: inOrder(opened.envelopes, ({ envelopeId }) => envelopeId).map(
      ({ envelopeId, accepted, replaced, voids, ballotsHash }) => ({
        ...{ envelope: envelopeId, leaves: leavesOf(envelopeId), accepted, replaced, voids },
        ballots: ballotsHash,
      }),
    ),
    lottery: inOrder(lottery, ({ commitment }) => commitment).map(({ commitment, secret }) => ({ commitment, secret })),
    lotSeed: opened.lotSeed,
    hasQuorum: count.hasQuorum,
    traces: inOrder(count.traces, ({ tally, envelope }) => `${tally}\0${envelope ?? ''}`).map(
      ({ tally, envelope, hash }) => ({ tally, envelope, hash }),
    ),
  }
}

/** SHA-256(`"dauys/protocol/1\n"` ‖ canonical JSON), hex. */
export function protocolDigest(content: ProtocolContent): string {
  return sha256Hex(`dauys/protocol/1\n${canonicalJson({ ...content })}`)
}

/** The bytes under the signature of one person, after the line `dauys/protocol/1`. */
export function signatureBytes({
  digest,
  name,
  at,
  key,
}: {
  readonly digest: string
  readonly name: string
  readonly at: Date
  /** id of the key of the installation */
  readonly key: string
}): Uint8Array {
  return new TextEncoder().encode(canonicalJson({ v: 1, digest, name, at: at.toISOString(), key }))
}

/** Keeps what the tally found. Another result takes back every signature under the one before. */
export function recordCount(vote: Vote, count: Omit<CountRecord, 'at'>, act: Act): VoteChange {
  if (!vote.opened) throw new Error(`The ballots of ${vote.campaignId} are not opened`)
  const { hasQuorum, traces } = count
  if (
    vote.count &&
    canonicalJson({ ...count }) === canonicalJson({ hasQuorum: vote.count.hasQuorum, traces: vote.count.traces })
  )
    return unchanged(vote)
  const state: Vote = { ...vote, count: { ...count, at: act.at }, protocol: null }
  return changedVote(state, act, { type: 'BallotsCounted', data: { hasQuorum, traces } })
}

export type SignProtocolRefusal = Refusal<'NOT_NOW' | 'PROTOCOL_CHANGED' | 'SIGNER_TWICE' | NameRefusal>

/**
 * Whether somebody in office may put their name under the protocol.
 *
 * - `NOT_NOW` before the count, and once the campaign is certified · `PROTOCOL_CHANGED` they read another one
 * - `SIGNER_TWICE` their name is under it · `REQUIRED`, `TOO_LONG` the name
 */
export function maySignProtocol(
  campaign: Pick<Campaign, 'id' | 'key' | 'state' | 'rulesHash' | 'ballotList'>,
  vote: Vote,
  signing: { readonly digest: string; readonly name: string; readonly personId: PersonId },
): Result<{ readonly digest: string; readonly name: string }, SignProtocolRefusal> {
  const content = protocolContent(campaign, vote)
  if (!content || !['tallied', 'complaints'].includes(campaign.state)) return refuse({ code: 'NOT_NOW' })
  const digest = protocolDigest(content)
  const isTwice = vote.protocol?.signatures.some(({ personId }) => personId === signing.personId)
  const refused = refuseAll<SignProtocolRefusal>([
    ...(digest === signing.digest ? [] : [{ code: 'PROTOCOL_CHANGED' } as const]),
    ...(isTwice ? [{ code: 'SIGNER_TWICE' } as const] : []),
    ...nameRefusals(signing.name, ['name']),
  ])
  return refused ?? ok({ digest, name: canonicalText(signing.name) })
}

/** Puts a signature under the protocol. @param signature over what `maySignProtocol` allowed */
export function addSignature(vote: Vote, digest: string, signature: ProtocolSignature, act: Act): VoteChange {
  const signatures = [...(vote.protocol?.signatures ?? []), signature]
  const data = { digest, signatures: signatures.length }
  return changedVote({ ...vote, protocol: { digest, signatures } }, act, { type: 'ProtocolSigned', data })
}

/** Whether enough people stand for the result. */
export function isProtocolSigned({ protocol }: Pick<Vote, 'protocol'>): boolean {
  return (protocol?.signatures.length ?? 0) >= signersNeeded
}

/** The key of the nullifiers is destroyed: from here on nobody can say whose ballot was whose. */
export function unlinkBallots(vote: Vote, act: Act): VoteChange {
  if (vote.unlinkedAt) return unchanged(vote)
  return changedVote({ ...vote, unlinkedAt: act.at }, act, { type: 'BallotsUnlinked', data: {} })
}

function inOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}
