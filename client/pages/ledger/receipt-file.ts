import { checkReceipt, readReceipt } from '#domain/verifier/check-receipt.ts'
import { checkKeys, KeyRing } from '#domain/verifier/check-keys.ts'
import { checkPromise, readPromise } from '#domain/verifier/check-promise.ts'
import { Findings } from '#domain/verifier/finding.ts'
import { isKey } from '#domain/verifier/formats.ts'
import { checkBallotFile } from '#client/pages/ledger/ballot-receipt-file.ts'
import { verifyEd25519 } from '#client/pages/ledger/verify-signature.ts'
import type { CheckedBallotFile } from '#client/pages/ledger/ballot-receipt-file.ts'
import type { Finding } from '#domain/verifier/finding.ts'
import type { Receipt, SignedPromise } from '#domain/verifier/formats.ts'

export type CheckedFile =
  | { readonly kind: 'receipt'; readonly receipt: Receipt; readonly findings: readonly Finding[] }
  | { readonly kind: 'promise'; readonly promise: SignedPromise; readonly findings: readonly Finding[] }
  | CheckedBallotFile
  | { readonly kind: 'none' }

/**
 * Checks what somebody saved after signing or voting, on this device alone.
 * @param keys as the platform publishes them at `/ledger/keys.json`
 */
export async function checkFile(text: string, keys: readonly unknown[]): Promise<CheckedFile> {
  const receipt = readReceipt(text)
  const promise = receipt ? undefined : readPromise(text)
  const known = keys.filter(isKey)
  const ring = new KeyRing(known)
  if (!receipt && !promise) {
    return (await checkBallotFile(text, { keys: ring, verify: verifyEd25519 })) ?? { kind: 'none' }
  }
  const findings = new Findings()
  await checkKeys(
    known.map((key) => ({ key })),
    verifyEd25519,
    findings,
  )
  if (receipt) {
    await checkReceipt(receipt, ring, verifyEd25519, findings)
    return { kind: 'receipt', receipt, findings: findings.kept }
  }
  if (!promise) return { kind: 'none' }
  await checkPromise(promise, ring, verifyEd25519, findings)
  return { kind: 'promise', promise, findings: findings.kept }
}
