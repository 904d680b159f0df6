import type { Actor } from '#domain/kernel/actor.ts'
import { isId, type PetitionId } from '#domain/kernel/ids.ts'
import { refuse, type Result } from '#domain/kernel/result.ts'
import { legalDay } from '#domain/kernel/time-zone.ts'
import { isAuthor } from '#domain/petitions/may-edit.ts'
import { maySubmit, type SubmitRefusal } from '#domain/petitions/may-submit.ts'
import { petitionNumber } from '#domain/petitions/number.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { submit } from '#domain/petitions/submit.ts'
import type { NeedRefusal } from '#domain/rules/thresholds.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'
import { isListedAsSimilar, similarMax } from './find-similar.ts'
import { figuresOf } from './law-of.ts'
import type { OpenCase } from './open-case.ts'
import { personFacts, type PersonDeps } from './person-facts.ts'

export interface SubmitInput {
  readonly petitionId: PetitionId
  /** codes of the forbidden subjects that the author has read */
  readonly acknowledged?: readonly string[] | null | undefined
  /** ids of the similar petitions that the author was shown; absent when no list could be shown */
  readonly similarShown?: readonly string[] | null | undefined
}

export type SubmitPetitionRefusal = SubmitRefusal | NeedRefusal | NotFound
export type SubmitPetition = (actor: Actor, input: SubmitInput) => Promise<Result<Petition, SubmitPetitionRefusal>>

export interface SubmitDeps extends PersonDeps {
  readonly store: Pick<PetitionStore, 'read' | 'readMany' | 'change' | 'changeNumbered'>
  readonly rules: Pick<Rules, 'bookInForce' | 'readBook' | 'calendarOf' | 'eventDays'>
  readonly places: Places
  readonly openCase: OpenCase
  readonly clock: Clock
  /** 128 random bits, for an address */
  readonly newSecret: () => string
}

/** T2, T7b: sends a draft, or a corrected petition under the number it has. */
export function submitPetition(deps: SubmitDeps): SubmitPetition {
  const { store, rules, places, clock } = deps
  return async (actor, { petitionId, acknowledged, ...seen }) => {
    const at = clock.now()
    const petition = await store.read(petitionId)
    if (!petition || !isAuthor(petition, actor) || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
    const person = await personFacts(deps, actor)
    const book = petition.rules ? rules.readBook(petition.rules) : await bookOf(petition, at)
    const similarShown = seen.similarShown ? await thoseOf(seen.similarShown) : undefined
    const act = { at, actor: { kind: 'person', id: actor.personId } } as const

    const decide = (current: Petition, running: number) => {
      const territory = places.territory(current.territoryId)
      const tree = (id: string) => places.territory(id)
      const events = rules.eventDays(current.territoryId)
      const question = {
        ...{ petition: current, actor, person, book, territory, tree, acknowledged: acknowledged ?? [], events, at },
      }
      const may = maySubmit(question)
      if (!may.ok) return may
      const { addressed } = may.value
      const submission = {
        number: petitionNumber(legalDay(at, may.value.book.timeZone), running),
        ...{ linkKey: deps.newSecret(), figures: figuresOf(addressed), calendar: rules.calendarOf(may.value.book) },
        similarShown,
        bodyFor: (addresseeId: string) => places.bodyFor(addresseeId, addressed.id)?.id ?? null,
      }
      return submit(current, may.value, submission, act)
    }
    const year = Number(legalDay(at, book?.timeZone ?? 'UTC').slice(0, 4))
    const submitted = await (petition.number === null
      ? store.changeNumbered<SubmitPetitionRefusal>(petitionId, year, decide)
      : store.change<SubmitPetitionRefusal>(petitionId, (current) => decide(current, 0)))
    if (submitted.ok) await deps.openCase(submitted.value)
    return submitted
  }

  /** Only what the list may hold: whoever asks by hand could name somebody's draft. */
  async function thoseOf(ids: readonly string[]): Promise<PetitionId[]> {
    const named = [...new Set(ids.filter((id) => isId('pet', id)))].slice(0, similarMax)
    const listed = new Set((await store.readMany(named)).filter(isListedAsSimilar).map(({ id }) => id))
    return named.filter((id) => listed.has(id))
  }

  async function bookOf({ territoryId }: Petition, at: Date) {
    return territoryId === null ? undefined : rules.bookInForce(territoryId, at)
  }
}
