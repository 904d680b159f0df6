import type { Actor } from '#domain/kernel/actor.ts'
import type { CaseId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { KeptCase, PauseKind } from '#domain/moderation/case.ts'
import { pendingStates, waitingStates } from '#domain/moderation/case-states.ts'
import { declareInterest as declared } from '#domain/moderation/interest.ts'
import { isTakenFrom, mayTouch, type MayDecideRefusal } from '#domain/moderation/may-decide.ts'
import {
  pausableFrom,
  pauseCase as paused,
  resumableStates,
  resumeCase as resumed,
} from '#domain/moderation/pause-case.ts'
import type { CaseState } from '#domain/moderation/case-states.ts'
import { answerProposal as answered } from '#domain/moderation/second-reviewer.ts'
import { actOn, type CaseDeps, type CaseRefusal, type Sitting } from './case-deps.ts'
import { mayDecideNow } from './decide-case.ts'

type Handled<R extends Refusal> = Promise<Result<KeptCase, R | CaseRefusal>>
type WordsRefusal = Refusal<'REASON_REQUIRED' | 'TOO_LONG'>

export type PauseCase = (
  actor: Actor,
  input: { readonly caseId: CaseId; readonly kind: PauseKind; readonly text: string },
) => Handled<WordsRefusal | Refusal<'NOT_NOW'>>

/** T5: asks the author for changes, asks another moderator to look, or sets the case aside. */
export const pauseCase =
  (deps: CaseDeps): PauseCase =>
  (actor, { caseId, kind, text }) =>
    actOn(deps, actor, caseId, {
      // Where it is in that state already, a repeat is no mistake.
      may: mayTouchIn([...pausableFrom[kind], kind]),
      make: ({ current, act }) => paused(current, { kind, text }, act),
    })

export type ResumeCase = (
  actor: Actor,
  input: { readonly caseId: CaseId; readonly text: string },
) => Handled<Refusal<'TOO_LONG' | 'NOT_NOW'>>

/** T5: puts it back into the queue. */
export const resumeCase =
  (deps: CaseDeps): ResumeCase =>
  (actor, { caseId, text }) =>
    actOn(deps, actor, caseId, {
      may: mayTouchIn([...resumableStates, 'open']),
      make: ({ current, act }) => resumed(current, text, act),
    })

export type DeclareInterest = (
  actor: Actor,
  input: { readonly caseId: CaseId; readonly reason: string },
) => Handled<WordsRefusal>

/** R20: the case is nobody else's business to them any more. For somebody to whom it is hidden already it is not there. */
export const declareInterest =
  (deps: CaseDeps): DeclareInterest =>
  (actor, { caseId, reason }) =>
    actOn(deps, actor, caseId, {
      may: (sitting) => mayTouch(sitting.current, sitting.actor, sitting.place, pendingStates),
      make: ({ current, act }) => declared(current, reason, act),
    })

export type AnswerProposal = (
  actor: Actor,
  input: { readonly caseId: CaseId; readonly agrees: boolean; readonly text: string },
) => Handled<WordsRefusal | Refusal<'NOT_NOW'>>

/** The second moderator, where the book asks for two. */
export const answerProposal =
  (deps: CaseDeps): AnswerProposal =>
  (actor, { caseId, agrees, text }) =>
    actOn(deps, actor, caseId, {
      may: mayDecideNow,
      make: ({ current, book, act }) => answered(current, { agrees, text }, book, act),
    })

/** On a case that waits, only while nobody else is at work on it. */
function mayTouchIn(states: readonly CaseState[]) {
  return ({ current, actor, place, act }: Sitting): Result<true, MayDecideRefusal> => {
    const may = mayTouch(current, actor, place, states)
    const isWaiting = (waitingStates as readonly CaseState[]).includes(current.state)
    return may.ok && isWaiting && isTakenFrom(current, actor, act.at) ? refuse({ code: 'CASE_TAKEN' }) : may
  }
}
