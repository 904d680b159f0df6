import { Binary } from 'mongodb'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { PetitionKeys } from './petition-keys.ts'

/** Somebody who signed with a mailbox and a name. */
export interface MailSigner {
  /** as they typed it: where letters go */
  readonly email: string
  readonly name: string
  /** of their letters */
  readonly locale: Locale
}

/** Who signed: an account, or a mailbox with a name. */
export type Signer = { readonly id: PersonId } | MailSigner

type Data = Pick<PetitionKeys, 'data'>

/** @param key of the signature: what is sealed for one cannot be put beside another */
export function sealSigner(crypto: Pick<Crypto, 'seal'>, { data }: Data, key: Binary, signer: Signer): Binary {
  return new Binary(crypto.seal(data, Buffer.from(JSON.stringify(signer)), key.toString('hex')))
}

export function openSigner(crypto: Pick<Crypto, 'unseal'>, { data }: Data, key: Binary, sealed: Binary): Signer {
  const plain = crypto.unseal(data, bytesOf(sealed), key.toString('hex'))
  // Sealed by this feature, in this shape.
  return JSON.parse(plain.toString()) as Signer
}

export function isMailSigner(signer: Signer): signer is MailSigner {
  return 'email' in signer
}

export function bytesOf(binary: Binary): Buffer {
  return Buffer.from(binary.buffer.subarray(0, binary.position))
}
