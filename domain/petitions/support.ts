/** What the ledger hands down: how many people stand behind a petition, and which thresholds that crossed. */
export interface Support {
  readonly total: number
  /** sequence number of the last event in the count; never falls */
  readonly asOfSeq: number
  /** the minute in which the latest of them was accepted: the public log knows no finer time */
  readonly asOf: Date
}

/** The count passed a threshold, upwards or back. `n` counts from 1 within the track: odd is up, even is back. */
export interface Crossing {
  readonly trackId: string
  readonly n: number
  readonly direction: 'met' | 'unmet'
  /** sequence number of the event that crossed */
  readonly seq: number
  /** the minute in which that event was accepted: whoever reads the public log finds the same */
  readonly at: Date
}

/** What the ledger must know of a petition to count for it. */
export interface CountingRules {
  /** of the book: legal days are its days */
  readonly timeZone: string
  readonly tracks: readonly CountedTrack[]
}

export interface CountedTrack {
  readonly id: string
  /** signatures */
  readonly need: number
}
