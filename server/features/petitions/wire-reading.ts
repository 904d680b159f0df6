import type { Actor } from '#domain/kernel/actor.ts'
import type { BodyId, PersonId, PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { visibilityOf } from '#domain/petitions/visibility.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { Earlier, PetitionDeps } from './deps.ts'
import type { LoadPetitions } from './graphql/later-fields.ts'
import type { PetitionLoads } from './graphql/petition.fields.ts'
import { titleField, titleOf } from './graphql/petition-view.ts'
import { findRepeats } from './use-cases/find-repeats.ts'
import { findSimilar } from './use-cases/find-similar.ts'
import { pinnedBook } from './use-cases/law-of.ts'
import { countPetitions, listOwnPetitions, listPetitions } from './use-cases/list-petitions.ts'
import { maySubmitNow, mayWithdrawNow } from './use-cases/may-change.ts'
import { personFacts } from './use-cases/person-facts.ts'
import { readAreas } from './use-cases/read-areas.ts'
import { mayCreate, readPetitionForm } from './use-cases/read-petition-form.ts'
import { readByNumber, readPetition } from './use-cases/read-petition.ts'
import { readSignable } from './use-cases/read-signable.ts'
import { restingBy } from './use-cases/resting-by.ts'
import { similarOfCase } from './use-cases/similar-of-case.ts'

/** Petitions and lists of them, as they are asked for. */
export function petitionReads(deps: PetitionDeps) {
  const { store, lists, rules } = deps
  const fieldOf = titleFieldOf(rules)
  const similar = findSimilar(deps)
  return {
    readPetition: readPetition(deps),
    readPetitions: (ids: readonly PetitionId[]) => store.readMany(ids),
    readByNumber: readByNumber(deps),
    readSignable: readSignable(deps),
    listPetitions: listPetitions(deps),
    countPetitions: countPetitions(deps),
    listOwnPetitions: listOwnPetitions(deps),
    findSimilar: similar,
    findRepeats: findRepeats({ ...deps, titleFieldOf: fieldOf }),
    similarOfCase: similarOfCase({ ...deps, findSimilar: similar, titleFieldOf: fieldOf }),
    restingBy: restingBy(deps),
    everOpen: (page: PageRequest) => lists.everOpen(page),
    everSponsored: (page: PageRequest) => lists.everSponsored(page),
    owedBy: (bodyIds: readonly BodyId[], limit: number) => lists.owedBy(bodyIds, limit),
  }
}

/** The law that a petition lives by, and what it lets somebody do. */
export function petitionLaw(deps: PetitionDeps) {
  const { rules } = deps
  return {
    bookOf: (petition: Pick<Petition, 'id' | 'rules'>) => pinnedBook(rules, petition),
    calendarOf: (book: Pick<PetitionRules, 'calendar'>) => rules.calendarOf(book),
    titleOf: (petition: Petition) => titleOf(petition.rules ? rules.readBook(petition.rules) : undefined, petition),
    personFacts: (actor: Actor) => personFacts(deps, actor),
    eventDaysOf: ({ addressedTerritoryId }: Pick<Petition, 'addressedTerritoryId'>) =>
      rules.eventDays(addressedTerritoryId),
    readPetitionForm: readPetitionForm(deps),
    mayCreate: mayCreate(deps),
    maySubmit: maySubmitNow(deps),
    mayWithdraw: mayWithdrawNow(deps),
  }
}

function titleFieldOf(rules: Pick<Rules, 'readBook'>) {
  return (petition: Petition): string => titleField(petition.rules ? rules.readBook(petition.rules) : undefined)
}

/** What lists must know beside the petition itself: whether a stranger may read it, and where its place lies. */
export function describePetition({ places, rules }: Earlier) {
  const stranger = { isAuthor: false, reviews: false }
  return (petition: Petition) => {
    const book = petition.rules ? rules.readBook(petition.rules) : undefined
    const place = places.territory(petition.territoryId)
    return {
      isShown: visibilityOf(petition, stranger, book) === 'page',
      places: place ? [place.id, ...place.ancestorIds] : [],
    }
  }
}

export function petitionLoads({
  identity,
  rules,
  clock,
  lists,
}: Pick<PetitionDeps, 'identity' | 'rules' | 'clock' | 'lists'>): PetitionLoads {
  const areas = readAreas({ lists })
  return {
    async names(ids: readonly PersonId[]) {
      const people = new Map((await identity.readPeople(ids)).map((person) => [person.id, person.name]))
      return ids.map((id) => people.get(id) ?? null)
    },
    books: (ids: readonly TerritoryId[]) => Promise.all(ids.map((id) => rules.bookInForce(id, clock.now()))),
    areas: (ids: readonly PetitionId[]) => areas(ids),
  }
}

/** Whole petitions, in the order of the ids. */
export function loadPetitions({ store }: Pick<PetitionDeps, 'store'>): LoadPetitions {
  return async (ids) => {
    const byId = new Map((await store.readMany(ids)).map((petition) => [petition.id, petition]))
    return ids.map((id) => byId.get(id) ?? new Error(`The petition ${id} is missing`))
  }
}
