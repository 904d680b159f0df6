import type { Actor } from '#domain/kernel/actor.ts'
import type { BodyId, PersonId, PetitionId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import {
  acknowledgeSummary as acknowledge,
  answerObjection as answer,
  blankSummary,
  maySummarise,
  objectToSummary as object,
  publishSummary as publish,
  writeSummary as write,
  type ObjectToSummaryRefusal,
} from '#domain/deliberation/summarise.ts'
import type { ClosingSummary, SummaryChange, SummaryText } from '#domain/deliberation/summary.ts'
import { writesIt } from '#domain/petitions/may-edit.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import { ineligibility, type EligibilityRefusal } from '#domain/rules/eligibility.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { SummaryStore } from '../store/summary.store.ts'
import type { CountDeliberation } from './summary-facts.ts'

export type SummaryRefusal = Refusal<
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'NOT_NOW'
  | 'CONFLICT'
  | 'CONFLICT_OF_INTEREST'
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'OBJECTION_ANSWERED'
>
type Outcome<R extends Refusal = SummaryRefusal> = Promise<Result<ClosingSummary, R>>

export interface SummaryActs {
  readonly saveSummary: (
    actor: Actor,
    input: {
      readonly petitionId: PetitionId
      readonly text: SummaryText
      readonly language: Locale
      readonly revision: number
    },
  ) => Outcome
  readonly publishSummary: (actor: Actor, petitionId: PetitionId) => Outcome
  readonly answerObjection: (
    actor: Actor,
    input: { readonly petitionId: PetitionId; readonly n: number; readonly text: string },
  ) => Outcome
  readonly objectToSummary: (
    actor: Actor,
    input: { readonly petitionId: PetitionId; readonly text: string },
  ) => Outcome<ObjectToSummaryRefusal | EligibilityRefusal | Refusal<'NOT_FOUND'>>
  /** For every body of the petition that the actor is an official of. */
  readonly acknowledgeSummary: (actor: Actor, petitionId: PetitionId) => Outcome
  readonly maySummarise: (actor: Actor, petition: Petition) => Result<true, SummaryRefusal>
}

export interface SummaryDeps {
  readonly summaries: Pick<SummaryStore, 'change' | 'read'>
  readonly petitions: Pick<Petitions, 'readPetition' | 'bookOf' | 'calendarOf' | 'personFacts'>
  readonly places: Pick<Places, 'holdsRoleIn'>
  readonly count: CountDeliberation
  readonly clock: Clock
}

interface Acting {
  readonly petition: Petition
  readonly book: PetitionRules
  readonly by: { readonly personId: PersonId; readonly at: Date }
}

/** The closing summary, from the facilitator's draft to the day on which the body has read it. */
export function summaryActs(deps: SummaryDeps): SummaryActs {
  const { summaries, clock } = deps

  async function acting(actor: Actor, petitionId: PetitionId): Promise<Acting | undefined> {
    const petition = await deps.petitions.readPetition(actor, { id: petitionId })
    if (!petition?.rules || actor.kind !== 'person') return undefined
    return { petition, book: deps.petitions.bookOf(petition), by: { personId: actor.personId, at: clock.now() } }
  }

  async function asFacilitator<R extends Refusal>(
    actor: Actor,
    petitionId: PetitionId,
    decide: (summary: ClosingSummary, acting: Acting) => Result<SummaryChange, R>,
  ): Outcome<R | SummaryRefusal> {
    const found = await acting(actor, petitionId)
    if (!found) return refuse({ code: 'NOT_FOUND' })
    const may = mayWrite(deps, actor, found.petition)
    if (!may.ok) return may
    return summaries.change(blankSummary(found.petition), (summary) => decide(summary, found))
  }

  return {
    maySummarise: (actor, petition) => mayWrite(deps, actor, petition),
    saveSummary: (actor, { petitionId, ...given }) =>
      asFacilitator(actor, petitionId, (summary, { by }) => write(summary, given, by)),
    async publishSummary(actor, petitionId) {
      const found = await acting(actor, petitionId)
      if (!found) return refuse({ code: 'NOT_FOUND' })
      const counted = await deps.count(found.petition)
      return asFacilitator(actor, petitionId, (summary, { book, by }) => {
        const place = { timeZone: book.timeZone, calendar: deps.petitions.calendarOf(book) }
        return publish(summary, counted, place, by)
      })
    },
    answerObjection: (actor, { petitionId, n, text }) =>
      asFacilitator(actor, petitionId, (summary, { by }) => answer(summary, { n, text }, by)),
    async objectToSummary(actor, { petitionId, text }) {
      const found = await acting(actor, petitionId)
      if (!found) return refuse({ code: 'NOT_FOUND' })
      const { petition, book, by } = found
      const person = await deps.petitions.personFacts(actor)
      const { addressedTerritoryId } = petition
      const party = { party: book.signer, timeZone: book.timeZone, at: by.at, addressedTerritoryId }
      const refused = refuseAll<EligibilityRefusal>(ineligibility({ ...party, person }))
      return refused ?? summaries.change(blankSummary(petition), (summary) => object(summary, { text }, by))
    },
    async acknowledgeSummary(actor, petitionId) {
      const found = await acting(actor, petitionId)
      if (!found) return refuse({ code: 'NOT_FOUND' })
      const own = officialOf(actor, found.petition)
      if (own.length === 0) return refuse({ code: 'FORBIDDEN' })
      return summaries.change<Refusal<'NOT_NOW'>>(blankSummary(found.petition), (before) =>
        own.reduce<Result<SummaryChange, Refusal<'NOT_NOW'>>>(
          (done, bodyId) => {
            if (!done.ok) return done
            const more = acknowledge(done.value.state, bodyId, found.by)
            return more.ok ? ok({ ...more.value, facts: [...done.value.facts, ...more.value.facts] }) : more
          },
          ok({ state: before, facts: [] }),
        ),
      )
    },
  }
}

/** A moderator of the place who does not write the petition, once deliberation is over. */
function mayWrite(
  { places, petitions }: Pick<SummaryDeps, 'places' | 'petitions'>,
  actor: Actor,
  petition: Petition,
): Result<true, SummaryRefusal> {
  const placeId = petition.addressedTerritoryId
  if (placeId === null || !places.holdsRoleIn(actor, 'moderator', placeId)) return refuse({ code: 'FORBIDDEN' })
  if (writesIt(petition, actor)) return refuse({ code: 'CONFLICT_OF_INTEREST' })
  return petition.rules ? maySummarise(petition, petitions.bookOf(petition)) : refuse({ code: 'NOT_NOW' })
}

/** The bodies of the petition that the actor is an official of. */
export function officialOf(actor: Actor, { tracks }: Pick<Petition, 'tracks'>): BodyId[] {
  const bodies = [...new Set(tracks.flatMap(({ bodyId }) => bodyId ?? []))]
  const grants = actor.kind === 'person' ? actor.grants.filter(({ role }) => role === 'official') : []
  return bodies.filter((bodyId) => grants.some((grant) => grant.bodyId === bodyId))
}
