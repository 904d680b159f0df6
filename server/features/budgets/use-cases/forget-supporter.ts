import type { PersonId } from '#domain/kernel/ids.ts'
import type { SupportStore } from '../store/support.store.ts'

export type ForgetSupporter = (personId: PersonId) => Promise<void>

/** Forgets what an erased person supported; what was counted before stays counted. Repeating it changes nothing. */
export function forgetSupporter({ supports }: { readonly supports: Pick<SupportStore, 'forget'> }): ForgetSupporter {
  return (personId) => supports.forget(personId)
}
