import type { Actor } from '#domain/kernel/actor.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { decideAppeal as appealDecided } from '#domain/moderation/appeal.ts'
import type { KeptCase, ModerationCase } from '#domain/moderation/case.ts'
import { decide, type VerdictForm, type VerdictRefusal } from '#domain/moderation/decide.ts'
import { mayDecide } from '#domain/moderation/may-decide.ts'
import { actOn, type CaseDeps, type CaseRefusal, type Sitting } from './case-deps.ts'

/** What a moderator filled in, about what. */
export interface CaseVerdict extends VerdictForm {
  readonly subject: ModerationCase['subject']
}

export type DecideRefusal = VerdictRefusal | CaseRefusal | Refusal<'NOT_NOW'>
export type DecideCase = (actor: Actor, verdict: CaseVerdict) => Promise<Result<KeptCase, DecideRefusal>>
export type DecideAppeal = (
  actor: Actor,
  verdict: Omit<CaseVerdict, 'code'>,
) => Promise<Result<KeptCase, DecideRefusal>>

/** One moderator decides a submission, by the book that its subject is pinned to; who comes second is told so. */
export const decideCase =
  (deps: CaseDeps): DecideCase =>
  async (actor, verdict) => {
    const known = await deps.store.findBySubject(verdict.subject)
    return actOn(deps, actor, known?.id, {
      may: mayDecideNow,
      make: ({ current, book, act }) => decide(current, verdict, book, act),
    })
  }

/** T7: somebody who decided none of it answers the appeal. */
export const decideAppeal =
  (deps: CaseDeps): DecideAppeal =>
  async (actor, verdict) => {
    const known = await deps.store.findBySubject(verdict.subject)
    if (known && known.appeals.length === 0) return refuse({ code: 'NOT_NOW' })
    return actOn(deps, actor, known?.id, {
      may: mayDecideNow,
      make: ({ current, book, act }) => appealDecided(current, verdict, book, act),
    })
  }

export function mayDecideNow({ current, actor, place, act }: Sitting) {
  return mayDecide(current, actor, place, act.at)
}
