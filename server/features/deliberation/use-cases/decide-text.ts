import type { Actor } from '#domain/kernel/actor.ts'
import type { AmendmentId, PersonId, PetitionId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Amendment, TextWork } from '#domain/deliberation/amendment.ts'
import { decideText, refuseAmendment as refuseOne, takeAmendment as take } from '#domain/deliberation/decide.ts'
import type { DecideAmendmentRefusal } from '#domain/deliberation/decide.ts'
import { writesIt } from '#domain/petitions/may-edit.ts'
import type { Petition, PetitionTexts } from '#domain/petitions/petition.ts'
import type { ReviseRefusal } from '#domain/petitions/revise.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { AmendmentStore } from '../store/amendment.store.ts'
import type { FinishText, OnText, TextRefusal } from './text-work.ts'

type Who = Refusal<'FORBIDDEN'>
export type TakeAmendment = (
  actor: Actor,
  amendmentId: AmendmentId,
) => Promise<Result<Amendment, ReviseRefusal | TextRefusal | Who | Refusal<'AMENDMENT_DECIDED' | 'AMENDMENT_OUTDATED'>>>
export type RefuseAmendment = (
  actor: Actor,
  input: { readonly amendmentId: AmendmentId; readonly reason: string },
) => Promise<Result<Amendment, DecideAmendmentRefusal | TextRefusal | Who>>
export type ReviseText = (
  actor: Actor,
  input: { readonly petitionId: PetitionId; readonly basis: number; readonly texts: PetitionTexts },
) => Promise<Result<Petition, ReviseRefusal | TextRefusal | Who>>

interface Deps {
  readonly amendments: Pick<AmendmentStore, 'read'>
  readonly petitions: Pick<Petitions, 'readPetition' | 'readPetitions'>
  readonly onText: OnText
  readonly finishText: FinishText
  readonly afterAct: (work: TextWork) => Promise<void>
  readonly clock: Clock
}

/** Who writes the petition takes an amendment: a version is written that names its author. */
export function takeAmendment(deps: Deps): TakeAmendment {
  return async (actor, amendmentId) => {
    const found = await decidable(deps, actor, amendmentId)
    if (!found.ok) return found
    const { amendment, by } = found.value
    // A repetition of what was done: the first answer again.
    if (amendment.state === 'taken') return { ok: true, value: amendment }
    const { petitionId } = amendment
    const decided = await deps.onText(petitionId, (work, { petition, book }) =>
      take(work, petition, book, amendmentId, by),
    )
    if (!decided.ok) return decided
    await deps.finishText(petitionId)
    const done = await settled(deps, amendmentId, decided.value)
    // The petition was withdrawn in the same second: nothing was taken.
    return done.ok && done.value.state !== 'taken' ? refuse({ code: 'NOT_NOW' }) : done
  }
}

/** Who writes the petition does not take an amendment, with a public reason. */
export function refuseAmendment(deps: Deps): RefuseAmendment {
  return async (actor, { amendmentId, reason }) => {
    const found = await decidable(deps, actor, amendmentId)
    if (!found.ok) return found
    const { amendment, by } = found.value
    const decided = await deps.onText(amendment.petitionId, (work) => refuseOne(work, { id: amendmentId, reason }, by))
    return decided.ok ? settled(deps, amendmentId, decided.value) : decided
  }
}

/** Who writes the petition changes its text while it deliberates. `CONFLICT` with `version`: a newer one is there. */
export function reviseText(deps: Deps): ReviseText {
  return async (actor, { petitionId, basis, texts }) => {
    const seen = await deps.petitions.readPetition(actor, { id: petitionId })
    if (!seen || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
    if (!writesIt(seen, actor)) return refuse({ code: 'FORBIDDEN' })
    const by = { personId: actor.personId, at: deps.clock.now() }
    const decided = await deps.onText<ReviseRefusal>(petitionId, (work, { petition, book }) =>
      decideText(work, petition, book, { basis, texts, amendmentId: null }, by),
    )
    if (!decided.ok) return decided
    await deps.finishText(petitionId)
    const [petition] = await deps.petitions.readPetitions([petitionId])
    return petition ? { ok: true, value: petition } : refuse({ code: 'NOT_FOUND' })
  }
}

async function decidable(
  { amendments, petitions, clock }: Deps,
  actor: Actor,
  id: AmendmentId,
): Promise<
  Result<
    { readonly amendment: Amendment; readonly by: { readonly personId: PersonId; readonly at: Date } },
    Refusal<'NOT_FOUND' | 'FORBIDDEN'>
  >
> {
  const amendment = await amendments.read(id)
  const petition = amendment && (await petitions.readPetition(actor, { id: amendment.petitionId }))
  if (!amendment || !petition || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
  if (!writesIt(petition, actor)) return refuse({ code: 'FORBIDDEN' })
  return { ok: true, value: { amendment, by: { personId: actor.personId, at: clock.now() } } }
}

async function settled(
  { amendments, afterAct }: Deps,
  id: AmendmentId,
  work: TextWork,
): Promise<Result<Amendment, Refusal<'NOT_FOUND'>>> {
  await afterAct(work)
  const amendment = await amendments.read(id)
  return amendment ? { ok: true, value: amendment } : refuse({ code: 'NOT_FOUND' })
}
