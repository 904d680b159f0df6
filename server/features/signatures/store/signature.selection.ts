import { Binary, MaxKey, MinKey, type Document, type Filter } from 'mongodb'
import type { Assurance } from '#domain/kernel/actor.ts'
import type { PersonId, PetitionId, RemovalId, TerritoryId } from '#domain/kernel/ids.ts'
import type { RemovalConditions } from '#domain/signatures/removal.ts'
import { signedAt, type SignatureState } from '#domain/signatures/signature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { PetitionKeyStore } from './petition-keys.ts'
import { bytesOf, isMailSigner, openSigner, type MailSigner, type Signer } from './sealed-signer.ts'
import { bySigning, fromHex, signatureCollection, type SignatureDocument } from './signature.document.ts'

/** Where a walk through the signatures of a petition stands. */
export interface Position {
  readonly at: Date
  readonly key: Buffer
}

/** Of a signature what a removal or a flag needs to know. */
export interface SelectedSignature {
  readonly position: Position
  readonly ref: string
  readonly state: SignatureState
  /** accepted, the last time */
  readonly signedAt: Date
  readonly assurance: Assurance
  readonly area: TerritoryId | null
  readonly events: number
  /** the job that asks has changed it before */
  readonly isDone: boolean
  /** whose account signed, where that was asked for and the key of the petition still exists */
  readonly personId: PersonId | undefined
  /** the same for who signed without an account */
  readonly mailSigner: MailSigner | undefined
}

/** Which signatures to walk through. */
export type Which =
  | { readonly kind: 'counted' }
  /** counted ones that meet the conditions (all but the age of the account), and those that `batch` removed already */
  | { readonly kind: 'meeting'; readonly conditions: RemovalConditions; readonly batch: RemovalId | null }
  /** those that `removal` removed and that still are, and those that `batch` returned already */
  | { readonly kind: 'removedBy'; readonly removal: RemovalId; readonly batch: RemovalId | null }
  /** those that a batch changed, whatever became of them */
  | { readonly kind: 'changedBy'; readonly batch: RemovalId }

export interface AppendedEvent {
  readonly type: 'invalidated' | 'restored'
  readonly at: Date
  readonly reason: string
  readonly batch?: RemovalId
}

export interface SignatureSelection {
  /** In the order in which they were first given; fewer than `limit` at the end only. */
  walk(
    petition: PetitionId,
    which: Which,
    after: Position | undefined,
    options: { readonly limit: number; readonly withPeople?: boolean },
  ): Promise<SelectedSignature[]>
  /** One guarded update for each: what changed since it was selected stays as it is. */
  append(selected: readonly SelectedSignature[], event: AppendedEvent): Promise<void>
  /** How many of them a batch has changed, whichever process did. */
  countChanged(selected: readonly SelectedSignature[], batch: RemovalId): Promise<number>
  /** The removed signature of this name. */
  findRemoved(petition: PetitionId, ref: string, removal: RemovalId): Promise<SelectedSignature | undefined>
}

const stateAfter = { invalidated: 'invalidated', restored: 'counted' } as const
const stateBefore = { invalidated: 'counted', restored: 'invalidated' } as const
/** A walk may have to pass over many that are not meant. */
const reading = { maxTimeMS: 60_000 } as const
const readerFields = { ref: 1, state: 1, events: 1, assurance: 1, area: 1 } as const

export function signatureSelection(
  { mongo, crypto }: Pick<Platform, 'mongo' | 'crypto'>,
  keys: Pick<PetitionKeyStore, 'existingKeys'>,
): SignatureSelection {
  const signatures = mongo.collection<SignatureDocument>(signatureCollection.name)

  async function unsealer(petition: PetitionId) {
    const petitionKeys = (await keys.existingKeys([petition])).get(petition)
    return ({ _id, person }: SignatureDocument): Signer | undefined =>
      petitionKeys && openSigner(crypto, petitionKeys, _id, person)
  }

  return {
    async walk(petition, which, after, { limit, withPeople = false }) {
      const [from, to] = boundsOf(petition, after)
      const found = await signatures
        .find(
          { $and: [{ petition }, filterOf(which), after ? { _id: { $ne: new Binary(after.key) } } : {}] },
          { ...reading, projection: { ...readerFields, ...(withPeople && { person: 1 }) } },
        )
        .hint(bySigning)
        .min(from)
        .max(to)
        .sort(bySigning)
        .limit(limit)
        .toArray()
      const open = withPeople ? await unsealer(petition) : () => undefined
      return found.map((document) => toSelected(document, which, open(document)))
    },

    async append(selected, { type, ...act }) {
      if (selected.length === 0) return
      await signatures.bulkWrite(
        selected.map(({ position, events }) => ({
          updateOne: {
            filter: { _id: new Binary(position.key), state: stateBefore[type], events: { $size: events } },
            update: {
              $set: { state: stateAfter[type] },
              $push: { events: { n: events + 1, type, ...act } },
              $inc: { open: 1 },
            } as object,
          },
        })),
        { ordered: false },
      )
    },
    async countChanged(selected, batch) {
      const ids = selected.map(({ position }) => new Binary(position.key))
      return signatures.countDocuments({ _id: { $in: ids }, 'events.batch': batch }, reading)
    },

    async findRemoved(petition, ref, removal) {
      const which = { kind: 'removedBy', removal, batch: null } as const
      const found = await signatures.findOne(
        { $and: [{ petition, ref: fromHex(ref) }, filterOf(which)] },
        { ...reading, hint: bySigning },
      )
      return found ? toSelected(found, which, (await unsealer(petition))(found)) : undefined
    },
  }
}

function filterOf(which: Which): Filter<SignatureDocument> {
  switch (which.kind) {
    case 'counted':
      return { state: 'counted' }
    case 'meeting':
      return orDone(meeting(which.conditions, which.batch), which.batch)
    case 'removedBy':
      return orDone({ state: 'invalidated', $expr: { $eq: [{ $last: '$events.batch' }, which.removal] } }, which.batch)
    case 'changedBy':
      return { 'events.batch': which.batch }
  }
}

/** A step that was cut short finds again what it had changed, so that its count is right. */
function orDone(filter: Filter<SignatureDocument>, batch: RemovalId | null): Filter<SignatureDocument> {
  return batch === null ? filter : { $or: [filter, { 'events.batch': batch }] }
}

function meeting({ from, until, areas, assurances, refs }: RemovalConditions, batch: RemovalId | null) {
  // Accepted the last time: whoever took a signature back and signed again did so later than the first time.
  const accepted = {
    $max: {
      $map: { input: { $filter: { input: '$events', cond: { $eq: ['$$this.type', 'counted'] } } }, in: '$$this.at' },
    },
  }
  return {
    state: 'counted',
    'events.0.at': { $lt: until },
    // Returned one by one while the job runs: not removed again.
    ...(batch !== null && { 'events.batch': { $ne: batch } }),
    ...(areas.length > 0 && { area: { $in: [...areas] } }),
    ...(assurances.length > 0 && { assurance: { $in: [...assurances] } }),
    ...(refs.length > 0 && { ref: { $in: refs.map(fromHex) } }),
    $expr: { $and: [{ $lt: [accepted, until] }, ...(from === null ? [] : [{ $gte: [accepted, from] }])] },
  } satisfies Filter<SignatureDocument>
}

/**
 * Where the walk goes on in the index, and where the petition ends. As a filter the position would be an $or, for which
 * the index goes through all of the same moment again.
 */
function boundsOf(petition: PetitionId, after: Position | undefined): [Document, Document] {
  const from = after ? { 'events.0.at': after.at, _id: new Binary(after.key) } : bound(new MinKey())
  return [
    { petition, ...from },
    { petition, ...bound(new MaxKey()) },
  ]
}

function bound(key: MinKey | MaxKey): Document {
  return { 'events.0.at': key, _id: key }
}

function toSelected(document: SignatureDocument, which: Which, signer: Signer | undefined): SelectedSignature {
  const { _id, ref, state, events, assurance, area } = document
  const [first] = events
  if (!first) throw new Error('a signature has no first event')
  const batch = which.kind === 'counted' ? null : which.batch
  return {
    position: { at: first.at, key: bytesOf(_id) },
    ref: ref.toString('hex'),
    signedAt: signedAt({ events }) ?? first.at,
    events: events.length,
    isDone: batch !== null && events.some((event) => event.batch === batch),
    ...{ state, assurance, area },
    personId: signer && !isMailSigner(signer) ? signer.id : undefined,
    mailSigner: signer && isMailSigner(signer) ? signer : undefined,
  }
}
