import { isRecountDue, recounted, startRecount } from '#domain/ledger/recount.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Signatures } from '#server/features/signatures/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Logger } from '#server/platform/logging.ts'
import type { LeafStore } from '../store/leaf.store.ts'
import type { RecountStore } from '../store/recount.store.ts'
import type { TallyStore } from '../store/tally.store.ts'

export interface RecountDeps {
  readonly recounts: RecountStore
  readonly tallies: Pick<TallyStore, 'list' | 'read'>
  readonly leaves: Pick<LeafStore, 'size'>
  readonly signatures: Pick<Signatures, 'recount'>
  readonly petitions: Pick<Petitions, 'readPetitions'>
  readonly clock: Clock
  readonly log: Pick<Logger, 'error'>
}

/** @returns whether there was a petition to recount */
export type RecountLedgers = () => Promise<boolean>

const triesMax = 3

/**
 * Once a night the signatures of every petition are counted anew, one petition at a time. A difference is an alarm and is
 * never repaired: it is a defect, or somebody was in the database.
 */
export function recountLedgers(deps: RecountDeps): RecountLedgers {
  const { recounts, tallies, leaves, signatures, clock, log } = deps

  /** Certain only while nothing changes; a petition that is signed every second is tried a few times. */
  async function standOf(id: Petition['id']) {
    for (let tries = 0; tries < triesMax; tries++) {
      const tally = await tallies.read(id)
      const [count, size] = [await signatures.recount(id), await leaves.size(id)]
      const after = await tallies.read(id)
      if (!tally || !count || after?.asOfSeq !== tally.asOfSeq) continue
      return { total: tally.total, found: count.counted + count.forgotten, asOfSeq: tally.asOfSeq, size }
    }
    return undefined
  }

  return async () => {
    const now = clock.now()
    const day = now.toISOString().slice(0, 10)
    const recount = await recounts.read(day)
    if (!isRecountDue(recount, now)) return false
    const current = recount ?? startRecount(day)
    const [next] = await tallies.list(current.after ?? undefined, 1)
    const [petition] = next ? await deps.petitions.readPetitions([next]) : []
    if (!petition) {
      await recounts.keep({ ...current, isDone: true }, undefined, now)
      return false
    }
    // Whose signers the law had forgotten cannot be recounted any more; the log still can, by everybody.
    const isGone = Boolean(petition.anonymisedAt)
    const looked = isGone
      ? { ...current, after: petition.id }
      : recounted(current, petition.id, await standOf(petition.id))
    const difference = looked.differing[current.differing.length]
    if (difference) log.error({ ...difference }, 'the count of a petition does not follow from its signatures')
    await recounts.keep(looked, difference, now)
    return true
  }
}
