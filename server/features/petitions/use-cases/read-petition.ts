import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { writesIt } from '#domain/petitions/may-edit.ts'
import { isPetitionNumber } from '#domain/petitions/number.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { visibilityOf, type SeenPetition, type Visibility } from '#domain/petitions/visibility.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { PetitionStore } from '../store/petition.store.ts'

/** `key`: of the link that its author gave away, while the book shows it to nobody else */
export type WhichPetition = ({ readonly id: PetitionId } | { readonly number: string }) & {
  readonly key?: string | null | undefined
}
export type ReadPetition = (actor: Actor, which: WhichPetition) => Promise<Petition | undefined>

/** A petition as this actor may see it: whole, reduced to number, code and date, or as if it did not exist. */
export function readPetition(deps: {
  readonly store: Pick<PetitionStore, 'read' | 'readByNumber'>
  readonly rules: Pick<Rules, 'readBook'>
  readonly places: Pick<Places, 'holdsRoleIn'>
}): ReadPetition {
  const visibility = seenBy(deps)
  return async (actor, which) => {
    const petition = await load(deps.store, which)
    if (!petition) return undefined
    switch (visibility(actor, petition, which.key)) {
      case 'page':
        return petition
      case 'tombstone':
        return tombstoneOf(petition)
      case 'nothing':
        return undefined
    }
  }
}

type Located = SeenPetition &
  Pick<Petition, 'authorId' | 'coAuthorIds' | 'territoryId' | 'addressedTerritoryId' | 'rules' | 'linkKey'>

/** How much of a petition an actor may see. */
export function seenBy(deps: {
  readonly rules: Pick<Rules, 'readBook'>
  readonly places: Pick<Places, 'holdsRoleIn'>
}): (actor: Actor, petition: Located, key?: string | null) => Visibility {
  return (actor, petition, key) => {
    const placeId = petition.addressedTerritoryId ?? petition.territoryId
    const viewer = {
      isAuthor: writesIt(petition, actor),
      reviews: placeId !== null && deps.places.holdsRoleIn(actor, 'moderator', placeId),
      // 128 random bits: how long the comparison takes tells nothing that could be tried out.
      hasLink: petition.linkKey != null && key === petition.linkKey,
    }
    const book = petition.rules ? deps.rules.readBook(petition.rules) : undefined
    return visibilityOf(petition, viewer, book)
  }
}

async function load(store: Pick<PetitionStore, 'read' | 'readByNumber'>, which: WhichPetition) {
  return 'id' in which ? store.read(which.id) : readByNumber({ store })(which.number)
}

/** Whole, whoever asks. */
export function readByNumber({ store }: { readonly store: Pick<PetitionStore, 'readByNumber'> }) {
  return async (number: string): Promise<Petition | undefined> =>
    isPetitionNumber(number) ? store.readByNumber(number) : undefined
}

/** What was refused for its words is not repeated: number, place, code and date remain. */
function tombstoneOf(petition: Petition): Petition {
  return {
    ...petition,
    authorId: null,
    texts: {},
    versions: [],
    refusals: petition.refusals.map((refusal) => ({ ...refusal, text: '' })),
    origin: petition.origin && {
      ...petition.origin,
      rejection: petition.origin.rejection && { ...petition.origin.rejection, details: null },
    },
  }
}
