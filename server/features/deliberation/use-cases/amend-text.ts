import type { Actor } from '#domain/kernel/actor.ts'
import type { AmendmentId, PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import {
  mayAmend,
  proposeAmendment as propose,
  rebaseAmendment as rebase,
  withdrawAmendment as withdraw,
  type AmendmentForm,
  type AmendRefusal,
} from '#domain/deliberation/amend.ts'
import type { Amendment, TextWork } from '#domain/deliberation/amendment.ts'
import { nameModeFor } from '#domain/signatures/sign.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { AmendmentStore } from '../store/amendment.store.ts'
import type { OnText, TextRefusal } from './text-work.ts'

export interface ProposeInput extends AmendmentForm {
  readonly petitionId: PetitionId
  readonly attempt: string
  readonly showName: boolean
}

export type ProposeAmendment = (
  actor: Actor,
  input: ProposeInput,
) => Promise<Result<Amendment, AmendRefusal | TextRefusal>>
export type RebaseAmendment = (
  actor: Actor,
  input: AmendmentForm & { readonly amendmentId: AmendmentId },
) => Promise<Result<Amendment, AmendRefusal | TextRefusal | Refusal<'AMENDMENT_DECIDED'>>>
export type WithdrawAmendment = (
  actor: Actor,
  amendmentId: AmendmentId,
) => Promise<Result<Amendment, TextRefusal | Refusal<'AMENDMENT_DECIDED'>>>

interface Deps {
  readonly amendments: Pick<AmendmentStore, 'read' | 'byAttempt'>
  readonly petitions: Pick<Petitions, 'readPetition' | 'personFacts'>
  readonly onText: OnText
  /** what follows when an act was the last that the text waited for */
  readonly afterAct: (work: TextWork) => Promise<void>
  readonly clock: Clock
  readonly newId: NewId
}

/** Somebody proposes other words for a stretch of the text, once per attempt. */
export function proposeAmendment(deps: Deps): ProposeAmendment {
  return async (actor, { petitionId, attempt, showName, ...form }) => {
    const seen = await deps.petitions.readPetition(actor, { id: petitionId })
    if (!seen || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
    const { personId } = actor
    const before = await deps.amendments.byAttempt(petitionId, personId, attempt)
    if (before) return { ok: true, value: before }
    const [person, at] = [await deps.petitions.personFacts(actor), deps.clock.now()]
    const id = deps.newId('amd')
    const isSame = (one: Amendment): boolean => one.authorId === personId && one.attempt === attempt
    const proposed = await deps.onText<AmendRefusal>(petitionId, (work, { petition, book }) => {
      // The same act, sent twice at once: it was accepted a moment ago.
      if (work.amendments.some(isSame)) return ok({ state: work, facts: [] })
      const may = mayAmend({ petition, book, deliberation: work.deliberation, personId, person, at })
      if (!may.ok) return may
      const nameMode = nameModeFor(book, showName)
      return propose(work, petition, book, { ...form, id, attempt, nameMode }, { personId, at })
    })
    return amendmentOf(proposed, isSame)
  }
}

/** Its author adapts it to the text as it is now. */
export function rebaseAmendment(deps: Deps): RebaseAmendment {
  return async (actor, { amendmentId, ...form }) => {
    const own = await ownOf(deps, actor, amendmentId)
    if (!own) return refuse({ code: 'NOT_FOUND' })
    const by = { personId: own.authorId, at: deps.clock.now() }
    const done = await deps.onText(own.petitionId, (work, { petition, book }) =>
      work.deliberation.state === 'closed'
        ? refuse({ code: 'NOT_NOW' })
        : rebase(work, petition, book, { ...form, id: amendmentId }, by),
    )
    return amendmentOf(done, ({ id }) => id === amendmentId)
  }
}

export function withdrawAmendment(deps: Deps): WithdrawAmendment {
  return async (actor, amendmentId) => {
    const own = await ownOf(deps, actor, amendmentId)
    if (!own) return refuse({ code: 'NOT_FOUND' })
    if (own.state === 'withdrawn') return { ok: true, value: own }
    const by = { personId: own.authorId, at: deps.clock.now() }
    const done = await deps.onText(own.petitionId, (work) => withdraw(work, amendmentId, by))
    if (done.ok) await deps.afterAct(done.value)
    return amendmentOf(done, ({ id }) => id === amendmentId)
  }
}

/** The amendment as an act left it. */
function amendmentOf<R extends Refusal>(
  result: Result<TextWork, R>,
  isIt: (amendment: Amendment) => boolean,
): Result<Amendment, R | Refusal<'NOT_FOUND'>> {
  if (!result.ok) return result
  const found = result.value.amendments.find(isIt)
  return found ? { ok: true, value: found } : refuse({ code: 'NOT_FOUND' })
}

async function ownOf(
  { amendments }: Pick<Deps, 'amendments'>,
  actor: Actor,
  id: AmendmentId,
): Promise<Amendment | undefined> {
  const amendment = await amendments.read(id)
  return actor.kind === 'person' && amendment?.authorId === actor.personId ? amendment : undefined
}
