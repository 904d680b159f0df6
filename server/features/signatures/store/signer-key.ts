import type { Crypto } from '#server/platform/crypto.ts'
import type { PetitionKeys } from './petition-keys.ts'

const context = 'dauys/signer/1'

/**
 * The primary key of a signature: who signed, as the book identifies people, keyed with the petition's own secret. Equal
 * people collide within one petition and cannot be joined across two.
 */
export function signerKey(
  crypto: Pick<Crypto, 'hmac'>,
  { signer: key }: Pick<PetitionKeys, 'signer'>,
  signer: string,
): Buffer {
  return crypto.hmac(key, `${context}${signer}`)
}
