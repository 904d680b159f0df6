import { MongoServerError, type Filter } from 'mongodb'
import { asEvents } from '#domain/kernel/event.ts'
import type { BodyId, CaseId, PersonId, TerritoryId } from '#domain/kernel/ids.ts'
import { ok, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { KeptCase, ModerationCase } from '#domain/moderation/case.ts'
import { waitingStates, type CaseState } from '#domain/moderation/case-states.ts'
import type { CaseChange } from '#domain/moderation/facts.ts'
import type { Platform } from '#server/platform/platform.ts'
import { caseCollection, toCase, toDocument, type Beside, type CaseDocument } from './case.document.ts'
import { forgetPerson } from './forget-person.ts'

type Subject = ModerationCase['subject']

/** Which waiting cases a moderator is offered: those of their places that they may decide. */
export interface QueueFilter {
  readonly placeIds: readonly TerritoryId[]
  readonly notBy: PersonId
  readonly notTo: readonly BodyId[]
}

/** Keeps cases. One case per subject is a unique index. */
export interface CaseStore {
  read(id: CaseId): Promise<KeptCase | undefined>
  findBySubject(subject: Subject): Promise<KeptCase | undefined>
  /** @returns false when the subject has a case already */
  insert(change: CaseChange, beside: Beside): Promise<boolean>
  /**
   * Reads, lets `decide` make the next state, and writes it with its events unless somebody else wrote meanwhile: then
   * everything is done again on what they left. A refusal, and undefined for nothing to do, write nothing.
   */
  change<R extends Refusal>(
    id: CaseId,
    decide: (current: KeptCase) => Result<CaseChange | undefined, R>,
    beside?: Partial<Beside>,
  ): Promise<Result<KeptCase, R>>
  /** Up to one more than asked for, by due date. @param after due date and id of the last one seen */
  queue(filter: QueueFilter, size: number, after: readonly [dueAt: Date, id: CaseId] | undefined): Promise<KeptCase[]>
  countQueue(filter: QueueFilter): Promise<number>
  /** The first of the queue that nobody is at work on. */
  nextFree(filter: QueueFilter, now: Date): Promise<KeptCase | undefined>
  /** In one of these states, the most urgent first. @param placeIds of these and all below */
  inStates(placeIds: readonly TerritoryId[], states: readonly CaseState[], limit: number): Promise<KeptCase[]>
  /** Puts nobody in the place of an erased person, as author and as moderator, and takes their words away. */
  forgetPerson(personId: PersonId): Promise<void>
}

const duplicateKey = 11_000
const reading = { maxTimeMS: 5_000 } as const

export function caseStore({ mongo, newId }: Pick<Platform, 'mongo' | 'newId'>): CaseStore {
  const cases = mongo.collection<CaseDocument>(caseCollection.name)

  async function find(filter: Filter<CaseDocument>): Promise<KeptCase | undefined> {
    const found = await cases.findOne(filter, reading)
    return found ? toCase(found) : undefined
  }

  return {
    read: (id) => find({ _id: id }),
    findBySubject: ({ kind, id }) => find({ 'subject.kind': kind, 'subject.id': id }),
    async insert({ state, facts }, beside) {
      try {
        await cases.insertOne({ ...toDocument(state, beside), revision: 0, outbox: asEvents(facts, newId) })
        return true
      } catch (cause) {
        if (cause instanceof MongoServerError && cause.code === duplicateKey) return false
        throw cause
      }
    },
    async change(id, decide, beside = {}) {
      for (;;) {
        const found = await cases.findOne({ _id: id }, reading)
        if (!found) throw new Error(`There is no case ${id}`)
        const { revision, rules, placeIds } = found
        const current = toCase(found)
        const decided = decide(current)
        if (!decided.ok) return decided
        if (!decided.value) return ok(current)
        const { state, facts } = decided.value
        const { _id, ...next } = toDocument(state, { rules, placeIds, ...beside })
        // Events are added, not replaced: the dispatcher may be taking one away.
        const outbox = { $each: asEvents(facts, newId) }
        const written = await cases.findOneAndUpdate(
          { _id: id, revision },
          { $set: next, $inc: { revision: 1 }, $push: { outbox } } as object,
          { returnDocument: 'after' },
        )
        if (written) return ok(toCase(written))
      }
    },
    async queue(filter, size, after) {
      const found = await cases
        .find({ ...queueFilter(filter), ...(after && afterKey(after)) }, reading)
        .sort({ dueAt: 1, _id: 1 })
        .limit(size + 1)
        .toArray()
      return found.map(toCase)
    },
    countQueue: (filter) => cases.countDocuments(queueFilter(filter), reading),
    async nextFree(filter, now) {
      const isFree = { $or: [{ claim: null }, { 'claim.until': { $lte: now } }] }
      const [first] = await cases
        .find({ ...queueFilter(filter), ...isFree }, reading)
        .sort({ dueAt: 1, _id: 1 })
        .limit(1)
        .toArray()
      return first && toCase(first)
    },
    async inStates(placeIds, states, limit) {
      const found = await cases
        .find({ placeIds: { $in: [...placeIds] }, state: { $in: [...states] } }, reading)
        .sort({ dueAt: 1, _id: 1 })
        .limit(limit)
        .toArray()
      return found.map(toCase)
    },
    forgetPerson: (personId) => forgetPerson(cases, personId),
  }
}

function queueFilter({ placeIds, notBy, notTo }: QueueFilter): Filter<CaseDocument> {
  return {
    state: { $in: [...waitingStates] },
    placeIds: { $in: [...placeIds] },
    authorId: { $ne: notBy },
    barredIds: { $ne: notBy },
    addresseeIds: { $nin: [...notTo] },
  }
}

function afterKey([dueAt, id]: readonly [Date, CaseId]): Filter<CaseDocument> {
  return { $or: [{ dueAt: { $gt: dueAt } }, { dueAt, _id: { $gt: id } }] }
}
