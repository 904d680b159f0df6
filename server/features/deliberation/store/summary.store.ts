import type { ClientSession } from 'mongodb'
import { summaryStates, type ClosingSummary, type SummaryChange } from '#domain/deliberation/summary.ts'
import { asEvents } from '#domain/kernel/event.ts'
import { erasedPerson, type PersonId, type PetitionId } from '#domain/kernel/ids.ts'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { WithOutbox } from '#server/platform/events/events.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

interface SummaryDocument extends Omit<ClosingSummary, 'petitionId'>, WithOutbox {
  readonly _id: PetitionId
}

export interface SummaryStore {
  read(petitionId: PetitionId): Promise<ClosingSummary | undefined>
  /** in no order; petitions without one are missing */
  readMany(petitionIds: readonly PetitionId[]): Promise<ClosingSummary[]>
  /**
   * Reads it, or takes `blank` where there is none, lets `decide` make the next one and writes that with its events and
   * the timer of its sealing: one transaction. A refusal, or the same state again, writes nothing.
   */
  change<R extends Refusal>(
    blank: ClosingSummary,
    decide: (summary: ClosingSummary) => Result<SummaryChange, R>,
  ): Promise<Result<ClosingSummary, R>>
  /** Sets when nobody waits for it any longer, once. */
  setLimit(petitionId: PetitionId, due: Date): Promise<void>
  forgetPerson(personId: PersonId): Promise<void>
}

export const sealTimer = 'deliberation.summary-seals'
export const limitTimer = 'deliberation.summary-falls-due'

export const summaryCollection: CollectionSpec = {
  name: 'closingSummaries',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['state', 'language', 'text', 'amendments', 'objections', 'earlier', 'acknowledged', 'revision'],
    properties: {
      state: { enum: [...summaryStates] },
      hash: { bsonType: ['string', 'null'], pattern: '^[0-9a-f]{64}$' },
    },
  },
  indexes: [{ key: { writtenBy: 1 } }, { key: { 'objections.personId': 1 } }, { key: { 'acknowledged.by': 1 } }],
}

class NothingToWrite extends Error {}

const reading = { maxTimeMS: 5_000 } as const

export function summaryStore({ mongo, timers, newId }: Pick<Platform, 'mongo' | 'timers' | 'newId'>): SummaryStore {
  const summaries = mongo.collection<SummaryDocument>(summaryCollection.name)

  async function keepTimer(before: ClosingSummary, after: ClosingSummary, session: ClientSession): Promise<void> {
    const subject = after.petitionId
    if (after.state === 'objections' && after.sealsAt && after.sealsAt.getTime() !== before.sealsAt?.getTime()) {
      // It fires in the first moment after the term.
      const due = new Date(after.sealsAt.getTime() + 1)
      // Put off by the timer itself, which takes nothing newer than itself away.
      const generation = before.sealsAt === null ? 1 : 2
      await timers.set({ kind: sealTimer, subject, due, generation }, { session })
    }
    if (after.state === 'sealed' && before.state !== 'sealed') {
      for (const kind of [sealTimer, limitTimer]) await timers.clear({ kind, subject }, { session })
    }
  }

  return {
    async read(petitionId) {
      const found = await summaries.findOne({ _id: petitionId }, reading)
      return found ? toSummary(found) : undefined
    },
    async readMany(petitionIds) {
      return (await summaries.find({ _id: { $in: [...petitionIds] } }, reading).toArray()).map(toSummary)
    },
    async change<R extends Refusal>(
      blank: ClosingSummary,
      decide: (summary: ClosingSummary) => Result<SummaryChange, R>,
    ) {
      let answer: Result<ClosingSummary, R> = { ok: true, value: blank }
      try {
        await mongo.transaction(async (session) => {
          const found = await summaries.findOne({ _id: blank.petitionId }, { session })
          const before = found ? toSummary(found) : blank
          const decided = decide(before)
          answer = decided.ok ? { ok: true, value: decided.value.state } : decided
          if (!decided.ok || decided.value.state === before) throw new NothingToWrite()
          const { petitionId: _id, ...rest } = decided.value.state
          const outbox = [...(found?.outbox ?? []), ...asEvents(decided.value.facts, newId)]
          await summaries.replaceOne({ _id }, { ...rest, outbox }, { upsert: true, session })
          await keepTimer(before, decided.value.state, session)
        })
      } catch (cause) {
        if (!(cause instanceof NothingToWrite)) throw cause
      }
      return answer
    },
    setLimit: (subject, due) =>
      mongo.transaction((session) => timers.set({ kind: limitTimer, subject, due, generation: 1 }, { session })),
    async forgetPerson(personId) {
      await summaries.updateMany({ writtenBy: personId }, { $set: { writtenBy: erasedPerson } })
      const ofObjections = { arrayFilters: [{ 'one.personId': personId }] }
      const objected = { 'objections.personId': personId }
      await summaries.updateMany(objected, { $set: { 'objections.$[one].personId': erasedPerson } }, ofObjections)
      const ofOfficials = { arrayFilters: [{ 'one.by': personId }] }
      const read = { 'acknowledged.by': personId }
      await summaries.updateMany(read, { $set: { 'acknowledged.$[one].by': erasedPerson } }, ofOfficials)
    },
  }
}

function toSummary({ _id, outbox: _outbox, ...rest }: SummaryDocument): ClosingSummary {
  return { petitionId: _id, ...rest }
}
