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
  readonly boxes: readonly (Box & { readonly counts: readonly StatedCount[] })[]
}

/** The statement that people in office signed, from the lines of the file. */
function statementOf({ frozen, lots, boxes }: Stated): object {
  const { kind: _, ...campaign } = frozen.campaign
  return {
    ...campaign,
    withdrawn: frozen.projects.filter(({ withdrawn }) => withdrawn).map(({ number }) => number),
    lottery: lots.map(({ lot: { name, commitment, secret } }) => ({ name, commitment, secret })),
    envelopes: boxes.map(({ stated, totals, counts }) => ({
      ...{ envelope: stated.envelope, accepted: stated.accepted, replaced: stated.replaced, voids: stated.voids },
      ...{ ballots: stated.ballots, totals: totals ? { empty: totals.empty, projects: totals.projects } : null },
      results: counts.map(({ result: { tally, winners, spent, trace } }) => ({ tally, winners, spent, trace })),
    })),
  }
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
  const { digest } = protocol
  if (hashed('dauys/result/1', statementOf(stated)) !== digest) findings.add('PROTOCOL_DIGEST_DIFFERS', { line })
  const isInOrder = signatures.every(({ signature }, i) => (signatures[i - 1]?.signature.at ?? '') <= signature.at)
  if (signatures.length !== protocol.signatures || !isInOrder) findings.add('PROTOCOL_SIGNATURES_DIFFER', { line })
  const names = new Set(signatures.map(({ signature }) => signature.name))
  if (names.size < signatures.length) findings.add('PROTOCOL_SIGNER_TWICE', { line })
  if (names.size < needed) notes.push({ code: 'PROTOCOL_UNSIGNED', signatures: names.size })

  const { campaign } = stated.frozen.campaign
  for (const { signature: signed, line: at } of signatures) {
    const { name, at: moment, key, signature } = signed
    const content = canonicalJson({ v: 1, campaign, digest, name, at: moment, key })
    const message = new TextEncoder().encode(`dauys/protocol/1\n${content}`)
    const fault = await faultOfSignature({ key, at: moment, message, signature }, keys, verify)
    if (fault) findings.add('PROTOCOL_SIGNATURE_WRONG', { line: at, details: { because: fault, key } })
  }
}
