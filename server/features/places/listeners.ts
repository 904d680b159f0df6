import { erasedPersonOf } from '#domain/identity/erasure.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import type { Listener } from '#server/platform/feature.ts'

export function placeListeners(acts: { readonly forgetPerson: (personId: PersonId) => Promise<void> }): Listener[] {
  return [
    {
      name: 'places.forget-person',
      on: ['AccountErased'],
      handle: (event) => acts.forgetPerson(erasedPersonOf(event)),
    },
  ]
}
