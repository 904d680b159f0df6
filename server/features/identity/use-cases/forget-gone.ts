import type { Address } from '#domain/identity/person.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'
import type { PersonStore } from '../store/person.store.ts'

/** Who was erased between the reading of addresses and the writing of letters to them has no letter left. */
export type ForgetGone = (addresses: readonly Address[]) => Promise<void>

export function forgetGone({
  store,
  mail,
  mongo,
}: {
  readonly store: Pick<PersonStore, 'readAddresses'>
  readonly mail: Pick<Mail, 'forget'>
  readonly mongo: Pick<Mongo, 'transaction'>
}): ForgetGone {
  return async (addresses) => {
    const there = new Set((await store.readAddresses(addresses.map(({ id }) => id))).map(({ id }) => id))
    for (const { id, email } of addresses) {
      if (!there.has(id)) await mongo.transaction((session) => mail.forget(email, { session }))
    }
  }
}
