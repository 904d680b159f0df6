import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Worker } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { TallyStore } from './store/tally.store.ts'
import type { SealDay } from './use-cases/seal-day.ts'
import type { SignHead } from './use-cases/sign-head.ts'

const everyMs = 500
const roundMaxMs = 1_500
/** More than a day of heads takes to be sealed. After a crash heads wait for this long; promises give them a minute. */
const leaseMs = 15_000
const page = 200
const waitingMax = 10_000

/** Signs heads for logs that have grown, and seals the days that are over. */
export function headSigner(
  { createWorker, clock }: Pick<Platform, 'createWorker'> & { readonly clock: Clock },
  deps: { readonly tallies: Pick<TallyStore, 'awaitingHead'>; readonly signHead: SignHead; readonly sealDay: SealDay },
): Worker {
  // Until when a log that was signed a moment ago need not be looked at.
  const waiting = new Map<PetitionId, number>()
  // Where a round that took too long left off.
  let last: PetitionId | undefined

  async function signDue(petitions: readonly PetitionId[]): Promise<boolean> {
    let didWork = false
    for (const petition of petitions) {
      last = petition
      if (clock.now().getTime() < (waiting.get(petition) ?? 0)) continue
      const again = await deps.signHead(petition)
      if (again) waiting.set(petition, again.getTime())
      else didWork = true
    }
    return didWork
  }

  return createWorker({
    name: 'ledger.heads',
    everyMs,
    restMs: everyMs,
    leaseMs,
    async round() {
      const started = performance.now()
      let didWork = false
      if (waiting.size > waitingMax) waiting.clear()
      do {
        const petitions = await deps.tallies.awaitingHead(last, page)
        didWork = (await signDue(petitions)) || didWork
        if (petitions.length < page) last = undefined
      } while (last !== undefined && performance.now() - started < roundMaxMs)
      return (await deps.sealDay()) !== undefined || didWork
    },
  })
}
