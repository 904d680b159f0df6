import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, type Refusal, type Result } from '#domain/kernel/result.ts'
import { appeal } from '#domain/petitions/appeal.ts'
import type { PetitionChange } from '#domain/petitions/change.ts'
import { endDeliberation, type EndDeliberationRefusal } from '#domain/petitions/end-deliberation.ts'
import { expire } from '#domain/petitions/expire.ts'
import { hide } from '#domain/petitions/hide.ts'
import { pause, resume, type PauseRefusal, type PauseRequest } from '#domain/petitions/pause.ts'
import type { Act, Petition, PetitionTexts } from '#domain/petitions/petition.ts'
import { revise, type ReviseRefusal } from '#domain/petitions/revise.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'
import { pinnedBook, stageLaw } from './law-of.ts'
import type { OpenCase } from './open-case.ts'

type Acted<R extends Refusal> = Promise<Result<Petition, R | NotFound>>

/**
 * What later features do with the stages of a petition. Whether the person may is for the caller, who knows the office or
 * the timer; whether the petition lets it is decided here, by its book.
 */
export interface StageActs {
  /** T9: by its author or at the end of the term; `undecided` amendments hold it up. */
  readonly endDeliberation: (
    id: PetitionId,
    ending: { readonly by: 'author' | 'timer'; readonly undecided: number },
    act: Act,
  ) => Acted<EndDeliberationRefusal>
  /** T4, T10: the term ran out. Late, twice, or with an older generation it changes nothing. */
  readonly expire: (id: PetitionId, timer: { readonly generation: number }, act: Act) => Acted<never>
  /** A new version while it deliberates. */
  readonly reviseText: (
    id: PetitionId,
    revision: { readonly basis: number; readonly texts: PetitionTexts; readonly amendmentId: string | null },
    act: Act,
  ) => Acted<ReviseRefusal>
  /** T5, T12. */
  readonly pause: (id: PetitionId, request: PauseRequest, act: Act) => Acted<PauseRefusal>
  /** T5, T12: changes nothing where nothing rests, or only the author's correction can end it. */
  readonly resume: (id: PetitionId, act: Act) => Acted<never>
  /** T7: back to the moderators; the same text, another of them. */
  readonly appeal: (id: PetitionId, act: Act) => Acted<Refusal<'NOT_NOW'>>
  /** T18: two reviewers agreed on a code of the book. */
  readonly hide: (id: PetitionId, code: string, act: Act) => Acted<Refusal<'INVALID' | 'CONFLICT' | 'NOT_FOUND'>>
}

interface Deps {
  readonly store: Pick<PetitionStore, 'change'>
  readonly rules: Pick<Rules, 'readBook' | 'calendarOf' | 'eventDays'>
  readonly places: Pick<Places, 'territory'>
  readonly openCase: OpenCase
}

export function stageActs(deps: Deps): StageActs {
  const { store, rules, openCase } = deps
  const bookOf = (petition: Petition) => pinnedBook(rules, petition)

  return {
    async endDeliberation(id, ending, act) {
      const ended = await store.change<EndDeliberationRefusal>(id, (petition) =>
        endDeliberation(petition, stageLaw(deps, petition), ending, act),
      )
      // Some books moderate what was deliberated.
      if (ended.ok) await openCase(ended.value)
      return ended
    },
    expire: (id, timer, act) =>
      store.change<never>(id, (petition) => orUnchanged(petition, expire(petition, bookOf(petition), timer, act))),
    reviseText: (id, revision, act) =>
      store.change<ReviseRefusal>(id, (petition) => revise(petition, bookOf(petition), revision, act)),
    pause: (id, request, act) =>
      store.change<PauseRefusal>(id, (petition) => pause(petition, bookOf(petition), request, act)),
    resume: (id, act) =>
      store.change<never>(id, (petition) => orUnchanged(petition, resume(petition, bookOf(petition), act))),
    appeal: (id, act) => store.change<Refusal<'NOT_NOW'>>(id, (petition) => appeal(petition, bookOf(petition), act)),
    hide: (id, code, act) =>
      store.change<Refusal<'INVALID' | 'CONFLICT' | 'NOT_FOUND'>>(id, (petition) =>
        hide(petition, bookOf(petition), code, act),
      ),
  }
}

function orUnchanged(petition: Petition, change: PetitionChange | undefined): Result<PetitionChange, never> {
  return ok(change ?? { state: petition, facts: [] })
}
