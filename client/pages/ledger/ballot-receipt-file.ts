import { VoteFindings } from '#domain/verifier/vote/finding.ts'
import { checkBallotReceipt, readBallotPromise, readBallotReceipt } from '#domain/verifier/vote/kept.ts'
import { faultInHour } from '#domain/verifier/vote/signatures.ts'
import { signedMessage } from '#domain/verifier/signed.ts'
import type { BallotPromise, BallotReceipt } from '#domain/verifier/vote/formats.ts'
import type { Signers } from '#domain/verifier/vote/signatures.ts'
import type { VoteFinding } from '#domain/verifier/vote/finding.ts'

export type CheckedBallotFile =
  | { readonly kind: 'ballot'; readonly receipt: BallotReceipt; readonly findings: readonly VoteFinding[] }
  | { readonly kind: 'ballot-promise'; readonly promise: BallotPromise; readonly findings: readonly VoteFinding[] }

/**
 * Checks what somebody saved after voting, on this device alone: that the ballot stands under a signed root, or that the
 * platform signed that it took it. Neither says what was chosen.
 * @returns undefined when the text is no such file
 */
export async function checkBallotFile(text: string, signers: Signers): Promise<CheckedBallotFile | undefined> {
  const findings = new VoteFindings()
  const receipt = readBallotReceipt(text)
  if (receipt) {
    await checkBallotReceipt(receipt, signers, findings)
    return { kind: 'ballot', receipt, findings: findings.kept }
  }
  const promise = readBallotPromise(text)
  if (!promise) return undefined
  const { key, hour, signature } = promise
  const message = signedMessage('dauys/ballot-promise/1', promise)
  const fault = await faultInHour({ key, hour, signature, message }, signers)
  if (fault) findings.add('PROMISE_NOT_SIGNED', { details: { because: fault, key } })
  return { kind: 'ballot-promise', promise, findings: findings.kept }
}
