import type { Actor, Role } from '#domain/kernel/actor.ts'
import type { BodyId, PersonId, TerritoryId } from '#domain/kernel/ids.ts'
import { bodyFor, type PublicBody } from '#domain/places/body.ts'
import type { Residence } from '#domain/places/residence.ts'
import type { GeoPoint } from '#domain/kernel/geometry.ts'
import { holdsRoleIn, territoriesOf } from '#domain/places/staff.ts'
import { isWithin, unitAround, unitOfLevel, type Territory } from '#domain/places/territory.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { PersonPlacesResolver, RoleGrantPlacesResolver } from './graphql/person.resolver.ts'
import { ProfileResolver } from './graphql/profile.resolver.ts'
import { RoleResolver } from './graphql/role.resolver.ts'
import { TerritoryMapResolver } from './graphql/territory-map.resolver.ts'
import { PublicBodyResolver, ResidenceResolver, TerritoryResolver } from './graphql/territory.resolver.ts'
import { placeListeners } from './listeners.ts'
import {
  bodyCollection,
  createDirectory,
  revisionCollection,
  territoryCollection,
  type Directory,
} from './store/directory.ts'
import { nationalIdCollection, nationalIdStore, type IdentityClaim } from './store/national-id.store.ts'
import { residenceCollection, residenceStore } from './store/residence.store.ts'
import { grantRole, revokeRole, type ChangeRole } from './use-cases/change-role.ts'
import { acceptIdentity, type AcceptIdentity } from './use-cases/accept-identity.ts'
import { confirmIdentity, type ConfirmIdentity } from './use-cases/confirm-identity.ts'
import { forgetPerson } from './use-cases/forget-person.ts'
import {
  importBodies,
  importTerritories,
  type ImportBodies,
  type ImportTerritories,
} from './use-cases/import-directory.ts'
import { countResidents, listResidents, type CountResidents, type ListResidents } from './use-cases/list-residents.ts'
import { updateProfile, type UpdateProfile } from './use-cases/update-profile.ts'

export type { IdentityClaim } from './store/national-id.store.ts'
export { PublicBodyType, TerritoryType } from './graphql/territory.type.ts'

/** What later features may ask about places. The tree is in memory: what needs no promise asks nobody. */
export interface Places {
  readonly territory: (id: TerritoryId | null) => Territory | undefined
  /** units right below a place, in the order of the tree */
  readonly childrenOf: (id: TerritoryId) => readonly Territory[]
  /** false too when there is no such place */
  readonly isWithin: (placeId: TerritoryId | null, territoryId: TerritoryId) => boolean
  /** The unit of a level around a place: the city of a sector. */
  readonly unitOfLevel: (placeId: TerritoryId, level: string) => Territory | undefined
  /**
   * The lowest unit around a point, from this one down.
   * @returns undefined when the point lies outside, and when nobody brought the outline of the unit
   */
  readonly unitAround: (point: GeoPoint, withinId: TerritoryId) => Territory | undefined
  readonly body: (id: BodyId | null) => PublicBody | undefined
  readonly bodiesOf: (territoryId: TerritoryId) => readonly PublicBody[]
  /** The body that fills a role for a place: its own, else the nearest one above it. */
  readonly bodyFor: (kind: string, placeId: TerritoryId) => PublicBody | undefined
  /** Whether a member of staff holds a role in this place: here or above it. */
  readonly holdsRoleIn: (actor: Actor, role: Role, placeId: TerritoryId) => boolean
  /** Territories for which the actor holds a role; each includes all below it. */
  readonly territoriesOf: (actor: Actor, role: Role) => readonly TerritoryId[]
  readonly residenceOf: (personId: PersonId) => Promise<Residence | undefined>
  readonly residencesOf: (personIds: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Residence>>
  /** People who live in a territory or below it, by id: up to `limit` behind `after`. */
  readonly residentsOf: ListResidents
  readonly countResidents: CountResidents
  /** Whose personal number it is; it is compared as a keyed hash and kept nowhere. */
  readonly holderOfNationalId: (nationalId: string) => Promise<PersonId | undefined>
  /** What an operator saw of a person: the same again for a new account of theirs. */
  readonly identityClaimOf: (personId: PersonId) => Promise<IdentityClaim | undefined>
  readonly updateProfile: UpdateProfile
  readonly confirmIdentity: ConfirmIdentity
  /** Only for who has just checked that a provider of identities said so. */
  readonly acceptIdentity: AcceptIdentity
  readonly grantRole: ChangeRole
  readonly revokeRole: ChangeRole
  /** Whether anything was ever imported; may be asked before the start. */
  readonly hasTerritories: () => Promise<boolean>
  readonly importTerritories: ImportTerritories
  readonly importBodies: ImportBodies
}

// How long a process may show the tree of before a change that another process made.
const refreshEveryMs = 30_000

export function placesFeature(platform: Platform, { identity }: { identity: Identity }): Feature<Places> {
  const directory = createDirectory(platform)
  const residences = residenceStore(platform)
  const nationalIds = nationalIdStore(platform)
  const deps = { ...platform, identity, directory, residences, nationalIds }
  const use: Places = {
    ...questions(directory),
    residenceOf: (personId) => residences.read(personId),
    residencesOf: async (personIds) => new Map(await residences.readMany(personIds)),
    residentsOf: listResidents(deps),
    countResidents: countResidents(deps),
    holderOfNationalId: (nationalId) => nationalIds.holderOf(nationalId.replace(/\s/g, '')),
    identityClaimOf: (personId) => nationalIds.claimOf(personId),
    updateProfile: updateProfile(deps),
    confirmIdentity: confirmIdentity(deps),
    acceptIdentity: acceptIdentity(deps),
    grantRole: grantRole(deps),
    revokeRole: revokeRole(deps),
    hasTerritories: async () => {
      await directory.refresh()
      return directory.territories().length > 0
    },
    importTerritories: importTerritories(deps),
    importBodies: importBodies(deps),
  }
  return {
    use,
    collections: [
      ...[territoryCollection, bodyCollection, revisionCollection],
      ...[residenceCollection, nationalIdCollection],
    ],
    resolvers: [
      new TerritoryResolver(directory),
      new TerritoryMapResolver(directory),
      new PublicBodyResolver(directory),
      new ResidenceResolver(directory),
      new PersonPlacesResolver(async (personIds) => {
        const found = await use.residencesOf(personIds)
        return personIds.map((personId) => found.get(personId))
      }),
      new RoleGrantPlacesResolver(directory),
      new ProfileResolver(use),
      new RoleResolver(use),
    ],
    listeners: placeListeners({ forgetPerson: forgetPerson(deps) }),
    prepare: async () => void (await directory.refresh()),
    workers: [
      platform.createWorker({ name: 'places.directory', everyMs: refreshEveryMs, round: () => directory.refresh() }),
    ],
  }
}

/** What the tree in memory answers. */
function questions(directory: Directory) {
  const territory = (id: TerritoryId | null) => (id === null ? undefined : directory.territory(id))
  return {
    territory,
    childrenOf: directory.childrenOf,
    isWithin(placeId, territoryId) {
      const place = territory(placeId)
      return place !== undefined && isWithin(place, territoryId)
    },
    unitOfLevel(placeId, level) {
      const place = territory(placeId)
      return place && unitOfLevel(place, level, territory)
    },
    unitAround(point, withinId) {
      const place = territory(withinId)
      return place && unitAround(point, place, directory.childrenOf)
    },
    body: (id) => (id === null ? undefined : directory.body(id)),
    bodiesOf: directory.bodiesOf,
    bodyFor(kind, placeId) {
      const place = territory(placeId)
      return place && bodyFor(kind, place, directory.bodies())
    },
    holdsRoleIn(actor, role, placeId) {
      const place = territory(placeId)
      return place !== undefined && holdsRoleIn(actor, role, place)
    },
    territoriesOf,
  } satisfies Partial<Places>
}
