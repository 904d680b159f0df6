import { Binary, type Filter } from 'mongodb'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { namedModes } from '#domain/rules/shown-name.ts'
import type { NameMode } from '#domain/rules/book.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { petitionKeyCollection, type PetitionKeyStore, type PetitionKeys } from './petition-keys.ts'
import {
  bySigning,
  shownSigners,
  signatureCollection,
  toSignature,
  type SignatureDocument,
} from './signature.document.ts'
import { bytesOf, openSigner, type Signer } from './sealed-signer.ts'
import { signerKey } from './signer-key.ts'

/** Somebody who signed and chose to be seen. */
export interface ShownSigner {
  readonly signer: Signer
  readonly mode: NameMode
  /** where the list goes on after them; means nothing outside of it */
  readonly position: string
}

/**
 * What concerns the people behind signatures: to show them as they choose, and to forget them. A signer is named by their
 * identity, or by the key of their signature.
 */
export interface SignerStore {
  changeName(petition: PetitionId, signer: string | Buffer, mode: NameMode): Promise<Signature | undefined>
  /** Up to so many, in an order that says nothing about when somebody signed. @param after position of the last one seen */
  shown(petition: PetitionId, limit: number, after: string | undefined): Promise<ShownSigner[]>
  countShown(petition: PetitionId): Promise<number>
  /** @returns `waiting` while an act of this signature has no place in the ledger yet: then it stays a little longer */
  forget(petition: PetitionId, signer: string | Buffer): Promise<'gone' | 'waiting'>
  /** Whether the ledger lacks something of this petition. */
  hasWaiting(petition: PetitionId): Promise<boolean>
  /** Destroys up to so many signatures of a petition. @returns how many there were */
  destroySome(petition: PetitionId, limit: number): Promise<number>
}

const reading = { maxTimeMS: 5_000 } as const
const positionContext = 'dauys/signers-list/1'
const waitingIndex = { petition: 1, open: 1 } as const

export function signerStore(
  { mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>,
  keys: Pick<PetitionKeyStore, 'existingKeys'>,
): SignerStore {
  const signatures = mongo.collection<SignatureDocument>(signatureCollection.name)
  const forgotten = mongo.collection<{ _id: PetitionId; forgotten?: number }>(petitionKeyCollection.name)
  const keysOf = async (petition: PetitionId) => (await keys.existingKeys([petition])).get(petition)

  async function idOf(petition: PetitionId, signer: string | Buffer): Promise<Binary | undefined> {
    if (typeof signer !== 'string') return new Binary(signer)
    const petitionKeys = await keysOf(petition)
    return petitionKeys && new Binary(signerKey(crypto, petitionKeys, signer))
  }

  function open(petitionKeys: PetitionKeys, { _id, person, nameMode }: ShownDocument): ShownSigner {
    return {
      ...{ signer: openSigner(crypto, petitionKeys, _id, person), mode: nameMode },
      position: crypto.seal(petitionKeys.data, bytesOf(_id), positionContext).toString('base64url'),
    }
  }

  /** @returns undefined for a position that this list did not give */
  function readPosition({ data }: PetitionKeys, position: string): Binary | undefined {
    try {
      return new Binary(crypto.unseal(data, Buffer.from(position, 'base64url'), positionContext))
    } catch {
      return undefined
    }
  }

  return {
    async changeName(petition, signer, nameMode) {
      const _id = await idOf(petition, signer)
      if (!_id) return undefined
      const filter = { _id, state: 'counted' as const }
      const changed = await signatures.findOneAndUpdate(filter, { $set: { nameMode } }, { returnDocument: 'after' })
      return changed ? toSignature(changed) : undefined
    },

    async shown(petition, limit, after) {
      const petitionKeys = await keysOf(petition)
      const from = petitionKeys && after !== undefined ? readPosition(petitionKeys, after) : undefined
      if (!petitionKeys || (after !== undefined && !from)) return []
      const found = await signatures
        .find(
          { ...shownOf(petition), ...(from && { _id: { $gt: from } }) },
          { ...reading, projection: { person: 1, nameMode: 1 }, hint: shownSigners },
        )
        .sort({ _id: 1 })
        .limit(limit)
        .toArray()
      return found.map((document) => open(petitionKeys, document))
    },

    countShown: (petition) => signatures.countDocuments(shownOf(petition), { ...reading, hint: shownSigners }),

    async forget(petition, signer) {
      const _id = await idOf(petition, signer)
      if (!_id) return 'gone'
      await mongo.transaction(async (session) => {
        const gone = await signatures.findOneAndDelete({ _id, open: 0 }, { session, projection: { state: 1 } })
        // The ledger goes on counting it: whoever recounts the signatures must know how many are missing.
        if (gone?.state === 'counted')
          await forgotten.updateOne({ _id: petition }, { $inc: { forgotten: 1 } }, { session })
      })
      return (await signatures.findOne({ _id }, { ...reading, projection: { _id: 1 } })) ? 'waiting' : 'gone'
    },

    async hasWaiting(petition) {
      const filter = { petition, open: { $gt: 0 } }
      return (await signatures.findOne(filter, { ...reading, projection: { _id: 1 }, hint: waitingIndex })) !== null
    },

    async destroySome(petition, limit) {
      const found = signatures.find({ petition }, { ...reading, projection: { _id: 1 }, hint: bySigning }).limit(limit)
      const ids = (await found.toArray()).map(({ _id }) => _id)
      if (ids.length > 0) await signatures.deleteMany({ _id: { $in: ids } })
      return ids.length
    },
  }
}

type ShownDocument = Pick<SignatureDocument, '_id' | 'person' | 'nameMode'>

function shownOf(petition: PetitionId): Filter<SignatureDocument> {
  return { petition, state: 'counted', nameMode: { $in: [...namedModes] } }
}
