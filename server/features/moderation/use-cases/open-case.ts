import type { DueDate } from '#domain/kernel/calendar.ts'
import type { FactActor } from '#domain/kernel/event.ts'
import type { BodyId, PersonId, TerritoryId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import type { KeptCase, ModerationCase } from '#domain/moderation/case.ts'
import { currentSubmission } from '#domain/moderation/facts.ts'
import { openCase as opened, resubmitCase } from '#domain/moderation/open-case.ts'
import type { PinnedRules } from '#domain/rules/book.ts'
import type { Territory } from '#domain/places/territory.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { CaseStore } from '../store/case.store.ts'
import { bookOf } from './case-deps.ts'

export interface CaseRequest {
  readonly subject: ModerationCase['subject']
  /** which submission of the subject, from 1 and rising: the key that makes a repeat harmless */
  readonly submission: number
  readonly territoryId: TerritoryId
  readonly authorId: PersonId
  readonly addresseeIds: readonly BodyId[]
  /** the book that the subject is pinned to */
  readonly rules: PinnedRules
  readonly submittedAt: Date
  readonly due: DueDate
}

export type OpenCase = (request: CaseRequest) => Promise<KeptCase>

interface Deps {
  readonly store: CaseStore
  readonly places: Pick<Places, 'territory'>
  readonly rules: Pick<Rules, 'readBook'>
  readonly newId: NewId
}

/** A case for the first submission of a subject, a new term of the same case for a later one; a repeat changes nothing. */
export const openCase =
  (deps: Deps): OpenCase =>
  async (request) => {
    const actor: FactActor = { kind: 'person', id: request.authorId }
    const place = deps.places.territory(request.territoryId)
    if (!place) throw new Error(`There is no territory ${request.territoryId}`)
    const placeIds = placeIdsOf(place)
    const known = await deps.store.findBySubject(request.subject)
    if (!known) {
      const change = opened({ ...request, id: deps.newId('cas') }, actor)
      // Whoever else opened it at the same moment wrote the same.
      const isNew = await deps.store.insert(change, { rules: request.rules, placeIds })
      return isNew ? { ...change.state, rules: request.rules } : openCase(deps)(request)
    }
    const changed = await deps.store.change(
      known.id,
      (current) => {
        if (request.submission <= currentSubmission(current)) return ok(undefined)
        const { timeZone } = bookOf(deps.rules, current)
        return ok(resubmitCase(current, { ...request, timeZone }, actor))
      },
      { placeIds },
    )
    if (!changed.ok) throw new Error('opening a case is never refused')
    return changed.value
  }

/** The place of a case and all above it: whose queue it is in. */
export function placeIdsOf({ id, ancestorIds }: Pick<Territory, 'id' | 'ancestorIds'>): TerritoryId[] {
  return [...ancestorIds, id]
}
