import { Binary, MongoServerError, type Filter } from 'mongodb'
import type { PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import type { NameMode } from '#domain/rules/book.ts'
import type { SignatureState } from '#domain/signatures/signature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { pendingCollection, type PendingDocument } from './pending.document.ts'
import type { PetitionKeyStore, PetitionKeys } from './petition-keys.ts'
import { bytesOf, isMailSigner, openSigner, sealSigner, type MailSigner } from './sealed-signer.ts'
import { signerKey } from './signer-key.ts'
import { fromHex, signatureCollection, toAttempt, type SignatureDocument } from './signature.document.ts'

/** A request to sign that waits for its mailbox, or did. */
export interface PendingSignature extends Asked {
  readonly key: Buffer
  readonly petition: PetitionId
  readonly state: 'pending' | 'confirmed'
  /** hex */
  readonly seed: string
  readonly letters: number
  readonly acceptedAt: Date
  readonly expiresAt: Date
}

/** What somebody asks to sign with. */
export interface Asked {
  readonly signer: MailSigner
  /** hex */
  readonly textHash: string
  readonly nameMode: NameMode
  readonly area: TerritoryId | null
}

/** One slot of a mailbox: who signed with it, who asked for it. */
export interface Slot {
  readonly key: Buffer
  readonly signed: { readonly name: string; readonly state: SignatureState; readonly ref: string } | undefined
  readonly pending: PendingSignature | undefined
}

export interface Request {
  readonly petition: PetitionId
  /** the client's id of the request */
  readonly attempt: string
  readonly asked: Asked
  readonly acceptedAt: Date
  readonly expiresAt: Date
  readonly tries: number
}

export interface PendingStore {
  /** @param identities of the slots, in their order */
  slots(petition: PetitionId, identities: readonly string[]): Promise<Slot[]>
  /** Takes a slot as it was seen. @returns undefined when somebody was faster */
  take(slot: Slot, request: Request): Promise<PendingSignature | undefined>
  /** The same request is the same letter; another one has a code of its own. @returns undefined as `take` */
  repeat(pending: PendingSignature, request: Request): Promise<PendingSignature | undefined>
  /** Writes as much as `take`, and holds nothing: what follows takes the same time for all. */
  pretend(request: Request): Promise<void>
  tokenOf(pending: PendingSignature): string
  codeOf(pending: PendingSignature): string
  findByToken(token: string): Promise<PendingSignature | undefined>
  /** Uses up one try. @returns undefined when the code is wrong, old, tried too often, or nobody asked: one answer for all */
  findByCode(petition: PetitionId, attempt: string, code: string): Promise<PendingSignature | undefined>
  /** Uses the link up. @returns whether this act did, now or before */
  confirm(pending: PendingSignature, attempt: string): Promise<boolean>
  /** Whoever asked for this slot. */
  forget(key: Buffer): Promise<void>
}

const keptForDays = 9
const secretBytes = 32
const codeDigits = 6
const duplicateKey = 11_000
const reading = { maxTimeMS: 5_000 } as const

export function pendingStore(
  { mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>,
  keys: Pick<PetitionKeyStore, 'keysFor'>,
): PendingStore {
  const pendings = mongo.collection<PendingDocument>(pendingCollection.name)
  const signatures = mongo.collection<SignatureDocument>(signatureCollection.name)

  const tokenOf = (seed: string) => crypto.keyedHash('signatures/confirm-link', seed).toString('base64url')
  const digest = ({ signer }: PetitionKeys, attempt: string) =>
    toAttempt(attempt, (content) => crypto.hmac(signer, content))

  function codeOf({ seed, letters }: Pick<PendingSignature, 'seed' | 'letters'>): string {
    const drawn = crypto.keyedHash('signatures/confirm-code', `${seed} ${letters}`).readUIntBE(0, 6)
    return String(drawn % 10 ** codeDigits).padStart(codeDigits, '0')
  }

  async function toPending(document: PendingDocument | null): Promise<PendingSignature | undefined> {
    if (!document || document.state === 'decoy') return undefined
    const { _id, petition, state, seed, letters, acceptedAt, expiresAt, textHash, nameMode, area, person } = document
    const signer = openSigner(crypto, await keys.keysFor(petition), _id, person)
    if (!isMailSigner(signer)) throw new Error('a request to sign is of no mailbox')
    return {
      ...{ key: bytesOf(_id), petition, state, letters, acceptedAt, expiresAt, nameMode, area, signer },
      ...{ seed: seed.toString('hex'), textHash: textHash.toString('hex') },
    }
  }

  async function draft(key: Binary, request: Request, state: PendingDocument['state']) {
    const { petition, attempt, asked, acceptedAt, expiresAt, tries } = request
    const petitionKeys = await keys.keysFor(petition)
    const seed = new Binary(crypto.randomBytes(secretBytes))
    return {
      ...{ _id: key, petition, state, seed, acceptedAt, expiresAt, letters: 1, triesLeft: tries, confirmedBy: null },
      tokenHash: new Binary(crypto.sha256(tokenOf(seed.toString('hex')))),
      request: digest(petitionKeys, attempt),
      ...{ textHash: fromHex(asked.textHash), nameMode: asked.nameMode, area: asked.area },
      person: sealSigner(crypto, petitionKeys, key, asked.signer),
    } satisfies Omit<PendingDocument, 'deleteAt'>
  }

  /** @returns undefined when another document has the key */
  async function write(
    filter: Filter<PendingDocument>,
    fields: Partial<Omit<PendingDocument, 'deleteAt'>>,
    upsert: boolean,
  ): Promise<PendingDocument | undefined> {
    const deleteAt = { $dateAdd: { startDate: '$$NOW', unit: 'day', amount: keptForDays } }
    try {
      const options = { upsert, returnDocument: 'after' } as const
      const change = [{ $set: { ...(literal(fields) as object), deleteAt } }]
      return (await pendings.findOneAndUpdate(filter, change, options)) ?? undefined
    } catch (cause) {
      if (cause instanceof MongoServerError && cause.code === duplicateKey) return undefined
      throw cause
    }
  }

  return {
    async slots(petition, identities) {
      const petitionKeys = await keys.keysFor(petition)
      const ids = identities.map((identity) => new Binary(signerKey(crypto, petitionKeys, identity)))
      const filter = { _id: { $in: ids } }
      const [signed, asked] = await Promise.all([
        signatures.find(filter, { ...reading, projection: { state: 1, person: 1, ref: 1 } }).toArray(),
        pendings.find(filter, reading).toArray(),
      ])
      const signedAt = new Map(signed.map((document) => [document._id.toString('hex'), document]))
      const askedAt = new Map(asked.map((document) => [document._id.toString('hex'), document]))
      return Promise.all(
        ids.map(async (id) => {
          const document = signedAt.get(id.toString('hex'))
          const signer = document && openSigner(crypto, petitionKeys, id, document.person)
          return {
            key: bytesOf(id),
            signed:
              document && signer && isMailSigner(signer)
                ? { name: signer.name, state: document.state, ref: document.ref.toString('hex') }
                : undefined,
            pending: await toPending(askedAt.get(id.toString('hex')) ?? null),
          }
        }),
      )
    },

    async take(slot, request) {
      const { _id, ...fields } = await draft(new Binary(slot.key), request, 'pending')
      // As it was seen: whoever else has written there since has another seed.
      const seen = slot.pending ? fromHex(slot.pending.seed) : fields.seed
      return toPending((await write({ _id, seed: seen }, fields, slot.pending === undefined)) ?? null)
    },

    async repeat(pending, request) {
      const petitionKeys = await keys.keysFor(pending.petition)
      const again = digest(petitionKeys, request.attempt)
      const filter = { _id: new Binary(pending.key), seed: fromHex(pending.seed), state: 'pending' as const }
      const same = await pendings.findOne({ ...filter, request: again }, reading)
      if (same) return toPending(same)
      const { letters, triesLeft: _tries, ...fields } = await draft(filter._id, request, 'pending')
      const { seed: _seed, tokenHash: _tokenHash, _id, ...given } = fields
      const renewed = { ...given, letters: pending.letters + letters, triesLeft: request.tries }
      return toPending((await write({ ...filter, letters: pending.letters }, renewed, false)) ?? null)
    },

    async pretend(request) {
      // Nobody's: whoever only asked is not kept for that.
      const signer = { ...request.asked.signer, email: '', name: '' }
      const asked = { ...request.asked, signer }
      const { _id, ...fields } = await draft(
        new Binary(crypto.randomBytes(secretBytes)),
        { ...request, asked },
        'decoy',
      )
      await write({ _id, seed: fields.seed }, fields, true)
    },

    tokenOf: ({ seed }) => tokenOf(seed),
    codeOf,

    async findByToken(token) {
      return toPending(await pendings.findOne({ tokenHash: new Binary(crypto.sha256(token)) }, reading))
    },

    async findByCode(petition, attempt, code) {
      const request = digest(await keys.keysFor(petition), attempt)
      const filter = { petition, request, state: { $ne: 'decoy' as const }, triesLeft: { $gt: 0 } }
      const found = await toPending(await pendings.findOneAndUpdate(filter, { $inc: { triesLeft: -1 } }))
      const isRight = found && crypto.equal(Buffer.from(codeOf(found)), Buffer.from(code))
      return isRight ? found : undefined
    },

    async confirm(pending, attempt) {
      const confirmedBy = digest(await keys.keysFor(pending.petition), attempt)
      const filter = { _id: new Binary(pending.key), seed: fromHex(pending.seed) }
      await pendings.updateOne({ ...filter, state: 'pending' }, { $set: { state: 'confirmed', confirmedBy } })
      return (await pendings.findOne({ ...filter, confirmedBy }, { ...reading, projection: { _id: 1 } })) !== null
    },

    async forget(key) {
      await pendings.deleteOne({ _id: new Binary(key) })
    },
  }
}

/** Values that a pipeline takes as they are. */
function literal(fields: object): object {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { $literal: value as unknown }]))
}
