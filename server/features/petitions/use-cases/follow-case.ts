import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { lastJudgement } from '#domain/moderation/decide.ts'
import { currentSubmission } from '#domain/moderation/facts.ts'
import { hidingKind } from '#domain/moderation/second-reviewer.ts'
import { appeal } from '#domain/petitions/appeal.ts'
import type { PetitionChange } from '#domain/petitions/change.ts'
import type { PetitionFact } from '#domain/petitions/events.ts'
import { hide } from '#domain/petitions/hide.ts'
import { pause, resume } from '#domain/petitions/pause.ts'
import type { Act, Petition } from '#domain/petitions/petition.ts'
import type { KeptCase, Moderation } from '#server/features/moderation/index.ts'
import type { NotFound, PetitionStore } from '../store/petition.store.ts'
import { consequenceOf, type DecisionDeps, type DecisionRefusal } from './apply-decision.ts'
import { pinnedBook } from './law-of.ts'
import { subjectOf } from './open-case.ts'

export type FollowCase = (petitionId: PetitionId) => Promise<Result<Petition, DecisionRefusal | NotFound>>

export interface FollowDeps extends DecisionDeps {
  readonly store: Pick<PetitionStore, 'read' | 'change'>
  readonly moderation: Pick<Moderation, 'caseOf'>
}

type Step = (petition: Petition) => Result<PetitionChange | undefined, DecisionRefusal>

/**
 * Brings a petition to where its case is: rests and goes on, comes back for an appeal, is refused or approved (T5 to T8).
 * It looks at what the case is and not at an event, so that late, twice and out of order all lead to the same.
 */
export function followCase(deps: FollowDeps): FollowCase {
  return async (petitionId) => {
    const kept = await deps.moderation.caseOf(subjectOf({ id: petitionId }))
    const followed =
      kept &&
      (await deps.store.change<DecisionRefusal | Refusal<'NOT_NOW'>>(petitionId, (petition) => {
        // What the case says of another text than the present one is over.
        if (petition.versions.at(-1)?.n !== currentSubmission(kept)) return refuse({ code: 'NOT_NOW' })
        return inTurn(petition, [rest(deps, kept), comeBack(deps, kept), takeVerdict(deps, kept)])
      }))
    if (followed?.ok) return followed
    const [refusal] = followed?.refusals ?? []
    if (refusal && refusal.code !== 'NOT_NOW') return refuse(refusal)
    const petition = await deps.store.read(petitionId)
    return petition ? ok(petition) : refuse({ code: 'NOT_FOUND' })
  }
}

/** The same when an event of the case arrives. */
export function followCaseOf({ followCase: follow }: { followCase: FollowCase }): (id: PetitionId) => Promise<void> {
  return async (petitionId) => {
    const result = await follow(petitionId)
    if (result.ok || result.refusals[0].code === 'ALREADY_DECIDED' || result.refusals[0].code === 'NOT_FOUND') return
    throw new Error(`What was decided on ${petitionId} cannot take effect: ${result.refusals[0].code}`)
  }
}

/** T18: hides what two moderators agreed to hide; again it does nothing. */
export function followHiding({ store, rules, moderation }: FollowDeps): (petitionId: PetitionId) => Promise<void> {
  return async (petitionId) => {
    const kept = await moderation.caseOf({ kind: hidingKind, id: petitionId })
    const decision = kept?.decisions.at(-1)
    if (kept?.state !== 'hidden' || !decision) return
    const hidden = await store.change(petitionId, (petition) =>
      hide(petition, pinnedBook(rules, petition), decision.code ?? '', byPerson(decision)),
    )
    if (hidden.ok || hidden.refusals[0].code === 'CONFLICT') return
    throw new Error(`${petitionId} cannot be hidden: ${hidden.refusals[0].code}`)
  }
}

/** T5: as the last note of the case says. */
function rest({ rules }: FollowDeps, { notes }: KeptCase): Step {
  return (petition) => {
    const note = notes.at(-1)
    if (!note || petition.stage !== 'moderation') return ok(undefined)
    if (hasHappened(petition, note.kind === 'resumed' ? 'PetitionResumed' : 'PetitionPaused', note.at)) {
      return ok(undefined)
    }
    const book = pinnedBook(rules, petition)
    const act = byPerson(note)
    const awake = resume(petition, book, act)
    const { kind } = note
    if (kind === 'resumed') return ok(awake)
    const clock = kind === 'needs_changes' ? 'pause' : 'run'
    // What moderators write for each other stays in the case.
    const reason = kind === 'needs_changes' ? note.text : ''
    const paused = pause(awake?.state ?? petition, book, { kind, reason, clock }, act)
    return ok(paused.ok ? joined(awake, paused.value) : awake)
  }
}

/** T7: refused, and appealed since. */
function comeBack({ rules }: FollowDeps, { appeals, authorId }: KeptCase): Step {
  return (petition) => {
    const last = appeals.at(-1)
    if (!last || last.outcome === 'overtaken' || hasHappened(petition, 'PetitionAppealed', last.at))
      return ok(undefined)
    const back = appeal(petition, pinnedBook(rules, petition), byPerson({ at: last.at, by: authorId }))
    return ok(back.ok ? back.value : undefined)
  }
}

/** T6, T8. While an appeal waits the refusal before it is no longer the last word. */
function takeVerdict(deps: FollowDeps, kept: KeptCase): Step {
  return (petition) => {
    const decision = lastJudgement(kept)
    const isDecided = ['approved', 'refused', 'waiting_for_author'].includes(kept.state)
    if (!decision || !isDecided || petition.stage !== 'moderation') return ok(undefined)
    const awake = resume(petition, pinnedBook(deps.rules, petition), byPerson(decision))
    const verdict = consequenceOf(deps, awake?.state ?? petition, decision)
    return verdict.ok ? ok(joined(awake, verdict.value)) : verdict
  }
}

/** A step bears the time of what it follows: that tells whether it was made. */
function hasHappened({ history }: Petition, type: PetitionFact['type'], at: Date): boolean {
  return history.some((fact) => fact.type === type && fact.at.getTime() === at.getTime())
}

function inTurn(petition: Petition, steps: readonly Step[]) {
  let whole: PetitionChange | undefined
  for (const step of steps) {
    const next = step(whole?.state ?? petition)
    if (!next.ok) return next
    if (next.value) whole = joined(whole, next.value)
  }
  return whole ? ok(whole) : refuse({ code: 'NOT_NOW' } as const)
}

function joined(first: PetitionChange | undefined, second: PetitionChange): PetitionChange {
  return { state: second.state, facts: [...(first?.facts ?? []), ...second.facts] }
}

function byPerson({ at, by }: { readonly at: Date; readonly by: string }): Act {
  return { at, actor: { kind: 'person', id: by } }
}
