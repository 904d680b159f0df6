import { MongoServerError, type ClientSession } from 'mongodb'
import type { Contribution } from '#domain/deliberation/contribution.ts'
import type { TalkChange } from '#domain/deliberation/contribute.ts'
import type { TalkFact } from '#domain/deliberation/talk-events.ts'
import { asEvents, type DomainEvent } from '#domain/kernel/event.ts'
import { erasedPerson, type ContributionId, type PersonId, type PetitionId } from '#domain/kernel/ids.ts'
import { ok, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { PaceStore } from './pace.store.ts'

/** What the order and the counts need of a contribution; its words are read where they are shown. */
export type ContributionOutline = Pick<
  Contribution,
  'id' | 'kind' | 'state' | 'authorId' | 'anchor' | 'acceptedAnswerId' | 'answers'
>

export interface ContributionStore {
  /** What this attempt of its author kept before. */
  known(authorId: PersonId, attempt: string): Promise<Contribution | undefined>
  /**
   * Keeps something new. `decide` is told when this person contributed last to the petition: however many of their
   * contributions come at once, each sees the one before.
   */
  add<R extends Refusal>(
    who: { readonly petitionId: PetitionId; readonly authorId: PersonId; readonly attempt: string; readonly at: Date },
    decide: (last: Date | null) => Result<TalkChange, R>,
  ): Promise<Result<Contribution, R>>
  /** Reads, lets `decide` make the next state, and writes it unless somebody else wrote meanwhile: then again. */
  change<R extends Refusal>(
    id: ContributionId,
    decide: (current: Contribution) => Result<TalkChange, R>,
  ): Promise<Result<Contribution, R>>
  /** Inside a transaction that read it: what moderators do to it. */
  keep(contribution: Contribution, facts: readonly TalkFact[], session: ClientSession): Promise<void>
  read(id: ContributionId, session?: ClientSession): Promise<Contribution | undefined>
  /** in no order; unknown ids are missing */
  readMany(ids: readonly ContributionId[]): Promise<Contribution[]>
  /** every one of a petition, oldest first */
  outlineOf(petitionId: PetitionId): Promise<ContributionOutline[]>
  /** Contributions and answers of an erased person stay without them; what they took back is emptied. */
  forgetPerson(personId: PersonId): Promise<void>
}

interface ContributionDocument extends Omit<Contribution, 'id'> {
  readonly _id: ContributionId
  /** the client's id of the act; gone once its author is erased */
  readonly attempt?: string
  readonly outbox: readonly DomainEvent[]
}

export const contributionCollection: CollectionSpec = {
  name: 'contributions',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['petitionId', 'kind', 'authorId', 'text', 'at', 'state', 'answers', 'revision'],
    properties: {
      _id: { bsonType: 'string', pattern: '^con_' },
      petitionId: { bsonType: 'string', pattern: '^pet_' },
      kind: { enum: ['argument_for', 'argument_against', 'question', 'remark'] },
      state: { enum: ['shown', 'withdrawn', 'hidden'] },
      at: { bsonType: 'date' },
    },
  },
  indexes: [
    { key: { authorId: 1, attempt: 1 }, unique: true, partialFilterExpression: { attempt: { $type: 'string' } } },
    { key: { petitionId: 1, _id: 1 } },
    { key: { authorId: 1 } },
    { key: { 'answers.authorId': 1 } },
  ],
}

const duplicateKey = 11_000
const reading = { maxTimeMS: 5_000 } as const
const outlineFields = { kind: 1, state: 1, authorId: 1, anchor: 1, acceptedAnswerId: 1, answers: 1 } as const

export function contributionStore(
  { mongo, newId }: Pick<Platform, 'mongo' | 'newId'>,
  paces: PaceStore,
): ContributionStore {
  const contributions = mongo.collection<ContributionDocument>(contributionCollection.name)

  async function known(authorId: PersonId, attempt: string): Promise<Contribution | undefined> {
    const found = await contributions.findOne({ authorId, attempt }, reading)
    return found ? toContribution(found) : undefined
  }

  return {
    known,
    async add({ petitionId, authorId, attempt, at }, decide) {
      try {
        return await mongo.transaction(async (session) => {
          const decided = decide(await paces.last(petitionId, authorId, session))
          if (!decided.ok) return decided
          const { id, ...rest } = decided.value.state
          await paces.mark(petitionId, authorId, at, session)
          const outbox = asEvents(decided.value.facts, newId)
          await contributions.insertOne({ _id: id, ...rest, attempt, outbox }, { session })
          return ok(decided.value.state)
        })
      } catch (cause) {
        const again = isDuplicate(cause) ? await known(authorId, attempt) : undefined
        if (!again) throw cause
        return ok(again)
      }
    },
    async change(id, decide) {
      for (;;) {
        const found = await contributions.findOne({ _id: id }, reading)
        if (!found) throw new Error(`There is no contribution ${id}`)
        const decided = decide(toContribution(found))
        if (!decided.ok) return decided
        const { state, facts } = decided.value
        if (facts.length === 0 && state.editedAt === found.editedAt) return ok(state)
        const { id: _id, revision, ...next } = state
        // Events are added, not replaced: the dispatcher may be taking one away.
        const outbox = { $each: asEvents(facts, newId) }
        const written = await contributions.findOneAndUpdate(
          { _id: id, revision },
          { $set: next, $inc: { revision: 1 }, $push: { outbox } } as object,
          { returnDocument: 'after' },
        )
        if (written) return ok(toContribution(written))
      }
    },
    async keep({ id, revision: _revision, ...next }, facts, session) {
      const outbox = { $each: asEvents(facts, newId) }
      const update = { $set: next, $inc: { revision: 1 }, $push: { outbox } } as object
      await contributions.updateOne({ _id: id }, update, { session })
    },
    async read(id, session) {
      const found = await contributions.findOne({ _id: id }, session ? { session } : reading)
      return found ? toContribution(found) : undefined
    },
    async readMany(ids) {
      return (await contributions.find({ _id: { $in: [...ids] } }, reading).toArray()).map(toContribution)
    },
    async outlineOf(petitionId) {
      const found = contributions.find({ petitionId }, { ...reading, projection: outlineFields }).sort({ _id: 1 })
      return (await found.toArray()).map(({ _id, ...rest }) => ({ ...rest, id: _id }))
    },
    async forgetPerson(personId) {
      const gone = { authorId: erasedPerson, nameMode: 'hidden' } as const
      const empty = { title: '', text: '', links: [] }
      await contributions.updateMany({ authorId: personId, state: 'withdrawn' }, { $set: empty })
      await contributions.updateMany({ authorId: personId }, { $set: gone, $unset: { attempt: '' } })
      await contributions.updateMany(
        { 'answers.authorId': personId },
        { $set: { 'answers.$[own].authorId': erasedPerson } },
        { arrayFilters: [{ 'own.authorId': personId }] },
      )
    },
  }
}

function isDuplicate(cause: unknown): boolean {
  return cause instanceof MongoServerError && cause.code === duplicateKey
}

function toContribution({ _id, attempt: _attempt, outbox: _outbox, ...rest }: ContributionDocument): Contribution {
  return { ...rest, id: _id }
}
