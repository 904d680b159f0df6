import type { Petition, TrackState } from '../petitions/petition.ts'
import type { Crossing, Support } from '../petitions/support.ts'
import { missing } from '../petitions/tracks.ts'

/** The count of a petition at a moment, as whoever looks at it is shown it. */
export interface LiveCount {
  /** the petition's number */
  readonly petition: string
  readonly total: number
  /** in the order of the book */
  readonly byTrack: readonly LiveTrack[]
  /** number of the last event in the count, 0 before the first; never falls */
  readonly asOfSeq: number
  /** acceptance time of that event */
  readonly asOf: Date
}

export interface LiveTrack {
  readonly track: string
  /** signatures */
  readonly need: number
  /** 0 once it is reached */
  readonly missing: number
  readonly state: TrackState
}

/** What of a tally is shown live. */
export type CountedSupport = Support & { readonly crossings: readonly Crossing[] }

/**
 * The tally says the number first, the petition says what follows from it. They are written one after the other, so a
 * number that crosses a threshold is not shown before the petition has taken the crossing in: it would stand beside a
 * state that contradicts it. Until then the count is the one that the petition was last told.
 * @param tally undefined before the first event, and for imports
 * @returns `isBehind` while a crossing is not taken in
 */
export function liveCount(
  petition: Petition,
  tally: CountedSupport | undefined,
): { readonly count: LiveCount; readonly isBehind: boolean } {
  const { support } = petition
  const isBehind = tally !== undefined && petition.tracks.some((track) => track.crossing < crossingsOf(tally, track.id))
  const { total, asOfSeq, asOf } = tally !== undefined && !isBehind && tally.asOfSeq > support.asOfSeq ? tally : support
  const byTrack = petition.tracks.map((track): LiveTrack => {
    return { track: track.id, need: track.need, missing: missing(track, total), state: track.state }
  })
  return { count: { petition: petition.number ?? '', total, byTrack, asOfSeq, asOf }, isBehind }
}

function crossingsOf({ crossings }: CountedSupport, trackId: string): number {
  return crossings.filter((crossing) => crossing.trackId === trackId).length
}
