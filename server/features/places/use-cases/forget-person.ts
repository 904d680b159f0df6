import type { PersonId } from '#domain/kernel/ids.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { NationalIdStore } from '../store/national-id.store.ts'
import type { ResidenceStore } from '../store/residence.store.ts'

/** Destroys where an erased person lived, and that their number was ever seen: it may be claimed anew. */
export const forgetPerson =
  (deps: {
    readonly identity: Pick<Identity, 'holdErasure'>
    readonly residences: Pick<ResidenceStore, 'forget'>
    readonly nationalIds: Pick<NationalIdStore, 'release'>
  }) =>
  async (personId: PersonId): Promise<void> => {
    await deps.nationalIds.release(personId)
    if (!(await deps.residences.forget(personId))) await deps.identity.holdErasure(personId)
  }
