import { createHash } from 'node:crypto'

/** What a subject looks like at a moment, put into bytes once however many are shown it. */
export interface LiveFrame<State = unknown> {
  readonly state: State
  /** grows with what happened; a frame with a lower one is never shown after it */
  readonly seq: number
  /** `state` as JSON */
  readonly json: string
  /** strong: equal exactly when the JSON is */
  readonly etag: string
  /** as a server-sent event with `seq` for its id */
  readonly event: Buffer
  /** the same without an id, for streams of several subjects */
  readonly plainEvent: Buffer
}

export function liveFrame<State>(state: State, seq: number): LiveFrame<State> {
  const json = JSON.stringify(state)
  const digest = createHash('sha256').update(json).digest('base64url').slice(0, 22)
  return {
    ...{ state, seq, json },
    etag: `"${digest}"`,
    event: Buffer.from(`id: ${seq}\ndata: ${json}\n\n`),
    plainEvent: Buffer.from(`data: ${json}\n\n`),
  }
}
