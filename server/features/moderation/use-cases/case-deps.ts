import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import type { CaseId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { KeptCase } from '#domain/moderation/case.ts'
import type { CaseAct, CaseChange } from '#domain/moderation/facts.ts'
import { hasInterest, type MayDecideRefusal } from '#domain/moderation/may-decide.ts'
import type { Location } from '#domain/places/territory.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import type { Law } from '#domain/rules/law.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { CaseStore } from '../store/case.store.ts'

/** What every act of a moderator needs. */
export interface CaseDeps {
  readonly store: CaseStore
  readonly places: Pick<Places, 'territory' | 'territoriesOf'>
  readonly rules: Pick<Rules, 'readBook' | 'calendarOf'>
  readonly clock: Clock
}

/** A case of another place, one in which the moderator has an interest, and none look the same from outside. */
export type CaseRefusal = Refusal<
  'NOT_FOUND' | 'CONFLICT_OF_INTEREST' | 'ALREADY_DECIDED' | 'ANOTHER_MODERATOR_NEEDED' | 'CASE_TAKEN'
>

/** What is known when a moderator acts on a case. */
export interface Sitting {
  readonly current: KeptCase
  readonly actor: ActingPerson
  readonly place: Location
  readonly book: PetitionRules
  readonly act: CaseAct
}

/** The book that the subject of a case is pinned to. */
export function bookOf(rules: Pick<Rules, 'readBook'>, kept: Pick<KeptCase, 'id' | 'rules'>): PetitionRules {
  const book = rules.readBook(kept.rules)
  if (!book) throw new Error(`The book of the case ${kept.id} is missing`)
  return book
}

/** The same book with its calendar, for terms. */
export function lawOf(rules: Pick<Rules, 'readBook' | 'calendarOf'>, kept: Pick<KeptCase, 'id' | 'rules'>): Law {
  const book = bookOf(rules, kept)
  return { book, calendar: rules.calendarOf(book) }
}

/** One act of a moderator on one case: whether they may is asked of what the case is at the moment of writing. */
export async function actOn<R extends Refusal>(
  { store, places, rules, clock }: CaseDeps,
  actor: Actor,
  id: CaseId | undefined,
  steps: {
    readonly may: (sitting: Sitting) => Result<unknown, MayDecideRefusal>
    readonly make: (sitting: Sitting) => Result<CaseChange | undefined, R>
  },
): Promise<Result<KeptCase, R | CaseRefusal>> {
  const known = id && (await store.read(id))
  if (!known || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
  const book = bookOf(rules, known)
  const act = { at: clock.now(), by: actor.personId }
  return store.change<R | CaseRefusal>(known.id, (current) => {
    const place = places.territory(current.territoryId)
    if (!place || hasInterest(current, actor.personId)) return refuse({ code: 'NOT_FOUND' })
    const sitting: Sitting = { current, actor, place, book, act }
    const may = steps.may(sitting)
    return may.ok ? steps.make(sitting) : refuse({ code: outsideCode(may.refusals[0].code) })
  })
}

function outsideCode(code: MayDecideRefusal['code']): CaseRefusal['code'] {
  return code === 'FORBIDDEN' ? 'NOT_FOUND' : code
}
