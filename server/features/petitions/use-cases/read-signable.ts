import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { PetitionStore } from '../store/petition.store.ts'

/** A petition as signing needs it: at most this old, the end of signing apart, which is a moment and not a state. */
const rememberedForMs = 500
const rememberedMax = 10_000

export interface SignablePetitions {
  read(id: PetitionId): Promise<Petition | undefined>
  /** It was written here: what is remembered is old. */
  forget(id: PetitionId): void
}

/** Many people sign the same petition at once: they cost one read together, twice a second. */
export function signablePetitions(store: () => Pick<PetitionStore, 'read'>): SignablePetitions {
  const remembered = new Map<PetitionId, { readonly until: number; readonly petition: Promise<Petition | undefined> }>()
  return {
    read(id) {
      const known = remembered.get(id)
      if (known && known.until > performance.now()) return known.petition
      if (remembered.size >= rememberedMax) remembered.clear()
      const petition = store().read(id)
      remembered.set(id, { until: performance.now() + rememberedForMs, petition })
      petition.catch(() => remembered.delete(id))
      return petition
    },
    forget: (id) => void remembered.delete(id),
  }
}
