import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { PetitionChange } from '#domain/petitions/change.ts'
import { closeByAuthor as close } from '#domain/petitions/close.ts'
import { isAuthor } from '#domain/petitions/may-edit.ts'
import type { Act, Petition } from '#domain/petitions/petition.ts'
import { submitToBody as submit } from '#domain/petitions/submit-to-body.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'
import { pinnedBook } from './law-of.ts'

type CloseRefusal = Refusal<'FORBIDDEN' | 'NOT_NOW' | 'TERM_NOT_OVER'>
type SubmitRefusal = Refusal<'FORBIDDEN' | 'NOT_FOUND' | 'THRESHOLD_NOT_MET' | 'CONFLICT'>

/** What its author does with a petition that is public. */
export interface AuthorActs {
  /** T13: ends signing, where the book leaves that to the author and its minimum is over. */
  readonly closeByAuthor: (
    actor: Actor,
    input: { readonly petitionId: PetitionId },
  ) => Promise<Result<Petition, CloseRefusal | NotFound>>
  /** K1b: hands a met threshold to the body, where the book leaves that to the author. */
  readonly submitToBody: (
    actor: Actor,
    input: { readonly petitionId: PetitionId; readonly trackId: string },
  ) => Promise<Result<Petition, SubmitRefusal>>
  /** The same questions, without an effect. */
  readonly mayClose: (actor: Actor, petition: Petition) => Result<unknown, CloseRefusal>
  readonly maySubmitToBody: (actor: Actor, petition: Petition, trackId: string) => Result<unknown, SubmitRefusal>
}

interface Deps {
  readonly store: Pick<PetitionStore, 'change'>
  readonly rules: Pick<Rules, 'readBook' | 'calendarOf'>
  readonly clock: Clock
}

export function authorActs({ store, rules, clock }: Deps): AuthorActs {
  const lawOf = (petition: Petition) => {
    const book = pinnedBook(rules, petition)
    return { book, calendar: rules.calendarOf(book) }
  }

  function closing(actor: Actor, petition: Petition): Result<PetitionChange, CloseRefusal> {
    const act = actOf(actor, petition, clock)
    if (!act.ok) return act
    const { book, calendar } = lawOf(petition)
    return close(petition, book, calendar, act.value)
  }

  function submitting(actor: Actor, petition: Petition, trackId: string): Result<PetitionChange, SubmitRefusal> {
    const act = actOf(actor, petition, clock)
    return act.ok ? submit(petition, trackId, lawOf(petition), act.value) : act
  }

  return {
    closeByAuthor: (actor, { petitionId }) =>
      store.change<CloseRefusal>(petitionId, (petition) => closing(actor, petition)),
    submitToBody: (actor, { petitionId, trackId }) =>
      store.change<SubmitRefusal>(petitionId, (petition) => submitting(actor, petition, trackId)),
    mayClose: closing,
    maySubmitToBody: submitting,
  }
}

function actOf(actor: Actor, petition: Petition, clock: Clock): Result<Act, Refusal<'FORBIDDEN'>> {
  if (actor.kind !== 'person' || !petition.rules || !isAuthor(petition, actor)) return refuse({ code: 'FORBIDDEN' })
  return ok({ at: clock.now(), actor: { kind: 'person', id: actor.personId } })
}
