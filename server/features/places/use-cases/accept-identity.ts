import { isAtLeast } from '#domain/kernel/actor.ts'
import type { FactActor } from '#domain/kernel/event.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { ProvenIdentity } from '#domain/identity/proven-identity.ts'
import type { Territory } from '#domain/places/territory.ts'
import type { Residence } from '#domain/places/residence.ts'
import type { Account, Identity } from '#server/features/identity/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Directory } from '../store/directory.ts'
import type { NationalIdStore } from '../store/national-id.store.ts'
import type { ResidenceStore } from '../store/residence.store.ts'

/**
 * - `NATIONAL_ID_TAKEN` the number belongs to another account
 * - `IDENTITY_CONFIRMED` this account has another number
 */
export type AcceptIdentity = (
  personId: PersonId,
  proven: ProvenIdentity,
) => Promise<Result<Account, Refusal<'NATIONAL_ID_TAKEN' | 'IDENTITY_CONFIRMED' | 'NOT_FOUND'>>>

interface Deps {
  readonly identity: Pick<Identity, 'readPerson' | 'recordIdentity'>
  readonly directory: Pick<Directory, 'territory'>
  readonly residences: Pick<ResidenceStore, 'read' | 'confirm'>
  readonly nationalIds: Pick<NationalIdStore, 'claim'>
  readonly clock: Clock
}

/**
 * Keeps for an account what a provider of identities said of its owner. As at the desk the number is claimed first and
 * decides alone; what follows repeats without harm. Said again it writes nothing.
 */
export const acceptIdentity =
  (deps: Deps): AcceptIdentity =>
  async (personId, { nationalId, name, birthDate, assurance, ...proven }) => {
    const now = deps.clock.now()
    const [person, residence] = await Promise.all([deps.identity.readPerson(personId), deps.residences.read(personId)])
    if (!person) return refuse({ code: 'NOT_FOUND' })
    const claim = await deps.nationalIds.claim(nationalId, personId, now)
    if (claim === 'taken') return refuse({ code: 'NATIONAL_ID_TAKEN' })
    if (claim === 'other_number') return refuse({ code: 'IDENTITY_CONFIRMED' })

    // A place that is not in the tree says nothing: where the person lives stays as it is.
    const place = proven.territoryId === undefined ? undefined : deps.directory.territory(proven.territoryId)
    const by: FactActor = { kind: 'person', id: personId }
    const hasMoved = place !== undefined && !isConfirmedIn(residence, place)
    if (hasMoved) {
      const subject = { kind: 'person', id: personId }
      const fact = { type: 'ResidenceConfirmed', at: now, actor: by, subject, data: {} }
      await deps.residences.confirm(personId, place.id, now, [fact])
    }
    const isKnown = person.name === name && person.birthDate === birthDate && isAtLeast(person.assurance, assurance)
    if (isKnown && !hasMoved) return ok(person)
    const home = place ?? (residence?.confirmed ? deps.directory.territory(residence.territoryId) : undefined)
    const placed = home && { placeIds: [...home.ancestorIds, home.id] }
    const kept = await deps.identity.recordIdentity(personId, { name, birthDate, assurance, ...placed }, by)
    return kept ? ok(kept) : refuse({ code: 'NOT_FOUND' })
  }

function isConfirmedIn(residence: Residence | undefined, place: Territory): boolean {
  return residence?.confirmed === true && residence.territoryId === place.id
}
