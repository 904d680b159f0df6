import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import { anonymise } from '#domain/petitions/anonymising.ts'
import { archive } from '#domain/petitions/archive.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { PetitionStore } from '../store/petition.store.ts'
import { pinnedBook } from './law-of.ts'

export type RecordAnonymised = (petitionId: PetitionId) => Promise<void>

/** T17: nobody can tell any more who signed it: marked in public, once, and with that it is archived. */
export function recordAnonymised(deps: {
  readonly store: Pick<PetitionStore, 'change'>
  readonly rules: Pick<Rules, 'readBook'>
  readonly clock: Clock
}): RecordAnonymised {
  return async (petitionId) => {
    const act = { at: deps.clock.now(), actor: { kind: 'system', id: 'signatures.anonymise' } } as const
    await deps.store.change(petitionId, (petition) => {
      if (petition.anonymisedAt) return ok({ state: petition, facts: [] })
      const anonymous = anonymise(petition, act)
      const archived = archive(anonymous.state, pinnedBook(deps.rules, petition), act)
      return ok(archived ? { state: archived.state, facts: [...anonymous.facts, ...archived.facts] } : anonymous)
    })
  }
}
