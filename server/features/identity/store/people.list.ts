import type { Filter } from 'mongodb'
import { asEvents, type Fact } from '#domain/kernel/event.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { Account } from '#domain/identity/person.ts'
import { personCollection, toAccount, wordsOf, type PersonDocument } from './person.document.ts'

/** Whom a member of staff may list, and what they look for. */
export interface PeopleFilter {
  /** people who live in one of these territories */
  readonly placeIds: readonly string[]
  /** beginnings of words of the name or of the address; undefined: everybody */
  readonly query: string | undefined
}

export interface PeopleList {
  /**
   * Up to one more than asked for, the newest account first. Whoever has not said where they live belongs to no place yet
   * and is found by the exact address only.
   * @param after id of the last one seen
   */
  list(filter: PeopleFilter, size: number, after: PersonId | undefined): Promise<Account[]>
  /** Keeps the record that somebody read personal data. */
  record(fact: Fact): Promise<void>
}

export function peopleList({ mongo, events, newId }: Pick<Platform, 'mongo' | 'events' | 'newId'>): PeopleList {
  const persons = mongo.collection<PersonDocument>(personCollection.name)
  return {
    async list(filter, size, after) {
      const page = after === undefined ? {} : { _id: { $lt: after } }
      const found = await persons
        .find({ ...page, ...filterOf(filter) }, { maxTimeMS: 5_000 })
        .sort({ _id: -1 })
        .limit(size + 1)
        .toArray()
      return found.map(toAccount)
    },
    record: (fact) => mongo.transaction((session) => events.emit(asEvents([fact], newId), { session })),
  }
}

function filterOf({ placeIds, query = '' }: PeopleFilter): Filter<PersonDocument> {
  const words = wordsOf(query)
  const ofPlace = { placeIds: { $in: [...placeIds] } }
  const [only] = words
  if (only === undefined) return ofPlace
  const byName = { $and: words.map((word) => ({ nameWords: { $elemMatch: startingWith(word) } })) }
  if (words.length > 1) return { ...ofPlace, ...byName }
  return {
    $or: [
      { ...ofPlace, ...byName },
      { ...ofPlace, email: startingWith(only) },
      { placeIds: [], email: only },
    ],
  }
}

/** As a range: an index serves it, and no character of it is a pattern. */
function startingWith(text: string) {
  return { $gte: text, $lt: `${text}\u{10ffff}` }
}
