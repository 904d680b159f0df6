import { ballotEntries, conflictSets } from '../budgets/ballot-list.ts'
import type { Campaign } from '../budgets/campaign.ts'
import type { Project } from '../budgets/project.ts'
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { BoardHead, BoardLeaf, SealedBoard } from './board.ts'
import type { Choice } from './choice.ts'
import { ballotLine } from './opened-box.ts'
import {
  protocolDigest,
  type ProtocolSignature,
  type ProtocolStatement,
  type StatedEnvelope,
  type StatedLot,
} from './protocol.ts'

// The lines of docs/verify/board.md, "Evidence of a vote": each is canonical JSON with a `kind`, without its line feed.

/**
 * What stands before the keys: the campaign, its rules, its money, and the frozen list.
 * @param projects those on the ballot, with their numbers
 */
export function* openingLines(
  campaign: Pick<Campaign, 'rules' | 'envelopes' | 'conflicts' | 'ballotList'>,
  projects: readonly Project[],
  { v, campaign: id, key, title, rules, list, boards, lot }: ProtocolStatement,
): Generator<string> {
  if (!campaign.ballotList) throw new Error(`The list of the campaign ${id} was never frozen`)
  const listed = projects.filter(({ ballotNumber }) => ballotNumber !== null)
  const byId = new Map<string, Project>(listed.map((project) => [project.id, project]))
  const entries = ballotEntries(listed, new Map(listed.map((one) => [one.id, one.ballotNumber ?? 0])))
  yield canonicalJson({ kind: 'campaign', v, campaign: id, key, title: { ...title }, rules, list, boards, lot })
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

export function lotLine({ name, commitment, secret }: StatedLot): string {
  return canonicalJson({ kind: 'lot', name, commitment, secret })
}

/**
 * What came out of a box, and how it was counted.
 * @param opened the ballots, in the order that H2 is made of; null where the statement has totals
 * @param traces canonical JSON by the id of the tally
 */
export function* boxLines(
  { results, totals, ...box }: StatedEnvelope,
  opened: Iterable<Choice> | null,
  traces: ReadonlyMap<string, string>,
): Generator<string> {
  const { envelope } = box
  yield canonicalJson({ kind: 'box', ...box, voids: { ...box.voids } })
  for (const choice of opened ?? []) yield canonicalJson({ kind: 'ballot', envelope, ballot: ballotLine(choice) })
  if (totals) yield canonicalJson({ kind: 'totals', envelope, ...totals })
  for (const { tally, winners, spent, trace } of results) {
    yield canonicalJson({ kind: 'result', envelope, tally, winners, spent, trace })
    const text = traces.get(tally)
    // Not read again: a trace may be long, and its text is canonical.
    if (text !== undefined) {
      yield `{"envelope":${canonicalJson(envelope)},"kind":"trace","tally":${canonicalJson(tally)},"trace":${text}}`
    }
  }
}

/** The end: the digest that was signed, and who signed, in the order of their times. */
export function* protocolLines(
  statement: ProtocolStatement,
  signatures: readonly ProtocolSignature[],
): Generator<string> {
  yield canonicalJson({ kind: 'protocol', digest: protocolDigest(statement), signatures: signatures.length })
  for (const { name, at, key, signature } of signatures) {
    yield canonicalJson({ kind: 'signature', name, at, key, signature })
  }
}
