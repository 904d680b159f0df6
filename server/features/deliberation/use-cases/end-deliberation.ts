import type { Actor } from '#domain/kernel/actor.ts'
import type { FactActor } from '#domain/kernel/event.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { endOfPeriod } from '#domain/kernel/legal-time.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { beginClosing, closeText, decideWithin, shutText } from '#domain/deliberation/close-text.ts'
import { refuseUndecided } from '#domain/deliberation/decide.ts'
import type { TextWork } from '#domain/deliberation/amendment.ts'
import type { EndDeliberationRefusal } from '#domain/petitions/end-deliberation.ts'
import type { StageLaw } from '#domain/petitions/enter-stage.ts'
import { isAuthor } from '#domain/petitions/may-edit.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { stageOf } from '#domain/rules/book.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { AmendmentStore } from '../store/amendment.store.ts'
import type { FinishText, OnText, TextRefusal } from './text-work.ts'

export type EndByAuthor = (
  actor: Actor,
  petitionId: PetitionId,
) => Promise<Result<Petition, EndDeliberationRefusal | TextRefusal | Refusal<'FORBIDDEN'>>>

export interface EndDeps {
  readonly amendments: Pick<AmendmentStore, 'readDeliberation' | 'change'>
  readonly petitions: Pick<Petitions, 'readPetition' | 'readPetitions' | 'endDeliberation' | 'expire'>
  readonly lawFor: (petition: Petition) => StageLaw
  readonly onText: OnText
  readonly finishText: FinishText
  readonly clock: Clock
}

/** T9: the author ends it, after the book's minimum, with every amendment decided. */
export function endByAuthor(deps: EndDeps): EndByAuthor {
  const goOn = goOnFromDeliberation(deps)
  return async (actor, petitionId) => {
    const seen = await deps.petitions.readPetition(actor, { id: petitionId })
    if (!seen || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
    if (!isAuthor(seen, actor)) return refuse({ code: 'FORBIDDEN' })
    const act = { at: deps.clock.now(), actor: { kind: 'person', id: actor.personId } } as const
    const closed = await deps.onText<EndDeliberationRefusal>(petitionId, (work, { petition }) =>
      closeText(work, petition, deps.lawFor(petition), 'author', act),
    )
    if (!closed.ok) return closed
    return goOn(petitionId, { by: 'author', ...act })
  }
}

export type EndOfTerm = (petitionId: PetitionId, generation: number) => Promise<void>

/** T9, T10: the term is over. Undecided amendments give the author days to decide; nothing new is proposed meanwhile. */
export function endOfTerm(deps: EndDeps): EndOfTerm {
  const goOn = goOnFromDeliberation(deps)
  return async (petitionId, generation) => {
    const act = { at: deps.clock.now(), actor: { kind: 'system', id: 'deliberation.term-ends' } } as const
    const [petition] = await deps.petitions.readPetitions([petitionId])
    if (!petition || petition.stage !== 'deliberation' || petition.generation !== generation) return
    const { book, calendar } = deps.lawFor(petition)
    if (stageOf(book, 'deliberation')?.endedBy === 'author') {
      await deps.petitions.expire(petitionId, { generation }, act)
      await shut(deps, petitionId)
      return
    }
    const from = petition.terms.deliberation?.endsAt ?? act.at
    const until = endOfPeriod({ from, period: decideWithin, timeZone: book.timeZone, calendar })
    const closed = await deps.onText(petitionId, (work, place) =>
      work.deliberation.undecided === 0
        ? closeText(work, place.petition, deps.lawFor(place.petition), 'timer', act)
        : beginClosing(work, until, act),
    )
    if (closed.ok && closed.value.deliberation.state === 'closed') await goOn(petitionId, { by: 'timer', ...act })
  }
}

export type EndOfDeciding = (petitionId: PetitionId) => Promise<void>

/** The days for deciding are over: what is left is not taken, publicly, and the petition goes on. */
export function endOfDeciding(deps: EndDeps): EndOfDeciding {
  const goOn = goOnFromDeliberation(deps)
  return async (petitionId) => {
    const act = { at: deps.clock.now(), actor: { kind: 'system', id: 'deliberation.undecided' } } as const
    const closed = await deps.onText<EndDeliberationRefusal>(petitionId, (work, { petition }) => {
      if (work.deliberation.state !== 'closing') return refuse({ code: 'NOT_NOW' })
      const refused = refuseUndecided(work, act)
      const done = closeText(refused.state, petition, deps.lawFor(petition), 'timer', act)
      return done.ok ? ok({ state: done.value.state, facts: [...refused.facts, ...done.value.facts] }) : done
    })
    if (closed.ok) await goOn(petitionId, { by: 'timer', ...act })
  }
}

export type AfterAct = (work: TextWork) => Promise<void>

/** The term is over and nothing is left to decide: the petition goes on at once. */
export function afterAct(deps: EndDeps): AfterAct {
  const goOn = goOnFromDeliberation(deps)
  return async ({ deliberation: { petitionId } }) => {
    const now = await deps.amendments.readDeliberation(petitionId)
    if (now?.state !== 'closing' || now.undecided > 0) return
    const act = { at: deps.clock.now(), actor: { kind: 'system', id: 'deliberation.term-ends' } } as const
    const closed = await deps.onText(petitionId, (work, { petition }) =>
      closeText(work, petition, deps.lawFor(petition), 'timer', act),
    )
    if (closed.ok) await goOn(petitionId, { by: 'timer', ...act })
  }
}

export type GoOn = (
  petitionId: PetitionId,
  ending: { readonly by: 'author' | 'timer'; readonly at: Date; readonly actor: FactActor },
) => Promise<Result<Petition, EndDeliberationRefusal | Refusal<'NOT_FOUND'>>>

/** The petition follows its closed text into the next stage. Again does no harm: then it is there already. */
export function goOnFromDeliberation({ petitions }: Pick<EndDeps, 'petitions'>): GoOn {
  return async (petitionId, { by, at, actor }) => {
    const ended = await petitions.endDeliberation(petitionId, { by, undecided: 0 }, { at, actor })
    if (ended.ok) return ended
    const [petition] = await petitions.readPetitions([petitionId])
    // The text is closed for good, so whatever hinders the petition is repaired and tried again.
    const waits = petition?.terms.deliberation?.endedAt != null
    if (petition?.stage === 'deliberation' && !waits)
      throw new Error(`The petition ${petitionId} cannot leave deliberation`)
    return petition ? ok(petition) : refuse({ code: 'NOT_FOUND' })
  }
}

/** The petition left deliberation by another door. */
export async function shut({ amendments, finishText }: Pick<EndDeps, 'amendments' | 'finishText'>, id: PetitionId) {
  await finishText(id)
  await amendments.change(id, (work) => ok(shutText(work) ?? { state: work, facts: [] }), { finishing: true })
}
