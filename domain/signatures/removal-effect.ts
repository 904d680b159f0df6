import type { Petition } from '../petitions/petition.ts'
import { isReached } from '../petitions/tracks.ts'

export interface RemovalEffect {
  /** signatures that are counted now */
  readonly before: number
  readonly after: number
  /** in the order of the petition */
  readonly tracks: readonly { readonly id: string; readonly metBefore: boolean; readonly metAfter: boolean }[]
}

/**
 * How the count and the thresholds of a petition would stand after a change. Whether a threshold that falls back is lost
 * to the petition is decided by its book when it happens (K2).
 * @param by negative for a removal, positive for a restoration
 */
export function removalEffect({ support, tracks }: Pick<Petition, 'support' | 'tracks'>, by: number): RemovalEffect {
  const before = support.total
  const after = Math.max(0, before + by)
  return {
    before,
    after,
    tracks: tracks.map(({ id, need }) => ({
      id,
      metBefore: isReached(need, before),
      metAfter: isReached(need, after),
    })),
  }
}
