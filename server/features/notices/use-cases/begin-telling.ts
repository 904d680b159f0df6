import type { DomainEvent } from '#domain/kernel/event.ts'
import { petitionOf } from '#domain/notices/catalogue.ts'
import type { TellingStore } from '../store/telling.store.ts'

export type BeginTelling = (event: DomainEvent) => Promise<void>

/** Notes that an event is to be told: how many hear of it must not hold up the events behind it. */
export function beginTelling({ tellings }: { readonly tellings: Pick<TellingStore, 'begin'> }): BeginTelling {
  return async (event) => {
    const petitionId = petitionOf(event)
    if (petitionId) await tellings.begin({ event, petitionId, step: 0, after: null })
  }
}
