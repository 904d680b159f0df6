import { ballotCommitment, nonceLength } from '#domain/ballots/commitment.ts'
import { toPlain } from '#domain/ballots/plain-choice.ts'
import { seal } from '#domain/ballots/sealing.ts'
import { fromBase64Url, toBase64Url } from '#domain/kernel/base64url.ts'
import { newAttempt } from '#client/lib/attempt.ts'
import type { PendingCast } from '#client/features/ballots/ballot-draft.ts'
import type { BallotPaper, Choice } from '#domain/ballots/choice.ts'
import type { SealContext } from '#domain/ballots/sealing.ts'

/** A browser offers no encryption to a page that came over an insecure connection. */
export function canSeal(): boolean {
  return (globalThis.crypto.subtle as SubtleCrypto | undefined) !== undefined
}

/**
 * Seals a choice on this device for the key of the campaign: what leaves it is the same length whatever was chosen.
 * @param choice checked by `checkChoice`
 * @param publicKey base64url
 * @throws when the key is none
 */
export async function sealChoice(
  paper: BallotPaper,
  choice: Choice,
  { publicKey, ...context }: SealContext & { readonly publicKey: string },
): Promise<Omit<PendingCast, 'byCode'>> {
  const key = fromBase64Url(publicKey, publicKeyBytes)
  if (key === undefined) throw new Error('The key of the campaign is no point of its curve')
  const sealed = await seal(globalThis.crypto.subtle, key, context, toPlain(paper, choice))
  const nonce = globalThis.crypto.getRandomValues(new Uint8Array(nonceLength))
  return {
    attempt: newAttempt(),
    listHash: context.listHash,
    sealed: toBase64Url(sealed),
    nonce: toBase64Url(nonce),
    commitment: ballotCommitment(nonce, sealed),
    choice,
  }
}

/** uncompressed point of P-256 */
const publicKeyBytes = 65
