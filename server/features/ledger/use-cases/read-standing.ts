import { isAtRest, type Head } from '#domain/ledger/head.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { hasPublicCount } from '#domain/petitions/visibility.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { HeadStore } from '../store/head.store.ts'
import type { TallyStore } from '../store/tally.store.ts'

/** How far the log of a petition is signed. */
export interface LogStanding {
  readonly head: Head
  /** signing has ended, and nothing waits for a head */
  readonly isFinal: boolean
}

export type ReadStanding = (petition: Petition) => Promise<LogStanding | undefined>

/** Undefined before the first head, and where there is no public log. */
export function readStanding(deps: {
  readonly heads: Pick<HeadStore, 'newest'>
  readonly tallies: Pick<TallyStore, 'read'>
  readonly clock: Clock
}): ReadStanding {
  return async (petition) => {
    if (!hasPublicCount(petition) || petition.origin) return undefined
    const head = await deps.heads.newest(petition.id)
    if (!head) return undefined
    const isQuiet = isAtRest(petition.closedAt ?? petition.withdrawnAt, deps.clock.now())
    const isFinal = isQuiet && (await deps.tallies.read(petition.id))?.asOfSeq === head.size
    return { head, isFinal }
  }
}
