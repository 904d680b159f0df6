import type { PetitionId } from '#domain/kernel/ids.ts'
import type { PetitionKeyStore } from '../store/petition-keys.ts'
import type { SignatureStore } from '../store/signature.store.ts'

/** Undefined when something changed meanwhile, so that there is no one answer. */
export type RecountSignatures = (petition: PetitionId) => Promise<SignatureRecount | undefined>

export interface SignatureRecount {
  /** signatures that count */
  readonly counted: number
  /** destroyed with their people while they counted: the ledger goes on counting them */
  readonly forgotten: number
}

/** Counts the signatures of a petition one by one. Whatever changes one leaves something that waits for the ledger. */
export function recountSignatures(deps: {
  readonly store: Pick<SignatureStore, 'countCounted' | 'waiting'>
  readonly keys: Pick<PetitionKeyStore, 'countForgotten'>
}): RecountSignatures {
  return async (petition) => {
    const before = await deps.keys.countForgotten(petition)
    if ((await deps.store.waiting(petition, 1)).length > 0) return undefined
    const counted = await deps.store.countCounted(petition)
    const forgotten = await deps.keys.countForgotten(petition)
    const isCertain = forgotten === before && (await deps.store.waiting(petition, 1)).length === 0
    return isCertain ? { counted, forgotten } : undefined
  }
}
