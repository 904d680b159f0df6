import { MongoServerError, type ClientSession, type Filter } from 'mongodb'
import { asEvents } from '#domain/kernel/event.ts'
import { erasedPerson, type PersonId, type PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { PetitionChange } from '#domain/petitions/change.ts'
import type { PetitionFact } from '#domain/petitions/events.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Support } from '#domain/petitions/support.ts'
import type { Platform } from '#server/platform/platform.ts'
import { keepStageTimers } from './stage-timers.ts'
import {
  numberCollection,
  petitionCollection,
  toPetition,
  withoutAreas,
  type PetitionDocument,
  type YearDocument,
} from './petition.document.ts'
import { listKeys, missingToNext, type Description } from './list-keys.ts'

export type NotFound = Refusal<'NOT_FOUND'>

/** Keeps single petitions. */
export interface PetitionStore {
  /** Inserts a draft, or gives back the one that this attempt of this author made before. */
  insertDraft(draft: Petition, attempt: string): Promise<Petition>
  read(id: PetitionId): Promise<Petition | undefined>
  /** in no order; unknown ids are missing */
  readMany(ids: readonly PetitionId[]): Promise<Petition[]>
  readByNumber(number: string): Promise<Petition | undefined>
  /** @param tokenHash of a link that nobody has used yet */
  readByInvitation(tokenHash: string): Promise<Petition | undefined>
  /**
   * Reads, lets `decide` make the next state, and writes it with its events and the timers of its stage: one transaction,
   * repeated as a whole when somebody else wrote meanwhile. A refusal, or the same state again, writes nothing.
   */
  change<R extends Refusal>(
    id: PetitionId,
    decide: (petition: Petition) => Result<PetitionChange, R>,
  ): Promise<Result<Petition, R | NotFound>>
  /** The same, with the next running number of the year, which is used up only when the change is written. */
  changeNumbered<R extends Refusal>(
    id: PetitionId,
    year: number,
    decide: (petition: Petition, running: number) => Result<PetitionChange, R>,
  ): Promise<Result<Petition, R | NotFound>>
  /** A newer count in which no threshold was crossed: one guarded update without an event. */
  refreshSupport(before: Petition, support: Support): Promise<boolean>
  deleteDraft(id: PetitionId, authorId: PersonId, options?: DeleteOptions): Promise<boolean>
}

interface DeleteOptions {
  /** only this one: somebody may write on meanwhile */
  readonly revision?: number
  /** what is told of it, as it was at the end */
  readonly facts?: (draft: Petition) => readonly PetitionFact[]
}

/** Of a client whose account is erased nothing stays, and two of them may have used the same. */
function attemptOf({ attempt }: PetitionDocument, { authorId }: Petition): string | undefined {
  return authorId === erasedPerson ? undefined : attempt
}

/** Ends a transaction without a change. */
class NothingToWrite extends Error {}

const duplicateKey = 11_000

export interface PetitionStoreOptions {
  /** what lists must know of a petition beside itself */
  readonly describe: (petition: Petition) => Description
  /** told after every write of this process, so that its memory does not lag behind itself */
  readonly written: (id: PetitionId) => void
}

export function petitionStore(
  { mongo, timers, events, newId }: Pick<Platform, 'mongo' | 'timers' | 'events' | 'newId'>,
  { describe, written }: PetitionStoreOptions,
): PetitionStore {
  const petitions = mongo.collection<PetitionDocument>(petitionCollection.name)
  const years = mongo.collection<YearDocument>(numberCollection.name)
  const reading = { projection: withoutAreas, maxTimeMS: 5_000 } as const

  function toDocument(petition: Petition, beside: Pick<PetitionDocument, 'outbox' | 'attempt'>): PetitionDocument {
    const { id, ...rest } = petition
    return { ...rest, ...beside, _id: id, list: listKeys(petition, describe(petition)) }
  }

  async function find(filter: Filter<PetitionDocument>): Promise<Petition | undefined> {
    const found = await petitions.findOne(filter, reading)
    return found ? toPetition(found) : undefined
  }

  async function nextNumber(year: number, session: ClientSession): Promise<number> {
    const options = { upsert: true, returnDocument: 'after', session } as const
    const counter = await years.findOneAndUpdate({ _id: year }, { $inc: { last: 1 } }, options)
    if (!counter) throw new Error(`no number for a petition of ${year}`)
    return counter.last
  }

  async function write<R extends Refusal>(
    id: PetitionId,
    decide: (petition: Petition, session: ClientSession) => Promise<Result<PetitionChange, R>>,
  ): Promise<Result<Petition, R | NotFound>> {
    let answer: Result<Petition, R | NotFound> = refuse({ code: 'NOT_FOUND' })
    try {
      await mongo.transaction(async (session) => {
        // With its areas: the document is replaced as a whole.
        const found = await petitions.findOne({ _id: id }, { session })
        if (!found) throw new NothingToWrite()
        const before = toPetition(found)
        const decided = await decide(before, session)
        answer = decided.ok ? ok(decided.value.state) : decided
        if (!decided.ok || decided.value.state === before) throw new NothingToWrite()
        const { state, facts } = decided.value
        const beside = { outbox: [...found.outbox, ...asEvents(facts, newId)], attempt: attemptOf(found, state) }
        await petitions.replaceOne({ _id: id }, toDocument(state, beside), { session })
        await keepStageTimers(timers, before, state, session)
      })
      written(id)
    } catch (cause) {
      if (!(cause instanceof NothingToWrite)) throw cause
    }
    return answer
  }

  return {
    async insertDraft(draft, attempt) {
      try {
        await petitions.insertOne(toDocument(draft, { attempt, outbox: [] }))
        return draft
      } catch (cause) {
        if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
        const first = await find({ authorId: draft.authorId, attempt })
        if (!first) throw new Error('the draft of this attempt was deleted meanwhile', { cause })
        return first
      }
    },
    read: (id) => find({ _id: id }),
    async readMany(ids) {
      const found = await petitions.find({ _id: { $in: [...ids] } }, reading).toArray()
      return found.map(toPetition)
    },
    readByNumber: (number) => find({ number }),
    readByInvitation: (tokenHash) => find({ 'invitations.tokenHash': tokenHash }),
    change: (id, decide) => write(id, (petition) => Promise.resolve(decide(petition))),
    changeNumbered: (id, year, decide) =>
      write(id, async (petition, session) => decide(petition, await nextNumber(year, session))),
    async refreshSupport(before, support) {
      // The tracks that the answer was computed from must still be those: a change of the petition goes first.
      const { id, generation, tracks } = before
      const filter = { _id: id, generation, tracks, 'support.asOfSeq': { $lt: support.asOfSeq } }
      const missing = missingToNext({ ...before, support })
      const updated = await petitions.updateOne(filter as Filter<PetitionDocument>, {
        $set: { support, 'list.missing': missing },
      })
      return updated.matchedCount === 1
    },
    async deleteDraft(id, authorId, { revision, facts = () => [] } = {}) {
      const same = revision === undefined ? {} : { revision }
      let isDeleted = false
      await mongo.transaction(async (session) => {
        const deleted = await petitions.findOneAndDelete({ _id: id, authorId, stage: 'draft', ...same }, { session })
        isDeleted = deleted !== null
        // With the document goes its outbox.
        if (deleted) await events.emit(asEvents(facts(toPetition(deleted)), newId), { session })
      })
      return isDeleted
    },
  }
}
