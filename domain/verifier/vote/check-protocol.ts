import { faultOfSignature } from '../check-keys.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { hashed, type Frozen } from './check-list.ts'
import type { Box } from './check-ballots.ts'
import type { LotLine } from './check-lottery.ts'
import type { StatedCount } from './check-results.ts'
import type { VoteFindings, VoteNote } from './finding.ts'
import type { VoteLine } from './formats.ts'
import type { Signers } from './signatures.ts'

export interface SignedProtocol {
  readonly protocol: VoteLine<'protocol'>
  readonly line: number
  readonly signatures: { readonly signature: VoteLine<'signature'>; readonly line: number }[]
}

/** Everything that the protocol is about, as it stands in the file. */
export interface Stated {
  readonly frozen: Frozen
  readonly lots: readonly LotLine[]
  readonly boards: readonly VoteLine<'board'>[]
  readonly boxes: readonly (Box & { readonly counts: readonly StatedCount[] })[]
}

/** The statement that people in office signed, from the lines of the file. */
function statementOf({ frozen, lots, boards, boxes }: Stated, hasQuorum: boolean): object {
  const { v, campaign, key, rules, list, boards: hash, lot: lotSeed } = frozen.campaign
  const leaves = new Map(boards.map(({ envelope, size }) => [envelope, size]))
  const traces = boxes.flatMap(({ stated: { envelope }, counts }) =>
    counts.map(({ result: { tally, trace } }) => ({ tally, envelope, hash: trace })),
  )
  const envelopes = boxes.map(({ stated: { kind: _, envelope, ...stated } }) => {
    return { envelope, leaves: leaves.get(envelope) ?? 0, ...stated }
  })
  return {
    ...{ v, campaign, key, rules, list, boards: hash },
    envelopes: inOrder(envelopes, ({ envelope }) => envelope),
    lottery: lots.map(({ lot: { commitment, secret } }) => ({ commitment, secret })),
    ...{ lotSeed, hasQuorum, traces: inOrder(traces, ({ tally, envelope }) => `${tally}\0${envelope}`) },
  }
}

function inOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** People in office who must have signed before a result is certified. */
const needed = 2

/** Whether the protocol is about just this evidence, and who put their names under it. */
export async function checkProtocol(
  { protocol, line, signatures }: SignedProtocol,
  stated: Stated,
  { keys, verify }: Signers,
  { findings, notes }: { readonly findings: VoteFindings; readonly notes: VoteNote[] },
): Promise<void> {
  const { digest, quorum } = protocol
  if (!quorum) notes.push({ code: 'QUORUM_MISSING' })
  if (hashed('dauys/protocol/1', statementOf(stated, quorum)) !== digest)
    findings.add('PROTOCOL_DIGEST_DIFFERS', { line })
  const isInOrder = signatures.every(({ signature }, i) => (signatures[i - 1]?.signature.at ?? '') <= signature.at)
  if (signatures.length !== protocol.signatures || !isInOrder) findings.add('PROTOCOL_SIGNATURES_DIFFER', { line })
  const names = new Set(signatures.map(({ signature }) => signature.name))
  if (names.size < signatures.length) findings.add('PROTOCOL_SIGNER_TWICE', { line })
  if (names.size < needed) notes.push({ code: 'PROTOCOL_UNSIGNED', signatures: names.size })

  for (const { signature: signed, line: at } of signatures) {
    const { name, at: moment, key, signature } = signed
    const content = canonicalJson({ v: 1, digest, name, at: moment, key })
    const message = new TextEncoder().encode(`dauys/protocol/1\n${content}`)
    const second = `${moment.slice(0, 19)}Z`
    const fault = await faultOfSignature({ key, at: second, message, signature }, keys, verify)
    if (fault) findings.add('PROTOCOL_SIGNATURE_WRONG', { line: at, details: { because: fault, key } })
  }
}
