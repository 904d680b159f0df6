import { beforeEach, describe, expect, it } from 'vitest'
import { fakeClock } from '#server/testing/clock.ts'
import { testDatabase } from '#server/testing/database.ts'
import type { TimerHandler } from '../feature.ts'
import { createLeases, leaseCollection } from '../leases.ts'
import { createLogger } from '../logging.ts'
import { workerFactory } from '../workers.ts'
import { createTimers, timerCollection, timerWorker } from './timers.ts'

const mongo = testDatabase([timerCollection, leaseCollection])
const timers = createTimers({ mongo })
const log = createLogger('silent')
const hour = 60 * 60 * 1000

function workerWith(handlers: TimerHandler[], clock = fakeClock()) {
  return timerWorker({ mongo, clock, log, createWorker: workerFactory(createLeases(mongo, 'test'), log) }, handlers)
}

const set = (subject: string, due: Date, generation = 1) =>
  mongo.transaction((session) => timers.set({ kind: 'test.closes', subject, due, generation }, { session }))

beforeEach(async () => {
  await mongo.collection('timers').deleteMany({})
})

describe('timers', () => {
  it('fire once, not before they are due', async () => {
    const clock = fakeClock()
    const fired: string[] = []
    const worker = workerWith([{ kind: 'test.closes', fire: async ({ subject }) => void fired.push(subject) }], clock)
    await set('a', new Date(clock.now().getTime() + hour))
    expect(await worker.settle()).toBe(false)
    clock.advance(hour)
    expect(await worker.settle()).toBe(true)
    expect(await worker.settle()).toBe(false)
    expect(fired).toEqual(['a'])
  })

  it('catch up after a stop, the oldest first', async () => {
    const clock = fakeClock()
    await set('late', new Date(clock.now().getTime() - hour))
    await set('later', new Date(clock.now().getTime() - 2 * hour))
    const fired: string[] = []
    const worker = workerWith([{ kind: 'test.closes', fire: async ({ subject }) => void fired.push(subject) }], clock)
    while (await worker.settle());
    expect(fired).toEqual(['later', 'late'])
  })

  it('stay due after a fault and are tried again later', async () => {
    const clock = fakeClock()
    let calls = 0
    const failing: TimerHandler = {
      kind: 'test.closes',
      fire: async () => {
        if (++calls === 1) throw new Error('not yet')
      },
    }
    const worker = workerWith([failing], clock)
    await set('a', clock.now())
    await worker.settle()
    expect(await worker.settle()).toBe(false)
    clock.advance(1_000)
    expect(await worker.settle()).toBe(true)
    expect(calls).toBe(2)
    expect(await mongo.collection('timers').countDocuments()).toBe(0)
  })

  it('keep a newer generation that was set while the older one fired, and ignore an older one', async () => {
    const clock = fakeClock()
    const next = new Date(clock.now().getTime() + hour)
    const worker = workerWith([{ kind: 'test.closes', fire: ({ subject }) => set(subject, next, 2) }], clock)
    await set('a', clock.now(), 1)
    await worker.settle()
    await set('a', clock.now(), 1)
    expect(await mongo.collection('timers').findOne({})).toMatchObject({ generation: 2, due: next })
  })

  it('disappear with the transaction that set them', async () => {
    const failing = mongo.transaction(async (session) => {
      await timers.set({ kind: 'test.closes', subject: 'a', due: new Date(0), generation: 1 }, { session })
      throw new Error('rolled back')
    })
    await expect(failing).rejects.toThrow('rolled back')
    expect(await mongo.collection('timers').countDocuments()).toBe(0)
  })
})
