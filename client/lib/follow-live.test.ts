// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { followLive } from '#client/lib/follow-live.ts'

interface State {
  readonly seq: number
}

/** A stream whose server is the test. */
class TestStream {
  static opened: TestStream[] = []
  readonly CLOSED = 2
  readyState = 0
  onmessage: ((event: { data: string }) => void) | undefined
  onerror: (() => void) | undefined
  readonly url: string
  constructor(url: string) {
    this.url = url
    TestStream.opened.push(this)
  }
  close(): void {
    this.readyState = 2
  }
  send(seq: number): void {
    this.onmessage?.({ data: JSON.stringify({ seq }) })
  }
  /** the browser will come back by itself */
  breakOff(): void {
    this.onerror?.()
  }
  refuse(): void {
    this.readyState = 2
    this.onerror?.()
  }
}

let shown: number[]
let stop: () => void
let isHidden = false
const poll = vi.fn<(url: string, init: RequestInit) => Promise<Response>>()
const stream = (): TestStream => TestStream.opened.at(-1) as TestStream

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', TestStream)
  vi.stubGlobal('fetch', poll)
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden)
  TestStream.opened = []
  poll.mockReset()
  isHidden = false
  shown = []
  const address = { stream: '/live/a', poll: '/live/a/count.json', seqOf: ({ seq }: State) => seq }
  stop = followLive<State>(address, ({ seq }) => shown.push(seq))
})
afterEach(() => {
  stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function look(hidden: boolean): void {
  isHidden = hidden
  document.dispatchEvent(new Event('visibilitychange'))
}

const answer = (seq: number) => new Response(JSON.stringify({ seq }), { headers: { etag: `"${seq}"` } })

describe('what is shown live', () => {
  it('follows the stream and never goes back', () => {
    for (const seq of [3, 5, 4, 5, 6]) stream().send(seq)
    expect(shown).toEqual([3, 5, 5, 6])
    expect(poll).not.toHaveBeenCalled()
  })

  it('holds no stream while nobody looks, and opens one again', () => {
    stream().send(1)
    look(true)
    expect(stream().readyState).toBe(2)
    look(false)
    expect(TestStream.opened).toHaveLength(2)
    stream().send(1)
    stream().send(2)
    expect(shown).toEqual([1, 1, 2])
  })

  it('lets the browser come back after one break', () => {
    stream().send(1)
    stream().breakOff()
    stream().send(2)
    expect(TestStream.opened).toHaveLength(1)
    expect(poll).not.toHaveBeenCalled()
  })

  it('asks every five seconds where the stream is refused, says what it has, and tries the stream again', async () => {
    poll.mockResolvedValueOnce(answer(7)).mockResolvedValue(new Response(null, { status: 304 }))
    stream().refuse()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(shown).toEqual([7])
    expect(poll.mock.calls.map(([, init]) => init.headers)).toEqual([{}, { 'if-none-match': '"7"' }])
    await vi.advanceTimersByTimeAsync(60_000)
    expect(TestStream.opened).toHaveLength(2)
  })

  it('asks where the stream is held back on its way and brings nothing', async () => {
    poll.mockResolvedValue(answer(2))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(shown).toEqual([2])
    expect(stream().readyState).toBe(2)
  })

  it('asks seldomer while there is no answer', async () => {
    poll.mockRejectedValue(new TypeError('no connection'))
    stream().refuse()
    await vi.advanceTimersByTimeAsync(60_000)
    // At 0, 10 and 30 seconds; then the stream has its turn again.
    expect(poll).toHaveBeenCalledTimes(3)
  })

  it('asks no more for what does not exist', async () => {
    poll.mockResolvedValue(new Response('', { status: 404 }))
    stream().refuse()
    await vi.advanceTimersByTimeAsync(600_000)
    expect(poll).toHaveBeenCalledTimes(1)
    expect(TestStream.opened).toHaveLength(1)
  })

  it('does nothing more when it is stopped, also with an answer on its way', async () => {
    let arrive: (response: Response) => void = () => undefined
    poll.mockReturnValue(new Promise((resolve) => (arrive = resolve)))
    stream().refuse()
    stop()
    arrive(answer(9))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(shown).toEqual([])
    expect(poll).toHaveBeenCalledTimes(1)
  })
})
