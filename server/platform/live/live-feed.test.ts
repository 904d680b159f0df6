import { afterEach, describe, expect, it } from 'vitest'
import { testDatabase } from '#server/testing/database.ts'
import { createLogger } from '../logging.ts'
import { followFrames } from './follow-frames.ts'
import { createLive } from './live.ts'
import type { LiveFeed, LiveReading, LiveViewer } from './live-feed.ts'
import type { LiveFrame } from './live-frame.ts'

interface Counter {
  readonly _id: string
  readonly n: number
  /** a document elsewhere, without which it is not complete */
  readonly waitsFor?: string
}
interface Shown {
  readonly n: number
}

const mongo = testDatabase([{ name: 'counters' }])
// Another process of the same deployment.
const elsewhere = testDatabase([], '', { keep: true })
const counters = mongo.collection<Counter>('counters')
const others = mongo.collection<{ readonly _id: string }>('others')

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0)) await step()
})

/** A process that follows the counters; without its worker no change stream tells it anything. */
function aProcess({ follows = true } = {}): LiveFeed<Shown> {
  const live = createLive({ mongo, log: createLogger('silent'), scale: 1 })
  const feed = live.feed<Shown>({
    collection: 'counters',
    async read(ids) {
      const readings = new Map<string, LiveReading<Shown>>()
      for (const { _id, n, waitsFor } of await counters.find({ _id: { $in: [...ids] } }).toArray()) {
        const isBehind = waitsFor !== undefined && (await others.findOne({ _id: waitsFor })) === null
        const shown = isBehind ? n - 1 : n
        readings.set(_id, { state: { n: shown }, seq: shown, isBehind })
      }
      return readings
    },
  })
  if (follows) {
    live.worker.start()
    undo.push(() => live.worker.stop())
  }
  return feed
}

/** Somebody who remembers what was shown. */
function aViewer(feed: LiveFeed<Shown>, id: string) {
  const shown: LiveFrame<Shown>[] = []
  let isGone = false
  let tell: (() => void) | undefined
  const viewer: LiveViewer<Shown> = {
    show(frame) {
      shown.push(frame)
      tell?.()
    },
    gone() {
      isGone = true
      tell?.()
    },
  }
  undo.push(feed.watch(id, viewer))
  async function until(isDone: () => boolean): Promise<void> {
    while (!isDone()) await new Promise<void>((resolve) => (tell = resolve))
  }
  return {
    shown,
    sees: (n: number) => until(() => shown.at(-1)?.state.n === n),
    isLeft: () => until(() => isGone),
  }
}

const write = (_id: string, n: number, more: Partial<Counter> = {}) =>
  elsewhere.collection<Counter>('counters').replaceOne({ _id }, { n, ...more }, { upsert: true })

describe('a live feed', () => {
  it('shows what another process wrote, to each who looks the very same bytes', async () => {
    const feed = aProcess()
    await write('a', 1)
    const [one, other] = [aViewer(feed, 'a'), aViewer(feed, 'a')]
    await Promise.all([one.sees(1), other.sees(1)])
    await write('a', 2)
    await Promise.all([one.sees(2), other.sees(2)])
    expect(one.shown.at(-1)?.event).toBe(other.shown.at(-1)?.event)
    expect(one.shown.at(-1)?.event.toString()).toBe('id: 2\ndata: {"n":2}\n\n')
  })

  it('folds a hundred writes into one frame a second, the last of which tells the truth', async () => {
    const feed = aProcess()
    await write('a', 0)
    const viewer = aViewer(feed, 'a')
    await viewer.sees(0)
    const began = performance.now()
    for (let n = 1; n <= 100; n++) await write('a', n)
    await viewer.sees(100)
    const seconds = (performance.now() - began) / 1_000
    expect(viewer.shown.length).toBeLessThanOrEqual(Math.ceil(seconds) + 2)
  })

  it('never goes back', async () => {
    const feed = aProcess()
    await write('a', 5)
    const viewer = aViewer(feed, 'a')
    await viewer.sees(5)
    await write('a', 3)
    await write('a', 4)
    await write('a', 6)
    await viewer.sees(6)
    expect(viewer.shown.map(({ seq }) => seq)).toEqual([5, 6])
  })

  it('asks the database by itself while no change stream tells', async () => {
    const feed = aProcess({ follows: false })
    await write('a', 1)
    const viewer = aViewer(feed, 'a')
    await viewer.sees(1)
    await write('a', 2)
    await viewer.sees(2)
  })

  it('goes on after the place it would resume from is lost', async () => {
    const feed = aProcess()
    await write('a', 1)
    const viewer = aViewer(feed, 'a')
    await viewer.sees(1)
    await counters.drop()
    await viewer.isLeft()
    await write('b', 7)
    const next = aViewer(feed, 'b')
    await next.sees(7)
    await write('b', 8)
    await next.sees(8)
  })

  it('reads again what was not complete, though nothing more is written to it', async () => {
    const feed = aProcess()
    await write('a', 1)
    const viewer = aViewer(feed, 'a')
    await viewer.sees(1)
    await write('a', 2, { waitsFor: 'the rest' })
    await others.insertOne({ _id: 'the rest' })
    await viewer.sees(2)
    expect(viewer.shown.map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('tells who looks at something that is gone, and who asks for something that is not there', async () => {
    const feed = aProcess()
    await write('a', 1)
    const viewer = aViewer(feed, 'a')
    await viewer.sees(1)
    await counters.deleteOne({ _id: 'a' })
    await viewer.isLeft()
    expect(await feed.current('a')).toBeUndefined()
    expect(await feed.current('never')).toBeUndefined()
  })
})

describe('the same as an iterator', () => {
  it('gives a slow reader the newest and keeps nothing for it', async () => {
    const feed = aProcess()
    await write('a', 1)
    const states = followFrames(feed, async () => 'a')
    expect(await states.next()).toEqual({ done: false, value: { n: 1 } })
    const beside = aViewer(feed, 'a')
    for (const n of [2, 3]) {
      await write('a', n)
      await beside.sees(n)
    }
    expect(await states.next()).toEqual({ done: false, value: { n: 3 } })
    await states.return?.()
  })

  it('lets a reader go who leaves while it waits', async () => {
    const feed = aProcess()
    await write('a', 1)
    const states = followFrames(feed, async () => 'a')
    await states.next()
    const waiting = states.next()
    await states.return?.()
    expect(await waiting).toEqual({ done: true, value: undefined })
  })

  it('says null and ends when there is nothing', async () => {
    const states = followFrames(aProcess(), async () => undefined)
    expect(await states.next()).toEqual({ done: false, value: null })
    expect(await states.next()).toEqual({ done: true, value: undefined })
  })
})
