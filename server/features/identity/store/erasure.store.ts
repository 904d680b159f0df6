import { accountErased, erasureRoundSeconds, type Erasure } from '#domain/identity/erasure.ts'
import { asEvents } from '#domain/kernel/event.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { WithOutbox } from '#server/platform/events/events.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { CodeStore } from './code.store.ts'
import { personCollection, type PersonDocument } from './person.document.ts'

export const erasureTimer = 'identity.erasure'

/** Keeps the erasings that are not over yet. */
export interface ErasureStore {
  /**
   * The account, its letters, codes, sessions and loose photos are gone with one write, in which the first round begins.
   * @returns false when there is no such account, or it holds a role by now
   */
  begin(personId: PersonId, at: Date): Promise<boolean>
  read(personId: PersonId): Promise<(Erasure & { readonly isDelivered: boolean }) | undefined>
  /** One more round is needed. */
  hold(personId: PersonId): Promise<void>
  nextRound(erasure: Erasure, at: Date): Promise<void>
  /** Nothing is left to forget, and so this is forgotten too. */
  end(personId: PersonId): Promise<void>
  /** The features have not heard of this round yet: look again later. */
  wait(erasure: Erasure, at: Date): Promise<void>
}

interface ErasureDocument extends Omit<Erasure, 'personId'>, WithOutbox {
  readonly _id: PersonId
}

export const erasureCollection: CollectionSpec = {
  name: 'erasures',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['erasedAt', 'round', 'isHeld', 'outbox'],
    properties: { erasedAt: { bsonType: 'date' }, isHeld: { bsonType: 'bool' } },
  },
}

type Deps = Pick<Platform, 'mongo' | 'newId' | 'timers' | 'mail' | 'sessions' | 'images'> & {
  readonly codes: readonly Pick<CodeStore, 'forget'>[]
}

export function erasureStore({ mongo, newId, timers, mail, sessions, images, codes }: Deps): ErasureStore {
  const erasures = mongo.collection<ErasureDocument>(erasureCollection.name)
  const persons = mongo.collection<PersonDocument>(personCollection.name)

  function timerOf(personId: PersonId, round: number, at: Date) {
    const due = new Date(at.getTime() + erasureRoundSeconds * 1000)
    return { kind: erasureTimer, subject: personId, due, generation: round }
  }

  return {
    begin: (personId, at) =>
      mongo.transaction(async (session) => {
        const person = await persons.findOneAndDelete({ _id: personId, grants: { $size: 0 } }, { session })
        if (!person) return false
        const first = { erasedAt: at, round: 1, isHeld: false }
        const told = asEvents([accountErased({ personId, round: 1 }, at)], newId)
        // What happened to the account before is still to be told, and comes first.
        await erasures.insertOne({ _id: personId, ...first, outbox: [...person.outbox, ...told] }, { session })
        await mail.forget(person.email, { session })
        for (const store of codes) await store.forget(person.email, { session })
        await sessions.endAllOf(personId, { session })
        await images.forget(personId, { session })
        await timers.set(timerOf(personId, 1, at), { session })
        return true
      }),
    async read(personId) {
      const found = await erasures.findOne({ _id: personId }, { maxTimeMS: 5_000 })
      if (!found) return undefined
      const { _id, outbox, ...erasure } = found
      return { ...erasure, personId: _id, isDelivered: outbox.length === 0 }
    },
    async hold(personId) {
      await erasures.updateOne({ _id: personId }, { $set: { isHeld: true } })
    },
    async nextRound({ personId, round }, at) {
      const next = round + 1
      await mongo.transaction(async (session) => {
        const outbox = asEvents([accountErased({ personId, round: next }, at)], newId)
        const change = { $set: { round: next, isHeld: false, outbox } }
        const changed = await erasures.updateOne({ _id: personId, round }, change, { session })
        if (changed.matchedCount === 1) await timers.set(timerOf(personId, next, at), { session })
      })
    },
    async end(personId) {
      await mongo.transaction(async (session) => {
        await erasures.deleteOne({ _id: personId }, { session })
        // A session that a request wrote back after all were ended, a photo that was being sent.
        await sessions.endAllOf(personId, { session })
        await images.forget(personId, { session })
      })
    },
    async wait({ personId, round }, at) {
      await mongo.transaction((session) => timers.set(timerOf(personId, round, at), { session }))
    },
  }
}
