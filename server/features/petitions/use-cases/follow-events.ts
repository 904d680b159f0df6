import type { PetitionId } from '#domain/kernel/ids.ts'
import type { PetitionStore } from '../store/petition.store.ts'
import type { CloseCase } from './withdraw-petition.ts'

/** Nobody waits any more for a decision on what was taken back. */
export function closeCaseOf({
  store,
  closeCase,
}: {
  readonly store: Pick<PetitionStore, 'read'>
  readonly closeCase: CloseCase
}) {
  return async (petitionId: PetitionId): Promise<void> => {
    const petition = await store.read(petitionId)
    if (petition?.authorId && petition.withdrawnAt) {
      await closeCase(petition, petition.withdrawnAt, petition.authorId)
    }
  }
}
