import { isAtLeast } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { createSighting, type Sighting } from '#domain/signatures/sighting.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { Position, SignatureSelection } from '../store/signature.selection.ts'
import type { WatchStore } from '../store/watch.store.ts'
import { placeOf } from './moderated-petition.ts'

export interface WatchDeps {
  readonly watches: Pick<WatchStore, 'readMany' | 'replace'>
  readonly selection: Pick<SignatureSelection, 'walk'>
  readonly petitions: Pick<Petitions, 'everOpen'>
  readonly places: Pick<Places, 'territory'>
  readonly identity: Pick<Identity, 'readPeople'>
  readonly clock: Clock
}

const dayMs = 86_400_000
/** A petition that changes all the time is not gone through more often. */
const checkEveryMs = 5 * 60_000
/** How long figures and flags are kept after signing ended. */
const keptForDays = 30
const seenAtOnce = 1_000
const petitionsPerRead = 100

/** A step of looking through the signatures of a petition. @returns whether there was anything to look at */
export type WatchSigning = () => Promise<boolean>

/**
 * Goes through the counted signatures of petitions whose count changed, a step at a time. Who signed is unsealed for
 * the age of the account and the likeness of two of them; names and dates of birth stay in the memory of this walk.
 */
export function watchSigning(deps: WatchDeps): WatchSigning {
  let waiting: Petition[] = []
  let walk: { readonly petition: Petition; after: Position | undefined; readonly sighting: Sighting } | undefined

  return async () => {
    if (!walk) {
      if (waiting.length === 0) waiting = await changedPetitions(deps)
      const petition = waiting.shift()
      if (!petition) return false
      walk = { petition, after: undefined, sighting: createSighting() }
    }
    const { petition, sighting } = walk
    const found = await deps.selection.walk(petition.id, { kind: 'counted' }, walk.after, {
      limit: seenAtOnce,
      withPeople: true,
    })
    const people = await deps.identity.readPeople(found.flatMap(({ personId }) => personId ?? []))
    const byId = new Map(people.map((person) => [person.id, person]))
    for (const { personId, ref, signedAt, assurance, area } of found) {
      const person = personId && byId.get(personId)
      sighting.see({
        ...{ ref, signedAt, area, openedAt: person?.createdAt ?? null },
        // Whoever was confirmed by a personal number has one account: likeness says nothing about them.
        likeness: person && !isAtLeast(assurance, 'verified') ? person : null,
      })
    }
    walk.after = found.at(-1)?.position
    if (walk.after) return true
    walk = undefined
    await keep(deps, petition, sighting)
    return true
  }
}

/** Petitions that are signed, or were until lately, and whose count is not the one that was looked at. */
async function changedPetitions({ petitions, watches, clock }: WatchDeps): Promise<Petition[]> {
  const changed: Petition[] = []
  const now = clock.now().getTime()
  let page: PageRequest = { size: petitionsPerRead }
  for (;;) {
    const listed = await petitions.everOpen(page)
    const ids = listed.map(({ petition }) => petition.id)
    const seen = new Map((await watches.readMany(ids)).map((watch) => [watch.petition, watch]))
    changed.push(
      ...listed
        .slice(0, petitionsPerRead)
        .map(({ petition }) => petition)
        .filter((petition) => {
          const watch = seen.get(petition.id)
          if (petition.support.asOfSeq === 0 || now > expiryOf(petition, now)) return false
          if (!watch) return true
          return watch.asOfSeq !== petition.support.asOfSeq && now - watch.checkedAt.getTime() >= checkEveryMs
        }),
    )
    const after = listed.at(petitionsPerRead - 1)?.key
    if (listed.length <= petitionsPerRead || !after) return changed
    page = { size: petitionsPerRead, after }
  }
}

async function keep({ watches, places, clock }: WatchDeps, petition: Petition, sighting: Sighting): Promise<void> {
  const place = placeOf(petition, places)
  const now = clock.now()
  await watches.replace(
    { petition: petition.id, checkedAt: now, asOfSeq: petition.support.asOfSeq, ...sighting.result() },
    {
      placeIds: place ? [...place.ancestorIds, place.id] : [],
      expireAt: new Date(expiryOf(petition, now.getTime())),
    },
  )
}

function expiryOf({ closedAt, closesAt }: Petition, now: number): number {
  return ((closedAt ?? closesAt)?.getTime() ?? now) + keptForDays * dayMs
}
