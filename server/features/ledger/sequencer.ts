import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Signatures } from '#server/features/signatures/index.ts'
import type { Worker } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { SealPetition } from './use-cases/seal-petition.ts'

/** Between two passes, so that a busy petition is folded in steps and not one signature at a time. */
const passEveryMs = 200
/** Well below half the lease. */
const passMaxMs = 1_500
/** After a crash counts stand still for this long; the page promises five seconds. */
const leaseMs = 4_000

/** Each pass gives every waiting petition one turn: a hot one never takes a quiet one's. */
export function sequencer(
  { createWorker }: Pick<Platform, 'createWorker'>,
  { signatures, sealPetition }: { signatures: Pick<Signatures, 'nextWaiting'>; sealPetition: SealPetition },
): Worker {
  // Where a pass that took too long left off.
  let last: PetitionId | undefined

  return createWorker({
    name: 'ledger.sequencer',
    everyMs: passEveryMs,
    restMs: passEveryMs,
    leaseMs,
    async round({ token }) {
      const started = performance.now()
      let [didWork, isBehind] = [false, false]
      do {
        last = await signatures.nextWaiting(last)
        if (last === undefined && !isBehind) break
        if (last === undefined) {
          // Everybody had a turn. Where more came than one turn takes, the next one is not waited for.
          isBehind = false
          continue
        }
        isBehind = (await sealPetition(last, token)) === 'more' || isBehind
        didWork = true
      } while (performance.now() - started < passMaxMs)
      return didWork
    },
  })
}
