import { erasedPersonOf } from '#domain/identity/erasure.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Listener } from '#server/platform/feature.ts'

export function eidListeners(acts: { readonly forget: (personId: PersonId) => Promise<void> }): Listener[] {
  return [{ name: 'eid.forget-person', on: ['AccountErased'], handle: (event) => acts.forget(erasedPersonOf(event)) }]
}
