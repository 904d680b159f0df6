import { Binary } from 'mongodb'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Signature, SignatureEventType } from '#domain/signatures/signature.ts'
import type { CommitRefusal, GroupCommit } from '#server/platform/mongo/group-commit.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { PetitionKeyStore, PetitionKeys } from './petition-keys.ts'
import { bytesOf, sealSigner, type Signer } from './sealed-signer.ts'
import { signerKey } from './signer-key.ts'
import {
  bySigning,
  fromHex,
  signatureCollection,
  toAttempt,
  toSignature,
  type SignatureDocument,
} from './signature.document.ts'

export type AlreadySigned = Refusal<'ALREADY_SIGNED'>
export type NotSigned = Refusal<'NOT_SIGNED'>

/** Events of one signature that the ledger has not sealed. */
export interface OpenSignature {
  readonly key: Buffer
  readonly signature: Signature
}

export interface SignatureStore {
  /**
   * Signs. The same attempt gives the first answer again; that there is another one of the same signer the primary key
   * alone finds out.
   * @param identity by what the book tells people apart
   * @param signer who signs
   * @param again what is added to a signature that is there already, by its state; nothing: it is refused
   */
  sign(
    signature: Signature,
    identity: string,
    signer: Signer,
    again: (state: Signature['state']) => readonly SignatureEventType[],
  ): Promise<Result<Signature, AlreadySigned | CommitRefusal>>
  /** @param signer their identity, or the key of their signature */
  withdraw(petition: PetitionId, signer: string | Buffer, at: Date): Promise<Result<Signature, NotSigned>>
  /** The signatures of one person on these petitions: keys are derived, nothing stored joins them. */
  ofSigner(petitions: readonly PetitionId[], signer: string): Promise<ReadonlyMap<PetitionId, Signature>>
  /** The next petition after this one (in the order of ids) on which something waits for the ledger. */
  nextWaiting(after: PetitionId | undefined): Promise<PetitionId | undefined>
  waiting(petition: PetitionId, limit: number): Promise<OpenSignature[]>
  /** Marks the events as sealed, unless the signature changed since it was read: then the next round does. */
  markSealed(sealed: readonly OpenSignature[]): Promise<void>
  /** Goes through all signatures of a petition: for the recount at night. @returns how many count */
  countCounted(petition: PetitionId): Promise<number>
}

export function signatureStore(
  { mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>,
  keys: PetitionKeyStore,
): SignatureStore {
  const signatures = mongo.collection<SignatureDocument>(signatureCollection.name)
  const commit: GroupCommit<SignatureDocument> = mongo.groupCommit({ collection: signatureCollection.name })

  const keyOf = (petitionKeys: PetitionKeys, signer: string | Buffer): Binary =>
    new Binary(typeof signer === 'string' ? signerKey(crypto, petitionKeys, signer) : signer)

  function toDocument(signature: Signature, petitionKeys: PetitionKeys, identity: string, signer: Signer) {
    const { ref, textHash, nonce, attempt, ...rest } = signature
    const _id = keyOf(petitionKeys, identity)
    return {
      ...{ ...rest, _id, person: sealSigner(crypto, petitionKeys, _id, signer) },
      attempt: toAttempt(attempt, (content) => crypto.hmac(petitionKeys.signer, content)),
      ...{ ref: fromHex(ref), textHash: fromHex(textHash), nonce: fromHex(nonce) },
    } satisfies SignatureDocument
  }

  /** Guarded: of many who sign again at once, one does. */
  async function signAgain(
    again: SignatureDocument,
    stored: SignatureDocument,
    acts: readonly SignatureEventType[],
  ): Promise<Result<Signature, AlreadySigned | CommitRefusal>> {
    const { _id, attempt, textHash, nameMode, assurance, area, person, events } = again
    const at = events[0]?.at ?? new Date(Number.NaN)
    // What the ledger has not sealed yet is sealed with the text and area that stand here now.
    if (acts.includes('superseded') && stored.open > 0) return refuse(soonSealed)
    const changed = await signatures.findOneAndUpdate(
      { _id, state: stored.state, events: { $size: stored.events.length } },
      [
        {
          $set: {
            ...{ attempt, textHash, nameMode, assurance, area, person },
            ...withEvents(acts, at),
            state: 'counted',
          },
        },
      ],
      { returnDocument: 'after' },
    )
    const current = changed ?? (await signatures.findOne({ _id }))
    if (!current) throw new Error('a signature vanished while it was signed again')
    if (current.attempt === attempt) return ok(toSignature(current))
    return refuse(acts.includes('superseded') ? soonSealed : { code: 'ALREADY_SIGNED' })
  }

  return {
    async sign(signature, identity, signer, again) {
      const document = toDocument(signature, await keys.keysFor(signature.petition), identity, signer)
      const committed = await commit.insert(document, signature.petition)
      if (!committed.ok) return committed
      const { outcome, document: stored } = committed.value
      if (outcome === 'stored') return ok(toSignature(stored))
      const acts = again(stored.state)
      return acts.length > 0 ? signAgain(document, stored, acts) : refuse({ code: 'ALREADY_SIGNED' })
    },

    async withdraw(petition, signer, at) {
      const petitionKeys = (await keys.existingKeys([petition])).get(petition)
      if (!petitionKeys) return refuse({ code: 'NOT_SIGNED' })
      const filter = { _id: keyOf(petitionKeys, signer), state: 'counted' as const }
      const change = [{ $set: { ...withEvents(['withdrawn'], at), state: 'withdrawn' } }]
      const changed = await signatures.findOneAndUpdate(filter, change, { returnDocument: 'after' })
      return changed ? ok(toSignature(changed)) : refuse({ code: 'NOT_SIGNED' })
    },

    async ofSigner(petitions, signer) {
      const existing = await keys.existingKeys(petitions)
      const ids = [...existing.values()].map((petitionKeys) => keyOf(petitionKeys, signer))
      if (ids.length === 0) return new Map()
      const found = await signatures.find({ _id: { $in: ids } }, { maxTimeMS: 5_000 }).toArray()
      return new Map(found.map((document) => [document.petition, toSignature(document)]))
    },

    async nextWaiting(after) {
      const filter = { open: { $gt: 0 }, ...(after !== undefined && { petition: { $gt: after } }) }
      const options = {
        sort: { petition: 1 },
        projection: { petition: 1 },
        hint: waitingIndex,
        maxTimeMS: 5_000,
      } as const
      return (await signatures.findOne(filter, options))?.petition
    },

    async waiting(petition, limit) {
      const found = await signatures
        .find({ petition, open: { $gt: 0 } }, { hint: waitingIndex, readConcern: 'majority', maxTimeMS: 5_000 })
        .limit(limit)
        .toArray()
      return found.map((document) => ({ key: bytesOf(document._id), signature: toSignature(document) }))
    },

    async markSealed(sealed) {
      // Nearly all have one event, which is open: one write for all of those costs a third of one for each.
      const alike = Map.groupBy(sealed, ({ signature: { open, events } }) => `${open} of ${events.length}`)
      const writes = [...alike.values()].map(async (some) => {
        const [{ signature }] = some as [OpenSignature]
        const { open, events } = signature
        const _id = { $in: some.map(({ key }) => new Binary(key)) }
        await signatures.updateMany({ _id, open, events: { $size: events.length } }, { $inc: { open: -open } })
      })
      await Promise.all(writes)
    },

    async countCounted(petition) {
      const options = { readConcern: 'majority', hint: bySigning, maxTimeMS: recountMaxMs } as const
      return signatures.countDocuments({ petition, state: 'counted' }, options)
    },
  }
}

/** A million signatures are counted in seconds. */
const recountMaxMs = 120_000
const waitingIndex = { petition: 1, open: 1 } as const

/** The ledger takes in the acts before within this time, when nothing is wrong; then the page sends the attempt again. */
const soonSealed = { code: 'BUSY', details: { retryAfter: 1 } } as const

function withEvents(types: readonly SignatureEventType[], at: Date): object {
  const events = types.map((type, i) => ({ n: { $add: [{ $size: '$events' }, i + 1] }, type, at }))
  return { events: { $concatArrays: ['$events', events] }, open: { $add: ['$open', events.length] } }
}
