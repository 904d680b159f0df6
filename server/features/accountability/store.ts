import { MongoServerError } from 'mongodb'
import { asEvents, type Change, type DomainEvent } from '#domain/kernel/event.ts'
import { erasedPerson, type AnswerId, type PersonId, type PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Answer, AnswerPublished } from '#domain/accountability/answer.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

interface AnswerDocument extends Omit<Answer, 'id' | 'needsBudget'> {
  readonly _id: AnswerId
  /** absent in answers from before anybody was asked */
  readonly needsBudget?: boolean
  readonly outbox: readonly DomainEvent[]
}

export interface AnswerStore {
  /** One answer per petition and track, by index. */
  insert(published: Change<Answer, AnswerPublished>): Promise<Result<Answer, Refusal<'ALREADY_ANSWERED'>>>
  read(id: AnswerId): Promise<Answer | undefined>
  /** in the order in which they were published */
  ofPetitions(petitionIds: readonly PetitionId[]): Promise<Answer[]>
  latest(limit: number): Promise<Answer[]>
  /** Puts nobody in the place of an erased person who published answers. */
  forgetPerson(personId: PersonId): Promise<void>
}

const text = { bsonType: 'string', minLength: 1 } as const

export const answerCollection: CollectionSpec = {
  name: 'answers',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: [
      ...['petitionId', 'trackId', 'bodyId', 'decision', 'plainSummary', 'reasons', 'actions'],
      ...['responsibleUnit', 'language', 'publishedAt', 'publishedBy', 'late'],
    ],
    properties: { plainSummary: text, reasons: text, responsibleUnit: text, publishedAt: { bsonType: 'date' } },
  },
  indexes: [
    { key: { petitionId: 1, trackId: 1 }, unique: true },
    { key: { publishedAt: -1, _id: -1 } },
    { key: { publishedBy: 1 } },
  ],
}

const duplicateKey = 11_000

export function answerStore({ mongo, newId }: Pick<Platform, 'mongo' | 'newId'>): AnswerStore {
  const answers = mongo.collection<AnswerDocument>(answerCollection.name)
  return {
    async insert({ state, facts }) {
      const { id, ...answer } = state
      try {
        await answers.insertOne({ _id: id, ...answer, outbox: asEvents(facts, newId) })
        return ok(state)
      } catch (cause) {
        if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
        return refuse({ code: 'ALREADY_ANSWERED' })
      }
    },
    async read(id) {
      const found = await answers.findOne({ _id: id }, { maxTimeMS: 5_000 })
      return found ? toAnswer(found) : undefined
    },
    async ofPetitions(petitionIds) {
      const filter = { petitionId: { $in: [...petitionIds] } }
      const found = await answers.find(filter, { maxTimeMS: 5_000 }).toArray()
      return found.map(toAnswer).sort((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())
    },
    async latest(limit) {
      const found = answers.find({}, { maxTimeMS: 5_000 }).sort({ publishedAt: -1, _id: -1 }).limit(limit)
      return (await found.toArray()).map(toAnswer)
    },
    async forgetPerson(publishedBy) {
      await answers.updateMany({ publishedBy }, { $set: { publishedBy: erasedPerson } })
    },
  }
}

function toAnswer({ _id, outbox: _outbox, needsBudget = false, ...rest }: AnswerDocument): Answer {
  return { id: _id, needsBudget, ...rest }
}
