import { Binary } from 'mongodb'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { PetitionKeyStore, PetitionKeys } from './petition-keys.ts'
import { bytesOf, isMailSigner, openSigner, type MailSigner } from './sealed-signer.ts'
import { signatureCollection, toSignature, type SignatureDocument } from './signature.document.ts'

/** A signature of somebody without an account, as its link leads to it. */
export interface LinkedSignature {
  readonly key: Buffer
  readonly signature: Signature
  readonly signer: MailSigner
}

/**
 * Who signed without an account comes back to their signature by a link in a letter. Nothing is stored for it: the link
 * holds the key of the signature and a mark over it that only the petition's own secret makes. It dies with the
 * signature, and with the petition's keys.
 */
export interface SignatureLinks {
  linkTo(petition: PetitionId, key: Buffer, ref: string): Promise<string>
  /** @returns undefined for a link of another petition, of a signature that is gone, or that nobody made */
  follow(petition: PetitionId, link: string): Promise<LinkedSignature | undefined>
}

const context = 'dauys/own-signature/1'
const keyBytes = 32
const markBytes = 16
const shape = /^[\w-]{64}$/

export function signatureLinks(
  { mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>,
  keys: Pick<PetitionKeyStore, 'keysFor' | 'existingKeys'>,
): SignatureLinks {
  const signatures = mongo.collection<SignatureDocument>(signatureCollection.name)

  // The name of the signature goes in: whoever gets the slot after it was destroyed has another one.
  function markOf({ signer }: PetitionKeys, key: Buffer, ref: string): Buffer {
    return crypto.hmac(signer, `${context}${key.toString('hex')}${ref}`).subarray(0, markBytes)
  }

  return {
    async linkTo(petition, key, ref) {
      return Buffer.concat([key, markOf(await keys.keysFor(petition), key, ref)]).toString('base64url')
    },
    async follow(petition, link) {
      const petitionKeys = (await keys.existingKeys([petition])).get(petition)
      if (!petitionKeys || !shape.test(link)) return undefined
      const bytes = Buffer.from(link, 'base64url')
      const [key, mark] = [bytes.subarray(0, keyBytes), bytes.subarray(keyBytes)]
      const found = await signatures.findOne({ _id: new Binary(key) }, { maxTimeMS: 5_000 })
      if (!found || found.petition !== petition) return undefined
      if (!crypto.equal(mark, markOf(petitionKeys, key, found.ref.toString('hex')))) return undefined
      const signer = openSigner(crypto, petitionKeys, found._id, found.person)
      return isMailSigner(signer) ? { key: bytesOf(found._id), signature: toSignature(found), signer } : undefined
    },
  }
}
