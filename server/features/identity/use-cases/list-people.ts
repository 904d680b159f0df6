import type { Actor } from '#domain/kernel/actor.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Account } from '#domain/identity/person.ts'
import type { PeopleList } from '../store/people.list.ts'

export interface PeopleQuestion {
  /** beginnings of words of a name, or an address */
  readonly query: string | undefined
  readonly size: number
  /** id of the last one seen */
  readonly after: PersonId | undefined
}

/** Up to one more than asked for: that one only says that there is more. */
export type ListPeople = (actor: Actor, question: PeopleQuestion) => Promise<readonly Account[]>

/** The people of the places that an administrator or operator works for. That they were read is put on record. */
export const listPeople =
  (deps: { people: PeopleList; clock: Clock }): ListPeople =>
  async (actor, { query, size, after }) => {
    if (actor.kind !== 'person') return []
    const staff = actor.grants.filter(({ role }) => role === 'administrator' || role === 'operator')
    const placeIds = staff.flatMap(({ territoryId }) => territoryId ?? [])
    const found = await deps.people.list({ placeIds, query }, size, after)
    const personIds = found.slice(0, size).map(({ id }) => id)
    await deps.people.record({
      type: 'PersonalDataRead',
      at: deps.clock.now(),
      actor: { kind: 'person', id: actor.personId },
      subject: { kind: 'people', id: actor.personId },
      data: { personIds },
    })
    return found
  }
