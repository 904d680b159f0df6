import { availableParallelism } from 'node:os'
import { hash, verify } from '@node-rs/argon2'
import type { Result } from '#domain/kernel/result.ts'
import { boundedQueue, type Busy } from './bounded-queue.ts'

/** Hashing costs about 65 ms of a core on purpose, so it waits in a bounded queue, apart from everything else. */
export interface Passwords {
  hash(password: string): Promise<Result<string, Busy>>
  /** `record` undefined (no such account) costs the same time as a wrong password, and is never right. */
  verify(password: string, record: string | undefined): Promise<Result<boolean, Busy>>
}

// The package's `Algorithm` is a const enum, which isolated modules cannot import: 2 is Argon2id.
const parameters = { algorithm: 2, memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 }

export interface PasswordLimits {
  /** hashed at the same time; the default leaves one core to everybody else */
  readonly atOnce?: number
  readonly waiting?: number
}

export function createPasswords(limits: PasswordLimits = {}): Passwords {
  const queue = boundedQueue(limits.atOnce ?? Math.max(1, availableParallelism() - 1), limits.waiting ?? 200)
  // Made with the first request that needs it: unknown accounts are checked against it.
  let dummy: Promise<string> | undefined
  return {
    hash: (password) => queue(() => hash(password, parameters)),
    verify: (password, record) =>
      queue(async () => {
        dummy ??= hash('nobody has this password', parameters)
        const isRight = await verify(record ?? (await dummy), password)
        return isRight && record !== undefined
      }),
  }
}
