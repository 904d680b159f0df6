import { anonymous } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { liveCount, type LiveCount } from '#domain/ledger/live-count.ts'
import { hasPublicCount } from '#domain/petitions/visibility.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { LiveReading } from '#server/platform/live/live-feed.ts'
import type { CountStore } from '../store/count.store.ts'

export type FindCounted = (number: string) => Promise<PetitionId | undefined>
export type ReadLiveCounts = (ids: readonly string[]) => Promise<ReadonlyMap<string, LiveReading<LiveCount>>>

const numbersMax = 10_000

/** The petition with this number, if everybody may see its count; an unknown number and a hidden one are the same. */
export function findCounted({ petitions }: { readonly petitions: Pick<Petitions, 'readPetition'> }): FindCounted {
  // A number stays with its petition for ever; whether the count is public is asked again with every reading.
  const known = new Map<string, PetitionId>()
  return async (number) => {
    const id = known.get(number)
    if (id !== undefined) return id
    const petition = await petitions.readPetition(anonymous, { number })
    if (!petition || !hasPublicCount(petition)) return undefined
    if (known.size >= numbersMax) known.clear()
    known.set(number, petition.id)
    return petition.id
  }
}

/** How the counts of these petitions stand; without those that are not for everybody. */
export function readLiveCounts(deps: {
  readonly petitions: Pick<Petitions, 'readPetitions'>
  readonly counts: CountStore
}): ReadLiveCounts {
  return async (given) => {
    const ids = given as readonly PetitionId[]
    // The tallies first: a petition that is read after them has taken in at least what they hold, or is behind.
    const counts = await deps.counts.readMany(ids)
    const petitions = await deps.petitions.readPetitions(ids)
    return new Map(
      petitions.filter(hasPublicCount).map((petition) => {
        const { count, isBehind } = liveCount(petition, counts.get(petition.id))
        return [petition.id, { state: count, seq: count.asOfSeq, isBehind }] as const
      }),
    )
  }
}
