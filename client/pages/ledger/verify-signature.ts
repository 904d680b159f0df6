import { verifyAsync } from '@noble/ed25519'
import type { VerifySignature } from '#domain/verifier/signed.ts'

/** Ed25519 on every telephone: WebCrypto knows it only in browsers of the last years. */
export const verifyEd25519: VerifySignature = async (publicKey, message, signature) => {
  try {
    return await verifyAsync(signature, message, publicKey)
  } catch {
    return false // bytes that are no point of the curve
  }
}
