import type { ClientSession } from 'mongodb'
import { openText } from '#domain/deliberation/close-text.ts'
import type { Amendment, TextDeliberation, TextWork, TextWorkChange } from '#domain/deliberation/amendment.ts'
import { asEvents } from '#domain/kernel/event.ts'
import { erasedPerson, type AmendmentId, type PersonId, type PetitionId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Platform } from '#server/platform/platform.ts'
import {
  amendmentCollection,
  deliberationCollection,
  toAmendment,
  toDeliberation,
  type AmendmentDocument,
  type DeliberationDocument,
} from './amendment.documents.ts'

export interface AmendmentStore {
  /** undefined before anything happened to the text */
  readDeliberation(petitionId: PetitionId): Promise<TextDeliberation | undefined>
  /**
   * Begins with the first call and does nothing afterwards; the timer of the term goes with it.
   * @param due end of the term
   */
  begin(petition: Pick<Petition, 'id' | 'versions' | 'generation'>, due: Date): Promise<void>
  /**
   * Reads the text's state with the amendments that wait, lets `decide` make the next one, and writes it with its events:
   * one transaction, so that everything about one text happens one after the other. `BUSY` where a decided change is not
   * a version yet and `decide` is not the one who finishes it.
   */
  change<R extends Refusal>(
    petitionId: PetitionId,
    decide: (work: TextWork) => Result<TextWorkChange, R>,
    options?: { readonly finishing?: true },
  ): Promise<Result<TextWork, R | Refusal<'NOT_FOUND' | 'BUSY'>>>
  read(id: AmendmentId): Promise<Amendment | undefined>
  byAttempt(petitionId: PetitionId, authorId: PersonId, attempt: string): Promise<Amendment | undefined>
  /** The latest first. */
  ofPetition(petitionId: PetitionId): Promise<Amendment[]>
  /** The words stay as part of the record, without the name. */
  forgetPerson(personId: PersonId): Promise<void>
}

export const termTimer = 'deliberation.term-ends'
export const decisionTimer = 'deliberation.time-to-decide-ends'

/** Ends a transaction without a change. */
class NothingToWrite extends Error {}

/** More than this were never proposed to one text; a page shows them all. */
const amendmentsMax = 1_000
const reading = { maxTimeMS: 5_000 } as const

export function amendmentStore({ mongo, timers, newId }: Pick<Platform, 'mongo' | 'timers' | 'newId'>): AmendmentStore {
  const deliberations = mongo.collection<DeliberationDocument>(deliberationCollection.name)
  const amendments = mongo.collection<AmendmentDocument>(amendmentCollection.name)

  async function load(petitionId: PetitionId, session: ClientSession) {
    const found = await deliberations.findOne({ _id: petitionId }, { session })
    if (!found) return undefined
    const waiting = { petitionId, state: { $in: ['open', 'needs_rebase'] as Amendment['state'][] } }
    const open = await amendments.find(waiting, { session }).toArray()
    return { found, work: { deliberation: toDeliberation(found), amendments: open.map(toAmendment) } }
  }

  async function write(found: DeliberationDocument, before: TextWork, change: TextWorkChange, session: ClientSession) {
    const { deliberation, amendments: after } = change.state
    const { petitionId, ...rest } = deliberation
    const outbox = [...found.outbox, ...asEvents(change.facts, newId)]
    await deliberations.replaceOne({ _id: petitionId }, { ...rest, outbox }, { session })
    for (const amendment of after.filter((one) => !before.amendments.includes(one))) {
      const { id, ...document } = amendment
      await amendments.replaceOne({ _id: id }, document, { upsert: true, session })
    }
    const { decideUntil, state } = deliberation
    const subject = petitionId
    if (decideUntil && state === 'closing' && before.deliberation.state !== 'closing') {
      await timers.set({ kind: decisionTimer, subject, due: decideUntil, generation: 1 }, { session })
    }
    if (state === 'closed') {
      for (const kind of [termTimer, decisionTimer]) await timers.clear({ kind, subject }, { session })
    }
  }

  return {
    async readDeliberation(petitionId) {
      const found = await deliberations.findOne({ _id: petitionId }, reading)
      return found ? toDeliberation(found) : undefined
    },
    async begin(petition, due) {
      const { petitionId: _id, ...rest } = openText(petition)
      await mongo.transaction(async (session) => {
        const isThere = (await deliberations.countDocuments({ _id }, { session, limit: 1 })) > 0
        if (isThere) return
        await deliberations.insertOne({ _id, ...rest, outbox: [] }, { session })
        await timers.set({ kind: termTimer, subject: _id, due, generation: petition.generation }, { session })
      })
    },
    async change<R extends Refusal>(
      petitionId: PetitionId,
      decide: (work: TextWork) => Result<TextWorkChange, R>,
      { finishing }: { readonly finishing?: true } = {},
    ) {
      let answer: Result<TextWork, R | Refusal<'NOT_FOUND' | 'BUSY'>> = refuse({ code: 'NOT_FOUND' })
      try {
        await mongo.transaction(async (session) => {
          const loaded = await load(petitionId, session)
          answer = refuse({ code: 'NOT_FOUND' })
          if (!loaded) throw new NothingToWrite()
          const { found, work } = loaded
          answer = refuse({ code: 'BUSY' })
          if (work.deliberation.applying && !finishing) throw new NothingToWrite()
          const decided = decide(work)
          answer = decided.ok ? { ok: true, value: decided.value.state } : decided
          if (!decided.ok || decided.value.state === work) throw new NothingToWrite()
          await write(found, work, decided.value, session)
        })
      } catch (cause) {
        if (!(cause instanceof NothingToWrite)) throw cause
      }
      return answer
    },
    async read(id) {
      const found = await amendments.findOne({ _id: id }, reading)
      return found ? toAmendment(found) : undefined
    },
    async byAttempt(petitionId, authorId, attempt) {
      const found = await amendments.findOne({ petitionId, authorId, attempt }, reading)
      return found ? toAmendment(found) : undefined
    },
    async ofPetition(petitionId) {
      const found = amendments.find({ petitionId }, reading).sort({ proposedAt: -1, _id: -1 }).limit(amendmentsMax)
      return (await found.toArray()).map(toAmendment)
    },
    async forgetPerson(personId) {
      for (const { _id } of await amendments.find({ authorId: personId }, { projection: { _id: 1 } }).toArray()) {
        // The attempt was theirs too, and must stay unique among nobody's.
        const nobody = { authorId: erasedPerson, nameMode: 'hidden', attempt: _id } as const
        await amendments.updateOne({ _id }, { $set: nobody })
      }
      await deliberations.updateMany({ 'applying.by': personId }, { $set: { 'applying.by': erasedPerson } })
    },
  }
}
