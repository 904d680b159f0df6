import type { LiveFeed } from './live-feed.ts'

/**
 * The states of a subject from now on. Who does not ask for the next one in time gets the newest and misses those
 * between: nothing is kept for slow readers.
 * @param find which subject
 * @returns ends after `null` when there is no such subject, or when it is not public any more
 */
export function followFrames<State>(
  feed: LiveFeed<State>,
  find: () => Promise<string | undefined>,
): AsyncIterableIterator<State | null> {
  let newest: State | null | undefined
  let isOver = false
  let lookAway: (() => void) | undefined
  let resume: (() => void) | undefined

  function tell(state: State | null): void {
    if (isOver) return
    newest = state
    if (state === null) end()
    resume?.()
  }

  function end(): void {
    isOver = true
    lookAway?.()
  }

  async function begin(): Promise<void> {
    const id = await find()
    const now = id === undefined ? undefined : await feed.current(id)
    if (id === undefined || now === undefined) return tell(null)
    let shown = now
    tell(now.state)
    const stop = feed.watch(id, {
      show(frame) {
        if (frame.seq < shown.seq || frame.etag === shown.etag) return
        shown = frame
        tell(frame.state)
      },
      gone: () => tell(null),
    })
    lookAway = stop
    if (isOver) stop()
  }

  async function next(): Promise<IteratorResult<State | null>> {
    beginning ??= begin()
    await beginning
    while (newest === undefined && !isOver) await new Promise<void>((wake) => (resume = wake))
    const value = newest
    newest = undefined
    return value === undefined ? { done: true, value } : { done: false, value }
  }
  let beginning: Promise<void> | undefined

  return {
    [Symbol.asyncIterator]() {
      return this
    },
    next,
    // The reader left, perhaps in the middle of waiting.
    async return() {
      newest = undefined
      end()
      resume?.()
      return { done: true, value: undefined }
    },
  }
}
