import type { Actor } from '#domain/kernel/actor.ts'
import type { BodyId, PersonId, TerritoryId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import { decisionDue } from '#domain/moderation/case-clock.ts'
import { currentSubmission } from '#domain/moderation/facts.ts'
import type { KeptCase } from '#domain/moderation/case.ts'
import { mayTouch, type MayDecideRefusal } from '#domain/moderation/may-decide.ts'
import { hidingKind, proposeHiding as proposed } from '#domain/moderation/second-reviewer.ts'
import { newCase } from '#domain/moderation/open-case.ts'
import type { PinnedRules } from '#domain/rules/book.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { CaseDeps, CaseRefusal } from './case-deps.ts'
import type { DecideRefusal } from './decide-case.ts'
import { placeIdsOf } from './open-case.ts'

export interface HidingRequest {
  /** id of the published text */
  readonly subjectId: string
  readonly territoryId: TerritoryId
  readonly authorId: PersonId
  readonly addresseeIds: readonly BodyId[]
  readonly rules: PinnedRules
  readonly code: string
  readonly text: string
}

export type ProposeHiding = (actor: Actor, request: HidingRequest) => Promise<Result<KeptCase, DecideRefusal>>

/** T18: the question whether a published text should be hidden, put to a second moderator by a first one. */
export const proposeHiding =
  (deps: CaseDeps & { readonly newId: NewId }): ProposeHiding =>
  async (actor, { subjectId, code, text, ...about }) => {
    const book = deps.rules.readBook(about.rules)
    const place = deps.places.territory(about.territoryId)
    if (!book || !place || actor.kind !== 'person') return refuse({ code: 'NOT_FOUND' })
    const act = { at: deps.clock.now(), by: actor.personId }
    const subject = { kind: hidingKind, id: subjectId }
    const old = await deps.store.findBySubject(subject)
    const request = {
      ...{
        ...about,
        id: deps.newId('cas'),
        subject,
        submittedAt: act.at,
        submission: (old ? currentSubmission(old) : 0) + 1,
      },
      due: decisionDue(act.at, { book, calendar: deps.rules.calendarOf(book) }),
    }
    // Whoever may decide it may propose it, whatever state an earlier question is in.
    const asked = { ...(old ?? newCase(request)), state: 'open' as const }
    const may = mayTouch(asked, actor, place, ['open'])
    if (!may.ok) return refuse({ code: outside(may.refusals[0].code) })

    const propose = (current: KeptCase | undefined) => proposed(current, request, { code, text }, book, act)
    if (old) return deps.store.change<DecideRefusal>(old.id, propose)
    const first = propose(undefined)
    if (!first.ok) return first
    const kept = await deps.store.insert(first.value, { rules: about.rules, placeIds: placeIdsOf(place) })
    return kept ? ok({ ...first.value.state, rules: about.rules }) : refuse({ code: 'ALREADY_DECIDED' })
  }

function outside(code: MayDecideRefusal['code']): CaseRefusal['code'] {
  return code === 'FORBIDDEN' ? 'NOT_FOUND' : code
}
