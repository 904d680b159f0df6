import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import { close } from '#domain/petitions/close.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { PetitionStore } from '../store/petition.store.ts'
import { pinnedBook } from './law-of.ts'

export type CloseSigning = (petitionId: PetitionId, generation: number) => Promise<void>

/** T13: the time for signing is over. Late or twice does no harm. */
export function closeSigning(deps: {
  readonly store: Pick<PetitionStore, 'change'>
  readonly rules: Pick<Rules, 'readBook'>
  readonly clock: Clock
}): CloseSigning {
  return async (petitionId, generation) => {
    const act = { at: deps.clock.now(), actor: { kind: 'system', id: 'petitions.signing-closes' } } as const
    await deps.store.change(petitionId, (petition) => {
      const change = close(petition, pinnedBook(deps.rules, petition), { generation }, act)
      return ok(change ?? { state: petition, facts: [] })
    })
  }
}
