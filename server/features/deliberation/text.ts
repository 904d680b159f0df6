import type { Amendment, TextDeliberation } from '#domain/deliberation/amendment.ts'
import { mayAmend } from '#domain/deliberation/amend.ts'
import { isId, type PersonId, type PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { stageLaw } from '#server/features/petitions/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { SummaryResolver } from './graphql/summary.resolver.ts'
import {
  AmendmentFields,
  PetitionTextFields,
  TextVersionFields,
  type TextLoads,
  type TextReads,
} from './graphql/text.fields.ts'
import { TextMutations } from './graphql/text.mutations.ts'
import { textRoutes } from './http-text.ts'
import type { DeliberationEarlier } from './deps.ts'
import { textListeners } from './listeners-text.ts'
import { amendmentCollection, deliberationCollection } from './store/amendment.documents.ts'
import { amendmentStore, decisionTimer, termTimer } from './store/amendment.store.ts'
import { limitTimer, sealTimer, summaryCollection, summaryStore } from './store/summary.store.ts'
import type { Talk } from './talk.ts'
import { proposeAmendment, rebaseAmendment, withdrawAmendment } from './use-cases/amend-text.ts'
import { refuseAmendment, reviseText, takeAmendment } from './use-cases/decide-text.ts'
import {
  afterAct,
  endByAuthor,
  endOfDeciding,
  endOfTerm,
  goOnFromDeliberation,
  shut,
} from './use-cases/end-deliberation.ts'
import {
  endOfObjections,
  sealAtLimit,
  sealedRecord,
  summaryFor,
  watchThreshold,
  type SummaryFor,
} from './use-cases/seal-summary.ts'
import { showSummary } from './use-cases/show-summary.ts'
import { summaryActs } from './use-cases/summarise.ts'
import { countDeliberation } from './use-cases/summary-facts.ts'
import { tellAuthor } from './use-cases/tell-author.ts'
import { finishText, onText } from './use-cases/text-work.ts'

/** What later features and the demo city may do with the text of a petition and what its deliberation came to. */
export type TextOfPetitions = ReturnType<typeof wire>['acts'] & { readonly summaryFor: SummaryFor }

/** Amendments, versions, the end of a deliberation and its closing summary. */
export function textParts(platform: Platform, earlier: DeliberationEarlier, talk: Talk): Feature<TextOfPetitions> {
  const { acts, summaryFor: standing, stores, ending } = wire(platform, earlier, talk)
  const { petitions } = earlier
  const reads: TextReads = {
    bookOf: (petition) => petitions.bookOf(petition),
    async mayAmend(actor, petition, deliberation, at) {
      const person = await petitions.personFacts(actor)
      const personId = actor.kind === 'person' ? actor.personId : null
      return mayAmend({ petition, book: petitions.bookOf(petition), deliberation, personId, person, at })
    },
  }
  const loads = textLoads(earlier, stores.amendments)
  const onlyPetitions = (act: (id: PetitionId, generation: number) => Promise<void>) => ({
    async fire({ subject, generation }: { subject: string; generation: number }) {
      if (isId('pet', subject)) await act(subject, generation)
    },
  })

  return {
    use: { ...acts, summaryFor: standing },
    collections: [deliberationCollection, amendmentCollection, summaryCollection],
    resolvers: [
      new TextMutations(acts),
      new PetitionTextFields(reads, loads),
      new TextVersionFields(loads),
      new AmendmentFields(loads),
      new SummaryResolver(acts),
    ],
    routes: textRoutes({
      petitions,
      amendmentsOf: async ({ id }) => (await stores.amendments.ofPetition(id)).toReversed(),
      recordOf: sealedRecord(stores),
    }),
    listeners: textListeners(ending),
    timers: [
      { kind: termTimer, ...onlyPetitions(ending.endOfTerm) },
      { kind: decisionTimer, ...onlyPetitions((id) => ending.endOfDeciding(id)) },
      { kind: sealTimer, ...onlyPetitions((id) => ending.endOfObjections(id)) },
      { kind: limitTimer, ...onlyPetitions((id) => ending.sealAtLimit(id)) },
    ],
  }
}

/** Each act receives its needs by name. */
function wire(platform: Platform, earlier: DeliberationEarlier, talk: Talk) {
  const { petitions } = earlier
  const stores = { amendments: amendmentStore(platform), summaries: summaryStore(platform) }
  const base = { ...platform, ...earlier, ...stores }
  const texts = {
    ...base,
    onText: onText(base),
    finishText: finishText(base),
    lawFor: (petition: Petition) => stageLaw(earlier, petition),
  }
  const deciding = { ...texts, afterAct: afterAct(texts) }
  const count = countDeliberation({ ...stores, figures: talk.figures })
  const summarising = summaryActs({ ...base, count })
  const sealing = { ...base, count }
  return {
    stores,
    acts: {
      proposeAmendment: proposeAmendment(deciding),
      rebaseAmendment: rebaseAmendment(deciding),
      withdrawAmendment: withdrawAmendment(deciding),
      takeAmendment: takeAmendment(deciding),
      refuseAmendment: refuseAmendment(deciding),
      reviseText: reviseText(deciding),
      endByAuthor: endByAuthor(texts),
      ...summarising,
      showSummary: showSummary({ ...base, ...talk, count, maySummarise: summarising.maySummarise }),
      readPetition: async (id: PetitionId) => (await petitions.readPetitions([id]))[0],
    },
    ending: {
      endOfTerm: endOfTerm(texts),
      endOfDeciding: endOfDeciding(texts),
      endOfObjections: endOfObjections(sealing),
      sealAtLimit: sealAtLimit(sealing),
      watchThreshold: watchThreshold(sealing),
      goOn: goOnFromDeliberation(texts),
      finishText: texts.finishText,
      tellAuthor: tellAuthor(base),
      begin: async (id: PetitionId) => {
        const [petition] = await petitions.readPetitions([id])
        const endsAt = petition?.stage === 'deliberation' && petition.terms.deliberation?.endsAt
        if (petition && endsAt) await stores.amendments.begin(petition, endsAt)
      },
      shut: (id: PetitionId) => shut(texts, id),
      forgetPerson: async (personId: PersonId) => {
        await stores.amendments.forgetPerson(personId)
        await stores.summaries.forgetPerson(personId)
      },
    },
    summaryFor: summaryFor(base),
  }
}

function textLoads(
  { identity, petitions }: DeliberationEarlier,
  amendments: ReturnType<typeof amendmentStore>,
): TextLoads {
  return {
    async names(ids: readonly PersonId[]) {
      const people = new Map((await identity.readPeople(ids)).map((person) => [person.id, person.name]))
      return ids.map((id) => people.get(id) ?? null)
    },
    amendments: (ids: readonly PetitionId[]): Promise<Amendment[][]> =>
      Promise.all(ids.map((id) => amendments.ofPetition(id))),
    deliberations: (ids: readonly PetitionId[]): Promise<(TextDeliberation | undefined)[]> =>
      Promise.all(ids.map((id) => amendments.readDeliberation(id))),
    async petitions(ids: readonly PetitionId[]) {
      const byId = new Map((await petitions.readPetitions(ids)).map((petition) => [petition.id, petition]))
      return ids.map((id) => byId.get(id) ?? new Error(`The petition ${id} is missing`))
    },
  }
}
