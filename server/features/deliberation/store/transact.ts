import type { ClientSession } from 'mongodb'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import type { Platform } from '#server/platform/platform.ts'

export type TransactionSession = ClientSession

/** One transaction, repeated as a whole when somebody else wrote meanwhile. What refuses must not have written. */
export type Transact = <Value, R extends Refusal>(
  act: (session: TransactionSession) => Promise<Result<Value, R>>,
) => Promise<Result<Value, R>>

export function transactIn({ mongo }: Pick<Platform, 'mongo'>): Transact {
  return (act) => mongo.transaction(act)
}
