import type { BodyId, PetitionId } from '#domain/kernel/ids.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { EventDays } from '#domain/rules/blackouts.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { PersonFacts } from '#domain/rules/eligibility.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { Earlier } from './deps.ts'
import { CoAuthorResolver } from './graphql/co-author.resolver.ts'
import { CasePetition, PersonPetitions } from './graphql/later-fields.ts'
import { EventDayPetitions } from './graphql/event-day.fields.ts'
import { PetitionFields, PetitionOriginFields, PetitionTrackFields } from './graphql/petition.fields.ts'
import { LegalHoldResolver } from './graphql/hold.resolver.ts'
import { CaseAtRiskPetition, LogEntryPetition, ModerationFileFields } from './graphql/moderation-file.resolver.ts'
import { PetitionMutations } from './graphql/petition.mutations.ts'
import { PetitionStageFields } from './graphql/stage.fields.ts'
import { PetitionStageResolver } from './graphql/stage.resolver.ts'
import { ReviewMutations } from './graphql/review.mutations.ts'
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
import type { AdoptPetition } from './use-cases/adopt-petition.ts'
import type { AppealDecision, DecideAppeal } from './use-cases/appeal-decision.ts'
import type { AuthorActs } from './use-cases/author-acts.ts'
import { coAuthorActs } from './use-cases/co-authors.ts'
import type { CreatePetition } from './use-cases/create-petition.ts'
import type { ApprovePetition, RejectPetition } from './use-cases/decide-petition.ts'
import type { DeleteDraft } from './use-cases/delete-draft.ts'
import type { EditPetition } from './use-cases/edit-petition.ts'
import type { HidePetition } from './use-cases/hide-petition.ts'
import type { ListPetitions } from './use-cases/list-petitions.ts'
import type { ReadPetition } from './use-cases/read-petition.ts'
import type { ReadSignable } from './use-cases/read-signable.ts'
import type { RecordAnswer } from './use-cases/record-answer.ts'
import type { RecordAnonymised } from './use-cases/record-anonymised.ts'
import type { ReadCountingRules, RecordSupport } from './use-cases/record-support.ts'
import type { Suspensions } from './use-cases/suspend-signing.ts'
import type { StageActs } from './use-cases/stage-acts.ts'
import type { SubmitPetition } from './use-cases/submit-petition.ts'
import type { WithdrawPetition } from './use-cases/withdraw-petition.ts'
import { petitionActs } from './wire-acts.ts'
import { describePetition, loadPetitions, petitionLaw, petitionLoads, petitionReads } from './wire-reading.ts'

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
  /** Whole, whoever asks: for who comes by a link that says more than a number does. */
  readonly readByNumber: (number: string) => Promise<Petition | undefined>
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
  const deps = { ...platform, ...earlier, store, lists, search, similar, signable: signableStore(platform) }
  const acts = { ...petitionReads(deps), ...petitionLaw(deps), ...petitionActs(deps) }
  const isShown = (petition: Petition): boolean => describe(petition).isShown
  const use: Petitions = { ...acts, isShown, importPetitions: importStore(platform, describe).importPetitions }
  const load = loadPetitions(deps)
  const loads = petitionLoads(deps)

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
      new CoAuthorResolver(coAuthorActs(deps), rules, loads.names),
      new ReviewMutations(acts),
      new ModerationFileFields(earlier),
      new LogEntryPetition(load, isShown),
      new CaseAtRiskPetition(load, isShown),
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
