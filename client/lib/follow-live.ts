export interface LiveAddress<State> {
  /** server-sent events, each a whole state */
  readonly stream: string
  /** the same state for who asks from time to time, with an ETag */
  readonly poll: string
  /** grows with what happened */
  readonly seqOf: (state: State) => number
}

const pollEveryMs = 5_000
const pollAtMostEveryMs = 60_000
/** A stream begins with the state of now: where none comes, something between holds it back. */
const firstEventWithinMs = 8_000
const streamFaultsMax = 2
const streamAgainAfterMs = 60_000

/**
 * Shows how something is, again and again, while the page is looked at: by server-sent events; where they do not come
 * through, by asking every five seconds, and seldomer while there is no answer. Never shows an older state after a newer.
 * @returns how to stop
 */
export function followLive<State>(address: LiveAddress<State>, show: (state: State) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let seen = -1
  let etag: string | undefined
  let streamFaults = 0
  let pollFaults = 0
  /** of the present way of asking; what an earlier one still brings is not wanted */
  let turn = 0

  function take(text: string): void {
    const state = JSON.parse(text) as State
    const seq = address.seqOf(state)
    if (seq < seen) return
    seen = seq
    show(state)
  }

  function stream(): void {
    pause()
    const mine = new EventSource(address.stream)
    source = mine
    timer = setTimeout(() => poll(turn), firstEventWithinMs)
    mine.onmessage = ({ data }: MessageEvent<string>) => {
      clearTimeout(timer)
      streamFaults = 0
      take(data)
    }
    mine.onerror = () => {
      // After a break the browser comes back by itself; after a refusal it does not.
      if (mine.readyState === mine.CLOSED || ++streamFaults >= streamFaultsMax) void poll(turn)
    }
  }

  async function poll(asked: number, since = 0): Promise<void> {
    if (asked !== turn) return
    pause()
    const mine = turn
    const answer = await ask()
    if (mine !== turn || answer === 'nothing there') return
    pollFaults = answer === undefined ? pollFaults + 1 : 0
    if (answer?.ok === true) {
      etag = answer.etag
      take(answer.text)
    }
    const wait = Math.min(pollAtMostEveryMs, pollEveryMs * 2 ** pollFaults)
    const waited = since + wait
    timer = setTimeout(() => (waited >= streamAgainAfterMs ? begin() : void poll(mine, waited)), wait)
  }

  /** @returns undefined when no answer came; not `ok` when nothing has changed */
  async function ask(): Promise<
    { ok: true; text: string; etag?: string } | { ok: false } | 'nothing there' | undefined
  > {
    try {
      const response = await fetch(address.poll, {
        credentials: 'omit',
        cache: 'no-store',
        headers: etag === undefined ? {} : { 'if-none-match': etag },
      })
      if (response.status === 404) return 'nothing there'
      if (response.status === 304) return { ok: false }
      if (!response.ok) return undefined
      const given = response.headers.get('etag')
      return { ok: true, text: await response.text(), ...(given !== null && { etag: given }) }
    } catch {
      return undefined
    }
  }

  function begin(): void {
    streamFaults = 0
    if (typeof EventSource === 'undefined') void poll(turn)
    else stream()
  }

  function pause(): void {
    turn++
    clearTimeout(timer)
    source?.close()
    source = undefined
  }

  function look(): void {
    if (document.hidden) pause()
    else begin()
  }

  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    document.removeEventListener('visibilitychange', look)
    pause()
  }
}
