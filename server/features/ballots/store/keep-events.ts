import { MongoServerError } from 'mongodb'
import type { DomainEvent, Fact } from '#domain/kernel/event.ts'
import { createNewId } from '#server/platform/ids.ts'
import type { Platform } from '#server/platform/platform.ts'

/**
 * Keeps facts that no document of the side of people carries: what they are about lies on the choice side. The same event
 * again is kept once.
 */
export type KeepEvents = (events: readonly DomainEvent[]) => Promise<void>

/**
 * Keeps a fact whose time is an hour under an id that tells no more: it carries the beginning of the hour, and then what
 * only this act gives, so that the same act again is the same event.
 * @param digest at least 16 bytes; under a key, if the act must not be found by it
 */
export type KeepHourlyEvent = (fact: Fact<string, object>, digest: Uint8Array) => Promise<void>

const duplicateKey = 11_000
const timeLength = 'evt_'.length + 10
const randomLength = 16
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function keepEvents({ mongo, events }: Pick<Platform, 'mongo' | 'events'>): KeepEvents {
  return async (kept) => {
    try {
      await mongo.transaction((session) => events.emit(kept, { session }))
    } catch (cause) {
      if (!(cause instanceof MongoServerError && cause.code === duplicateKey)) throw cause
    }
  }
}

export function keepHourlyEvent(keep: KeepEvents): KeepHourlyEvent {
  return (fact, digest) => {
    const beginning = createNewId({ now: () => fact.at })('evt').slice(0, timeLength)
    const rest = Array.from(digest.subarray(0, randomLength), (byte) => alphabet[byte & 31]).join('')
    return keep([{ ...fact, id: `${beginning}${rest}`, data: { ...fact.data } }])
  }
}
