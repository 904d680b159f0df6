import { afterRound } from '#domain/identity/erasure.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Pseudonyms } from '#server/platform/events/pseudonyms.ts'
import type { ErasureStore } from '../store/erasure.store.ts'

export type FollowErasure = (personId: PersonId, round: number) => Promise<void>

/** A round is over: the features are told once more, or nothing is left and the person is forgotten here too. */
export const followErasure =
  (deps: {
    readonly erasures: ErasureStore
    readonly pseudonyms: Pick<Pseudonyms, 'forget'>
    readonly clock: Clock
  }): FollowErasure =>
  async (personId, round) => {
    const erasure = await deps.erasures.read(personId)
    if (erasure?.round !== round) return
    const at = deps.clock.now()
    if (!erasure.isDelivered) return deps.erasures.wait(erasure, at)
    if (afterRound(erasure) === 'again') return deps.erasures.nextRound(erasure, at)
    // The journal has heard everything that was to be told of this person.
    await deps.pseudonyms.forget(personId)
    await deps.erasures.end(personId)
  }
