import { ballotEntries, conflictSets } from '../budgets/ballot-list.ts'
import type { Campaign } from '../budgets/campaign.ts'
import type { Project } from '../budgets/project.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { BoardHead, BoardLeaf, SealedBoard } from './board.ts'
import type { Choice } from './choice.ts'
import { ballotLine } from './opened-box.ts'
import { protocolDigest, type ProtocolContent } from './protocol.ts'
import type { ProtocolSignature } from './vote.ts'

// The lines of docs/verify/board.md, "Evidence of a vote": each is canonical JSON with a `kind`, without its line feed.

/**
 * What stands before the keys: the campaign, its rules, its money, and the frozen list.
 * @param projects those on the ballot, with their numbers
 */
export function* openingLines(
  campaign: Pick<Campaign, 'rules' | 'envelopes' | 'conflicts' | 'ballotList'>,
  projects: readonly Project[],
  { v, campaign: id, key, rules, list, boards, lotSeed: lot }: ProtocolContent,
): Generator<string> {
  if (!campaign.ballotList) throw new Error(`The list of the campaign ${id} was never frozen`)
  const listed = projects.filter(({ ballotNumber }) => ballotNumber !== null)
  const byId = new Map<string, Project>(listed.map((project) => [project.id, project]))
  const entries = ballotEntries(listed, new Map(listed.map((one) => [one.id, one.ballotNumber ?? 0])))
  yield canonicalJson({ kind: 'campaign', v, campaign: id, key, rules, list, boards, lot })
  yield canonicalJson({ kind: 'rules', rules: campaign.rules })
  for (const { id: envelope, amount } of campaign.envelopes) yield canonicalJson({ kind: 'envelope', envelope, amount })
  for (const entry of entries) {
    const project = byId.get(entry.id)
    const withdrawn = project?.state === 'withdrawn_by_city'
    yield canonicalJson({ kind: 'project', ...entry, texts: { ...project?.texts }, withdrawn })
  }
  yield canonicalJson({ kind: 'list', seed: campaign.ballotList.seed, conflicts: conflictSets(campaign, entries) })
}

/** A key of the installation, oldest first. */
export function keyLine(key: object): string {
  return canonicalJson({ kind: 'key', key })
}

/** What stands before the leaves of a board. @param heads how many heads follow the leaves */
export function boardLine({ envelope, size, root }: SealedBoard, heads: number): string {
  return canonicalJson({ kind: 'board', envelope, size, root, heads })
}

/** A leaf is its own line, byte by byte what its hash is made of. */
export function leafLine(leaf: BoardLeaf): string {
  return canonicalJson({ ...leaf })
}

export function headLine(head: BoardHead): string {
  return canonicalJson({ kind: 'head', head: { ...head } })
}

/** The lots, in the order of their commitments. */
export function lotLines({ lottery }: ProtocolContent): string[] {
  return lottery.map(({ commitment, secret }) => canonicalJson({ kind: 'lot', commitment, secret }))
}

/** What came out of the box of an envelope. Its ballots or totals follow, and then its results. */
export function boxLine({ leaves: _, voids, ...box }: ProtocolContent['envelopes'][number]): string {
  return canonicalJson({ kind: 'box', ...box, voids: { ...voids } })
}

/** Opened ballots, in the order that H2 is made of. */
export function* ballotLines(envelope: string, opened: Iterable<Choice>): Generator<string> {
  for (const choice of opened) yield canonicalJson({ kind: 'ballot', envelope, ballot: ballotLine(choice) })
}

/** What is published instead of ballots where there are too few of them. */
export interface Totals {
  readonly envelope: string
  /** ballots that mark nothing */
  readonly empty: number
  /** of the list of the envelope, by number; no points where the ballot gives none */
  readonly projects: readonly { readonly number: number; readonly votes: number; readonly points: number }[]
}

export function totalsLine(totals: Totals): string {
  return canonicalJson({ kind: 'totals', ...totals })
}

/** Who won by one way to count. */
export interface StatedResult {
  readonly envelope: string
  readonly tally: string
  /** ballot numbers, in the order in which they won */
  readonly winners: readonly number[]
  /** minor units */
  readonly spent: number
  /** fingerprint of the trace, hex */
  readonly trace: string
}

export function resultLine({ envelope, tally, winners, spent, trace }: StatedResult): string {
  return canonicalJson({ kind: 'result', envelope, tally, winners, spent, trace })
}

/** @param text canonical JSON as it was published: it may be long, and is not read again */
export function traceLine({ envelope, tally }: Pick<StatedResult, 'envelope' | 'tally'>, text: string): string {
  return `{"envelope":${canonicalJson(envelope)},"kind":"trace","tally":${canonicalJson(tally)},"trace":${text}}`
}

/** The end: the digest that was signed, and who signed, in the order of their times. */
export function* protocolLines(
  content: ProtocolContent,
  signatures: readonly Omit<ProtocolSignature, 'personId'>[],
): Generator<string> {
  const { hasQuorum: quorum } = content
  yield canonicalJson({ kind: 'protocol', digest: protocolDigest(content), quorum, signatures: signatures.length })
  const inOrder = [...signatures].sort((a, b) => a.at.getTime() - b.at.getTime())
  for (const { name, at, key, signature } of inOrder) {
    yield canonicalJson({ kind: 'signature', name, at: at.toISOString(), key, signature })
  }
}
