import type { Actor } from '#domain/kernel/actor.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { KeptCase, ModerationCase } from '#domain/moderation/case.ts'
import { decide, type VerdictForm, type VerdictRefusal } from '#domain/moderation/decide.ts'
import { mayDecide } from '#domain/moderation/may-decide.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { CaseStore } from '../store/case.store.ts'

/** What a moderator filled in, about what. */
export interface CaseVerdict extends VerdictForm {
  readonly subject: ModerationCase['subject']
}

export type DecideRefusal = VerdictRefusal | Refusal<'NOT_FOUND' | 'CONFLICT_OF_INTEREST' | 'ALREADY_DECIDED'>
export type DecideCase = (actor: Actor, verdict: CaseVerdict) => Promise<Result<KeptCase, DecideRefusal>>

interface Deps {
  readonly store: CaseStore
  readonly places: Pick<Places, 'territory'>
  readonly rules: Pick<Rules, 'readBook'>
  readonly clock: Clock
}

/** One moderator decides a submission, by the book that its subject is pinned to; who comes second is told so. */
export const decideCase =
  (deps: Deps): DecideCase =>
  async (actor, verdict) => {
    const known = await deps.store.findBySubject(verdict.subject)
    if (!known || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
    const book = deps.rules.readBook(known.rules)
    if (!book) throw new Error(`The book of the case ${known.id} is missing`)
    const act = { at: deps.clock.now(), by: actor.personId }

    return deps.store.change<DecideRefusal>(known.id, (current) => {
      const place = deps.places.territory(current.territoryId)
      const may = place ? mayDecide(current, actor, place) : refuse({ code: 'FORBIDDEN' })
      if (!may.ok) return refuse({ code: codeFor(may.refusals[0].code) })
      return decide(current, verdict, book, act)
    })
  }

/** A case of another place and no case look the same from outside. */
function codeFor(code: 'FORBIDDEN' | 'CONFLICT_OF_INTEREST' | 'ALREADY_DECIDED') {
  return code === 'FORBIDDEN' ? 'NOT_FOUND' : code
}
