import { erasedPersonOf } from '#domain/identity/erasure.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { toldTypes } from '#domain/notices/catalogue.ts'
import type { Listener } from '#server/platform/feature.ts'
import type { BeginTelling } from './use-cases/begin-telling.ts'

export function noticeListeners(acts: {
  readonly beginTelling: BeginTelling
  readonly forgetPerson: (personId: PersonId) => Promise<void>
}): Listener[] {
  return [
    { name: 'notices.tell', on: toldTypes, handle: acts.beginTelling },
    {
      name: 'notices.forget-person',
      on: ['AccountErased'],
      handle: (event) => acts.forgetPerson(erasedPersonOf(event)),
    },
  ]
}
