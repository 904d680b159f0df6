import type { ReaderRef, SubscriptionId } from '#domain/kernel/ids.ts'
import type { Crypto } from '#server/platform/crypto.ts'

/** What the link of a letter stops: one subscription, or every letter to one person. */
export type Stoppable = SubscriptionId | ReaderRef

const shape = /^((?:sub|nrd)_[\w-]{1,64})\.([\w-]{43})$/

/** Names what is stopped, and proves that it stood in a letter of ours: whoever holds the letter needs no sign-in. */
export interface StopTokens {
  issue(stoppable: Stoppable): string
  /** undefined: none of ours */
  read(token: string): Stoppable | undefined
}

export function stopTokens({ keyedHash, equal }: Pick<Crypto, 'keyedHash' | 'equal'>): StopTokens {
  const proofOf = (stoppable: string): string => keyedHash('notices/stop', stoppable).toString('base64url')
  return {
    issue: (stoppable) => `${stoppable}.${proofOf(stoppable)}`,
    read(token) {
      const [, stoppable, proof] = shape.exec(token) ?? []
      if (stoppable === undefined || proof === undefined) return undefined
      // Only what was issued passes, so it is what its prefix says.
      return equal(Buffer.from(proof), Buffer.from(proofOf(stoppable))) ? (stoppable as Stoppable) : undefined
    },
  }
}
