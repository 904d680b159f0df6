import { promisedInclusion, promiseTree, type PromisedInclusion } from '#domain/signatures/promise.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import type { Logger } from '#server/platform/logging.ts'
import type { SigningKeys } from '#server/platform/signing-keys.ts'

/**
 * The signed promise for a signature that counts, a JSON document; undefined where there is nothing to promise. Asked
 * again it is given again: the same promise, perhaps in another tree.
 */
export type PromiseInclusion = (signature: Signature) => Promise<string | undefined>

interface Waiting {
  readonly promised: PromisedInclusion
  answer(document: string | undefined): void
}

export interface PromiseDeps {
  readonly signingKeys: Pick<SigningKeys, 'sign'>
  readonly log: Pick<Logger, 'error'>
}

/**
 * One signature for everybody who was accepted in the same second and asks in the same turn: those whom one group
 * commit has just answered.
 */
export function promiseInclusion({ signingKeys, log }: PromiseDeps): PromiseInclusion {
  let gathering = new Map<string, Waiting[]>()

  async function signAll(): Promise<void> {
    const gathered = gathering
    gathering = new Map()
    await Promise.all([...gathered.values()].map(signTogether))
  }

  async function signTogether(waiting: readonly Waiting[]): Promise<void> {
    try {
      const documents = await signed(waiting.map(({ promised }) => promised))
      waiting.forEach(({ answer }, index) => answer(documents[index]))
    } catch (cause) {
      // They did sign, and that is what they must hear; the promise can be asked for again.
      log.error({ err: cause }, 'promises could not be signed')
      for (const { answer } of waiting) answer(undefined)
    }
  }

  async function signed(promises: readonly PromisedInclusion[]): Promise<string[]> {
    const tree = promiseTree(promises)
    // One second never has two keys.
    const at = new Date(promises[0]?.at ?? '')
    const { key, signature } = await signingKeys.sign('dauys/promise/1', tree.root, at)
    const vouched = { key, signature: signature.toString('base64url') }
    return promises.map((promised, index) => JSON.stringify({ ...promised, ...vouched, tree: tree.inclusion(index) }))
  }

  return (signature) => {
    const promised = promisedInclusion(signature)
    if (!promised) return Promise.resolve(undefined)
    return new Promise((answer) => {
      if (gathering.size === 0) setImmediate(() => void signAll())
      const sameSecond = gathering.get(promised.at)
      if (sameSecond) sameSecond.push({ promised, answer })
      else gathering.set(promised.at, [{ promised, answer }])
    })
  }
}
