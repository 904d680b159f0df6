import { toBase64Url } from '../kernel/base64url.ts'
import { concat, labelledFields } from '../kernel/fields.ts'
import { sha256 } from '../kernel/sha-256.ts'

export const nonceLength = 32

/**
 * What the public board says of a sealed ballot: SHA-256(label ‖ nonce ‖ sealed), base64url. The device that sealed it
 * can compute it itself. The nonce opens it to the *sealed* form, never to the choice (budgets.md 7).
 * @param nonce 32 bytes
 */
export function ballotCommitment(nonce: Uint8Array, sealed: Uint8Array): string {
  return toBase64Url(sha256(concat(labelledFields('dauys/ballot-commitment/1'), nonce, sealed)))
}

/** What the key of a ballot is the keyed hash (HMAC-SHA-256) of. Who has the key of the campaign can make it, nobody else. */
export function nullifierMessage(campaignId: string, envelopeId: string, personKey: string): Uint8Array {
  return labelledFields('dauys/nullifier/1', campaignId, envelopeId, personKey)
}
