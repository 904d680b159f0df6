import { Binary } from 'mongodb'
import { isId, type PetitionId } from '#domain/kernel/ids.ts'
import type { Timers } from '#server/platform/feature.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'
import { pendingCollection, type PendingDocument } from './pending.document.ts'

export const mailForgettingTimer = 'signatures.forget-mail-signer'

/** Takes a signer without an account out of everything beside the signature, and remembers that it is to go, too. */
export interface MailForgettingStore {
  forget(signer: {
    readonly petition: PetitionId
    readonly key: Buffer
    readonly email: string
    readonly at: Date
  }): Promise<void>
  again(petition: PetitionId, key: Buffer, now: Date): Promise<void>
  done(petition: PetitionId, key: Buffer): Promise<void>
}

/** The ledger takes in what waits within seconds. */
const retryMs = 5_000

export function mailForgettingStore({
  mongo,
  timers,
  mail,
}: {
  readonly mongo: Mongo
  readonly timers: Timers
  readonly mail: Pick<Mail, 'forget'>
}): MailForgettingStore {
  const pendings = mongo.collection<PendingDocument>(pendingCollection.name)
  const timerOf = (petition: PetitionId, key: Buffer) => ({
    ...{ kind: mailForgettingTimer, subject: `${petition} ${key.toString('hex')}` },
  })
  const retryAt = (petition: PetitionId, key: Buffer, now: Date) => ({
    ...timerOf(petition, key),
    ...{ due: new Date(now.getTime() + retryMs), generation: now.getTime() },
  })

  return {
    async forget({ petition, key, email, at }) {
      await mongo.transaction(async (session) => {
        await pendings.deleteOne({ _id: new Binary(key) }, { session })
        await mail.forget(email, { session })
        await timers.set(retryAt(petition, key, at), { session })
      })
    },
    async again(petition, key, now) {
      await mongo.transaction((session) => timers.set(retryAt(petition, key, now), { session }))
    },
    async done(petition, key) {
      await mongo.transaction((session) => timers.clear(timerOf(petition, key), { session }))
    },
  }
}

/** @returns undefined for a subject that this feature did not write */
export function signatureOfTimer(subject: string): { readonly petition: PetitionId; readonly key: Buffer } | undefined {
  const [petition, key = ''] = subject.split(' ')
  return isId('pet', petition) ? { petition, key: Buffer.from(key, 'hex') } : undefined
}
