import type { BodyId, PersonId, PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { visibilityOf } from '#domain/petitions/visibility.ts'
import type { EventDays } from '#domain/rules/blackouts.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { PersonFacts } from '#domain/rules/eligibility.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Moderation } from '#server/features/moderation/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { CoAuthorResolver } from './graphql/co-author.resolver.ts'
import { CasePetition, PersonPetitions, type LoadPetitions } from './graphql/later-fields.ts'
import {
  PetitionFields,
  PetitionOriginFields,
  PetitionTrackFields,
  type PetitionLoads,
} from './graphql/petition.fields.ts'
import { EventDayPetitions } from './graphql/event-day.fields.ts'
import { LegalHoldResolver } from './graphql/hold.resolver.ts'
import { CaseAtRiskPetition, LogEntryPetition, ModerationFileFields } from './graphql/moderation-file.resolver.ts'
import { PetitionMutations } from './graphql/petition.mutations.ts'
import { PetitionStageFields } from './graphql/stage.fields.ts'
import { PetitionStageResolver } from './graphql/stage.resolver.ts'
import { ReviewMutations } from './graphql/review.mutations.ts'
import { titleField, titleOf } from './graphql/petition-view.ts'
import { PetitionQueries } from './graphql/petition.queries.ts'
import { PetitionFormResolver } from './graphql/petition-form.resolver.ts'
import { CaseRepeats } from './graphql/repeats.resolver.ts'
import { SimilarResolver } from './graphql/similar.resolver.ts'
import { petitionListeners } from './listeners.ts'
import { moderationLogRoutes } from './log-http.ts'
import { freshSearch } from './search/fresh-search.ts'
import { createPetitionSearch } from './search/petition-search.ts'
import { createSimilarPetitions } from './similar/similar-petitions.ts'
import { importStore, type ImportStore } from './store/import.store.ts'
import { numberCollection, petitionCollection } from './store/petition.document.ts'
import { petitionLists, type Listed } from './store/petition.lists.ts'
import { petitionStore } from './store/petition.store.ts'
import { signableStore } from './store/signable.store.ts'
import { petitionTimers } from './timers.ts'
import { adoptPetition, type AdoptPetition } from './use-cases/adopt-petition.ts'
import { appealDecision, decideAppeal, type AppealDecision, type DecideAppeal } from './use-cases/appeal-decision.ts'
import { authorActs, type AuthorActs } from './use-cases/author-acts.ts'
import { clearDrafts } from './use-cases/clear-drafts.ts'
import { closeSigning } from './use-cases/close-signing.ts'
import { coAuthorActs } from './use-cases/co-authors.ts'
import { createPetition, type CreatePetition } from './use-cases/create-petition.ts'
import {
  approvePetition,
  rejectPetition,
  type ApprovePetition,
  type RejectPetition,
} from './use-cases/decide-petition.ts'
import { deleteDraft, type DeleteDraft } from './use-cases/delete-draft.ts'
import { editPetition, type EditPetition } from './use-cases/edit-petition.ts'
import { followCalendar } from './use-cases/follow-calendar.ts'
import { followCase, followCaseOf, followHiding } from './use-cases/follow-case.ts'
import { closeCaseOf } from './use-cases/follow-events.ts'
import { findRepeats } from './use-cases/find-repeats.ts'
import { findSimilar } from './use-cases/find-similar.ts'
import { forgetPerson } from './use-cases/forget-person.ts'
import { hidePetition, type HidePetition } from './use-cases/hide-petition.ts'
import { liftLegalHold, mayHold, setLegalHold } from './use-cases/hold-petition.ts'
import { pinnedBook } from './use-cases/law-of.ts'
import { countPetitions, listOwnPetitions, listPetitions, type ListPetitions } from './use-cases/list-petitions.ts'
import { maySubmitNow, mayWithdrawNow } from './use-cases/may-change.ts'
import { openCase, openCaseOf } from './use-cases/open-case.ts'
import { personFacts } from './use-cases/person-facts.ts'
import { readAreas } from './use-cases/read-areas.ts'
import { mayCreate, readPetitionForm } from './use-cases/read-petition-form.ts'
import { readPetition, type ReadPetition } from './use-cases/read-petition.ts'
import { readSignable, type ReadSignable } from './use-cases/read-signable.ts'
import { recordAnswer, type RecordAnswer } from './use-cases/record-answer.ts'
import { recordAnonymised, type RecordAnonymised } from './use-cases/record-anonymised.ts'
import { countingRules, recordSupport, type ReadCountingRules, type RecordSupport } from './use-cases/record-support.ts'
import { suspensions, type Suspensions } from './use-cases/suspend-signing.ts'
import { restingBy } from './use-cases/resting-by.ts'
import { stageActs, type StageActs } from './use-cases/stage-acts.ts'
import { similarOfCase } from './use-cases/similar-of-case.ts'
import { submitPetition, type SubmitPetition } from './use-cases/submit-petition.ts'
import { closeCase, withdrawPetition, type WithdrawPetition } from './use-cases/withdraw-petition.ts'

export { CoAuthorPayload } from './graphql/co-author.type.ts'
export { PetitionIdInput } from './graphql/petition.inputs.ts'
export { withId } from './graphql/petition.mutations.ts'
export { TrackStateEnum } from './graphql/enums.ts'
export { PetitionTextType, PetitionTrackType, PetitionType } from './graphql/petition.type.ts'
export { allTextsOf, trackOfLaw } from './graphql/petition-view.ts'
export { searchTerm, wordsOf } from './search/terms.ts'
export { stageLaw } from './use-cases/law-of.ts'
export type { Imported } from './store/import.store.ts'

/** What later features and commands may do with petitions. */
export interface Petitions
  extends
    StageActs,
    Pick<AuthorActs, 'closeByAuthor' | 'submitToBody'>,
    Pick<Suspensions, 'suspendSigning' | 'resumeSigning'> {
  readonly createPetition: CreatePetition
  readonly editPetition: EditPetition
  readonly deleteDraft: DeleteDraft
  readonly submitPetition: SubmitPetition
  readonly approvePetition: ApprovePetition
  readonly rejectPetition: RejectPetition
  readonly appealDecision: AppealDecision
  readonly decideAppeal: DecideAppeal
  readonly hidePetition: HidePetition
  readonly withdrawPetition: WithdrawPetition
  readonly adoptPetition: AdoptPetition
  readonly readPetition: ReadPetition
  readonly listPetitions: ListPetitions
  /** Whole, whoever asks: for features that know who may see them. In no order; unknown ids are missing. */
  readonly readPetitions: (ids: readonly PetitionId[]) => Promise<Petition[]>
  readonly readSignable: ReadSignable
  /** Petitions of our own that could be signed once, latest publication first. */
  readonly everOpen: (page: PageRequest) => Promise<Listed[]>
  /** Petitions that had sponsors and are not published yet, latest first. */
  readonly everSponsored: (page: PageRequest) => Promise<Listed[]>
  /** Petitions on which these bodies owe an answer, the most urgent first. */
  readonly owedBy: (bodyIds: readonly BodyId[], limit: number) => Promise<Petition[]>
  readonly bookOf: (petition: Pick<Petition, 'id' | 'rules'>) => PetitionRules
  /** of working days, for terms of its book */
  readonly calendarOf: Rules['calendarOf']
  readonly titleOf: (petition: Petition) => Localized
  /** Whether a stranger may read it, whole. */
  readonly isShown: (petition: Petition) => boolean
  readonly personFacts: (actor: Actor) => Promise<PersonFacts>
  readonly countingRules: ReadCountingRules
  readonly recordSupport: RecordSupport
  /** Days on which its place rests, by event. */
  readonly eventDaysOf: (petition: Pick<Petition, 'addressedTerritoryId'>) => EventDays
  readonly recordAnswer: RecordAnswer
  /** The list of its signers is destroyed. */
  readonly recordAnonymised: RecordAnonymised
  readonly importPetitions: ImportStore['importPetitions']
}

interface Earlier {
  readonly identity: Identity
  readonly places: Places
  readonly rules: Rules
  readonly moderation: Moderation
}

// Blackouts hold whole days, so a minute is soon enough.
const calendarEveryMs = 60_000
const draftsEveryMs = 60 * 60_000
const leaseMs = 60_000

export function petitionsFeature(platform: Platform, earlier: Earlier): Feature<Petitions> {
  const { places, rules } = earlier
  const lists = petitionLists(platform.mongo)
  const search = createPetitionSearch()
  const similar = createSimilarPetitions()
  const fresh = freshSearch(platform, { search, similar, lists, rules })
  const describe = describePetition(earlier)
  const store = petitionStore(platform, {
    describe,
    written: (id) => fresh.refresh(id),
  })
  const acts = wire(platform, earlier, { store, lists, search, similar, signable: signableStore(platform) })
  const isShown = (petition: Petition): boolean => describe(petition).isShown
  const use: Petitions = { ...acts, isShown, importPetitions: importStore(platform, describe).importPetitions }
  const load: LoadPetitions = async (ids) => inOrder(ids, await store.readMany(ids))
  const loads = petitionLoads(platform, earlier, readAreas({ lists }))

  return {
    use,
    collections: [petitionCollection, numberCollection],
    resolvers: [
      new PetitionQueries(acts),
      new SimilarResolver(acts),
      new PetitionMutations(acts),
      new LegalHoldResolver(acts),
      new PetitionFields(acts, earlier, loads),
      new PetitionStageFields(rules),
      new PetitionStageResolver(acts),
      new PetitionTrackFields(places),
      new PetitionOriginFields(loads),
      new PetitionFormResolver(acts, places),
      new PersonPetitions(acts.listOwnPetitions),
      new CasePetition(load, earlier),
      new CoAuthorResolver(coAuthorActs({ ...platform, store }), rules, loads.names),
      new ReviewMutations(acts),
      new ModerationFileFields(earlier),
      new LogEntryPetition(load, (petition) => describe(petition).isShown),
      new CaseAtRiskPetition(load, (petition) => describe(petition).isShown),
      new CaseRepeats(load, acts),
      new EventDayPetitions(acts.restingBy),
    ],
    listeners: petitionListeners(acts),
    routes: moderationLogRoutes({ readReport: earlier.moderation.readReport, readPetitions: acts.readPetitions }),
    timers: petitionTimers({ ...acts, now: () => platform.clock.now() }),
    workers: [
      fresh.worker,
      platform.createWorker({ name: 'petitions.drafts', everyMs: draftsEveryMs, leaseMs, round: acts.clearDrafts }),
      platform.createWorker({ name: 'petitions.calendar', everyMs: calendarEveryMs, round: acts.followCalendar }),
    ],
    prepare: () => fresh.load(),
  }
}

interface Parts {
  readonly store: ReturnType<typeof petitionStore>
  readonly lists: ReturnType<typeof petitionLists>
  readonly search: ReturnType<typeof createPetitionSearch>
  readonly similar: ReturnType<typeof createSimilarPetitions>
  readonly signable: ReturnType<typeof signableStore>
}

/** Each act receives its needs by name. */
function wire(platform: Platform, earlier: Earlier, parts: Parts) {
  const { store, lists } = parts
  const base = { ...platform, ...earlier, ...parts }
  const withCases = {
    ...base,
    openCase: openCase(base),
    closeCase: closeCase(base),
    followCase: followCase(base),
    followHiding: followHiding(base),
    newSecret: () => platform.crypto.randomBytes(16).toString('base64url'),
  }
  return {
    createPetition: createPetition(base),
    editPetition: editPetition(base),
    deleteDraft: deleteDraft(base),
    submitPetition: submitPetition(withCases),
    approvePetition: approvePetition(withCases),
    rejectPetition: rejectPetition(withCases),
    withdrawPetition: withdrawPetition(withCases),
    adoptPetition: adoptPetition(base),
    readPetition: readPetition(base),
    readPetitions: (ids: readonly PetitionId[]) => store.readMany(ids),
    readSignable: readSignable(base),
    listPetitions: listPetitions(base),
    countPetitions: countPetitions(base),
    listOwnPetitions: listOwnPetitions(base),
    findSimilar: findSimilar(base),
    findRepeats: findRepeats({ ...base, titleFieldOf: titleFieldOf(earlier.rules) }),
    similarOfCase: similarOfCase({
      ...base,
      findSimilar: findSimilar(base),
      titleFieldOf: titleFieldOf(earlier.rules),
    }),
    everOpen: (page: PageRequest) => lists.everOpen(page),
    everSponsored: (page: PageRequest) => lists.everSponsored(page),
    owedBy: (bodyIds: readonly BodyId[], limit: number) => lists.owedBy(bodyIds, limit),
    bookOf: (petition: Pick<Petition, 'id' | 'rules'>) => pinnedBook(earlier.rules, petition),
    calendarOf: (book: Pick<PetitionRules, 'calendar'>) => earlier.rules.calendarOf(book),
    titleOf: (petition: Petition) =>
      titleOf(petition.rules ? earlier.rules.readBook(petition.rules) : undefined, petition),
    personFacts: (actor: Actor) => personFacts(earlier, actor),
    eventDaysOf: ({ addressedTerritoryId }: Pick<Petition, 'addressedTerritoryId'>) =>
      earlier.rules.eventDays(addressedTerritoryId),
    readPetitionForm: readPetitionForm(base),
    mayCreate: mayCreate(base),
    maySubmit: maySubmitNow(base),
    mayWithdraw: mayWithdrawNow(base),
    countingRules: countingRules(base),
    recordSupport: recordSupport(withCases),
    recordAnswer: recordAnswer(base),
    recordAnonymised: recordAnonymised(base),
    setLegalHold: setLegalHold(base),
    liftLegalHold: liftLegalHold(base),
    mayHold: (actor: Actor, petition: Petition) => mayHold(base, actor, petition),
    ...stageActs(withCases),
    ...authorActs(base),
    ...suspensions(base),
    closeSigning: closeSigning(base),
    openCaseOf: openCaseOf(withCases),
    appealDecision: appealDecision(withCases),
    decideAppeal: decideAppeal(withCases),
    hidePetition: hidePetition(withCases),
    followCaseOf: followCaseOf(withCases),
    followHiding: withCases.followHiding,
    closeCaseOf: closeCaseOf(withCases),
    forgetPerson: forgetPerson(base),
    clearDrafts: clearDrafts(base),
    restingBy: restingBy(base),
    followCalendar: followCalendar({ ...base, followCase: followCaseOf(withCases) }),
  }
}

function titleFieldOf(rules: Pick<Rules, 'readBook'>) {
  return (petition: Petition): string => titleField(petition.rules ? rules.readBook(petition.rules) : undefined)
}

/** What lists must know beside the petition itself: whether a stranger may read it, and where its place lies. */
function describePetition({ places, rules }: Earlier) {
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

function petitionLoads(
  { clock }: Platform,
  { identity, rules }: Earlier,
  areas: ReturnType<typeof readAreas>,
): PetitionLoads {
  return {
    async names(ids: readonly PersonId[]) {
      const people = new Map((await identity.readPeople(ids)).map((person) => [person.id, person.name]))
      return ids.map((id) => people.get(id) ?? null)
    },
    books: (ids: readonly TerritoryId[]) => Promise.all(ids.map((id) => rules.bookInForce(id, clock.now()))),
    areas: (ids: readonly PetitionId[]) => areas(ids),
  }
}

function inOrder(ids: readonly PetitionId[], found: readonly Petition[]): (Petition | Error)[] {
  const byId = new Map(found.map((petition) => [petition.id, petition]))
  return ids.map((id) => byId.get(id) ?? new Error(`The petition ${id} is missing`))
}
