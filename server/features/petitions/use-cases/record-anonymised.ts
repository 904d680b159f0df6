import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import { anonymise } from '#domain/petitions/anonymising.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { PetitionStore } from '../store/petition.store.ts'

export type RecordAnonymised = (petitionId: PetitionId) => Promise<void>

/** Nobody can tell any more who signed it: marked in public, once. */
export function recordAnonymised(deps: {
  readonly store: Pick<PetitionStore, 'change'>
  readonly clock: Clock
}): RecordAnonymised {
  return async (petitionId) => {
    const act = { at: deps.clock.now(), actor: { kind: 'system', id: 'signatures.anonymise' } } as const
    await deps.store.change(petitionId, (petition) =>
      ok(petition.anonymisedAt ? { state: petition, facts: [] } : anonymise(petition, act)),
    )
  }
}
