import type { ActingPerson } from '#domain/kernel/actor.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { canonicalName } from '#domain/identity/profile.ts'
import { updateProfileRefusals, type Profile, type UpdateProfileRefusal } from '#domain/places/may-update-profile.ts'
import type { Account, Identity } from '#server/features/identity/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Directory } from '../store/directory.ts'
import type { ResidenceStore } from '../store/residence.store.ts'

export interface ProfileInput extends Profile {
  readonly language?: Locale
}

export type UpdateProfile = (
  actor: Pick<ActingPerson, 'personId'>,
  input: ProfileInput,
) => Promise<Result<Account, UpdateProfileRefusal | Refusal<'NOT_FOUND'>>>

interface Deps {
  readonly identity: Identity
  readonly directory: Directory
  readonly residences: ResidenceStore
  readonly clock: Clock
}

/** Keeps what a person says of themselves; all fields or none. */
export const updateProfile =
  (deps: Deps): UpdateProfile =>
  async ({ personId }, input) => {
    const now = deps.clock.now()
    const [person, residence] = await Promise.all([deps.identity.readPerson(personId), deps.residences.read(personId)])
    if (!person) return refuse({ code: 'NOT_FOUND' })
    const profile = input.name === undefined ? input : { ...input, name: canonicalName(input.name) }
    const place = profile.territoryId === undefined ? undefined : deps.directory.territory(profile.territoryId)

    const today = now.toISOString().slice(0, 10)
    const refused = refuseAll(updateProfileRefusals({ profile, person, residence, place, today }))
    if (refused) return refused

    const hasMoved = place !== undefined && place.id !== residence?.territoryId
    if (hasMoved && !(await deps.residences.keepOwnWord(personId, place.id, now))) {
      return refuse({ code: 'IDENTITY_CONFIRMED', path: ['territoryId'] })
    }
    return keepPerson(deps, person, profile, hasMoved ? [...place.ancestorIds, place.id] : undefined)
  }

/** Only what differs: the form sends every field, and confirmed ones may not even be touched. */
async function keepPerson(
  { identity }: Deps,
  person: Account,
  { name, birthDate, language }: ProfileInput,
  placeIds: readonly string[] | undefined,
): Promise<Result<Account, Refusal<'NOT_FOUND' | 'IDENTITY_CONFIRMED'>>> {
  const change = {
    ...(name !== undefined && name !== person.name && { name }),
    ...(birthDate !== undefined && birthDate !== person.birthDate && { birthDate }),
    ...(language !== undefined && { language }),
    ...(placeIds && { placeIds }),
  }
  return Object.keys(change).length === 0 ? ok(person) : identity.updatePerson(person.id, change)
}
