import { beforeEach, describe, expect, it } from 'vitest'
import type { DomainEvent } from '#domain/kernel/event.ts'
import { isPersonal } from '#domain/kernel/ids.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testDatabase } from '#server/testing/database.ts'
import { createCrypto } from '../crypto.ts'
import { createNewId } from '../ids.ts'
import { createLeases, leaseCollection } from '../leases.ts'
import { createLogger } from '../logging.ts'
import type { Listener } from '../feature.ts'
import { workerFactory } from '../workers.ts'
import { createEvents, dispatcher, outboxCollection } from './events.ts'
import { createJournal, journalCollection, type JournalLine } from './journal.ts'
import { createPseudonyms, pseudonymCollection } from './pseudonyms.ts'

const things = { name: 'things', outbox: true } as const
const mongo = testDatabase([things, outboxCollection, journalCollection, pseudonymCollection, leaseCollection])
const pseudonyms = createPseudonyms({ mongo, crypto: createCrypto(Buffer.alloc(32, 7)) }, isPersonal)
const journal = createJournal(mongo, pseudonyms)
const log = createLogger('silent')
const newId = createNewId(fakeClock())

function eventAbout(id: string): DomainEvent {
  return {
    id: newId('evt'),
    type: 'ThingMade',
    at: new Date('2026-06-03T07:00:00Z'),
    actor: { kind: 'system', id: 'test' },
    subject: { kind: 'thing', id },
    data: { number: 1 },
  }
}

function dispatch(listeners: Listener[], holder: string = newId('proc')) {
  const createWorker = workerFactory(createLeases(mongo, holder), log)
  return dispatcher({ mongo, journal, log, createWorker }, ['things'], listeners)
}

beforeEach(async () => {
  for (const name of ['things', 'outbox', 'journal', 'journalNames', 'leases'])
    await mongo.collection(name).deleteMany({})
})

describe('events', () => {
  it('go from the document to the journal and to the listeners, and their mark is cleared', async () => {
    const heard: string[] = []
    await mongo.collection('things').insertOne({ outbox: [eventAbout('a'), eventAbout('b')] })
    const worker = dispatch([
      { name: 'test.hears', on: ['ThingMade'], handle: async (event) => void heard.push(event.subject.id) },
      { name: 'test.deaf', on: ['Other'], handle: async () => void heard.push('wrong') },
    ])
    await worker.settle?.()
    await worker.stop()
    expect(heard).toEqual(['a', 'b'])
    expect(await mongo.collection('things').findOne({})).toMatchObject({ outbox: [] })
    expect(await mongo.collection('journal').countDocuments()).toBe(2)
  })

  it('are delivered again after a listener failed, and journalled once', async () => {
    await mongo.transaction((session) => createEvents(mongo).emit([eventAbout('a')], { session }))
    let calls = 0
    const worker = dispatch([
      {
        name: 'test.fails-once',
        on: ['ThingMade'],
        handle: async () => {
          if (++calls === 1) throw new Error('not yet')
        },
      },
    ])
    worker.start()
    await expect.poll(() => mongo.collection('outbox').countDocuments(), { timeout: 5_000 }).toBe(0)
    await worker.stop()
    expect(calls).toBe(2)
    expect(await mongo.collection('journal').countDocuments()).toBe(1)
  })

  it('are delivered by one process at a time', async () => {
    await mongo.collection('things').insertOne({ outbox: [eventAbout('a')] })
    const [one, two] = [dispatch([], 'one'), dispatch([], 'two')]
    expect(await one.settle?.()).toBe(true)
    await mongo.collection('things').insertOne({ outbox: [eventAbout('b')] })
    expect(await two.settle?.()).toBe(false)
    await one.stop()
    expect(await two.settle?.()).toBe(true)
    await two.stop()
  })

  it('wake the dispatcher, and what else happens to their documents does not', async () => {
    let [told, woken] = [0, 0]
    const createWorker = () => ({
      ...{ name: 'events', start: () => undefined, stop: async () => undefined, settle: async () => false },
      wake: () => void woken++,
    })
    const worker = dispatcher({ mongo, journal, log, createWorker }, ['things'], [])
    worker.start()
    const tell = async () => void (await things.insertOne({ outbox: [eventAbout(String(++told))] }))
    const things = mongo.collection('things')
    // The stream opens in its own time: what was told before wakes nobody.
    await expect.poll(() => tell().then(() => woken)).toBeGreaterThan(0)

    await things.insertMany(Array.from({ length: 1_000 }, () => ({ outbox: [] })))
    await things.updateMany({ outbox: [] }, { $set: { seen: true } })
    const before = told
    // The stream keeps the order of the writes: whoever hears of these has passed by the others.
    await expect.poll(() => tell().then(() => woken - before)).toBeGreaterThan(0)
    expect(woken).toBeLessThanOrEqual(told)
    await worker.stop()
  })

  it('chain the journal, so that a changed line is found', async () => {
    for (const id of ['a', 'b', 'c']) await journal.append(eventAbout(id))
    expect(await journal.firstBreak()).toBeUndefined()
    await mongo.collection<JournalLine>('journal').updateOne({ _id: 2 }, { $set: { 'event.data.number': 2 } })
    expect(await journal.firstBreak()).toBe(2)
  })

  it('number the journal without gaps when two processes append at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => journal.append(eventAbout(String(n)))))
    expect(await journal.firstBreak()).toBeUndefined()
    expect(await mongo.collection('journal').countDocuments()).toBe(20)
  })

  it('name people in the journal by a random name, the same one every time, that can be forgotten', async () => {
    const [aigerim, bolat] = [newId('per'), newId('per')]
    const told = (by: string): DomainEvent => ({
      ...eventAbout(bolat),
      actor: { kind: 'person', id: by },
      data: { personIds: [aigerim, bolat], at: new Date('2026-06-03T07:00:00Z') },
    })
    await journal.append(told(aigerim))
    await journal.append(told(aigerim))
    const lines = await mongo.collection<JournalLine>('journal').find().toArray()
    const [name] = lines[0]?.event.data['personIds'] as string[]
    expect(lines.map(({ event }) => event.actor.id)).toEqual([name, name])
    expect(lines[0]?.event.data['at']).toEqual(new Date('2026-06-03T07:00:00Z'))
    const written = JSON.stringify([lines, await mongo.collection('journalNames').find().toArray()])
    expect(written).not.toContain(aigerim)
    expect(written).not.toContain(bolat)

    await pseudonyms.forget(aigerim)
    await journal.append(told(aigerim))
    const last = await mongo.collection<JournalLine>('journal').findOne({}, { sort: { _id: -1 } })
    expect(last?.event.actor.id).not.toBe(name)
    expect(await journal.firstBreak()).toBeUndefined()
  })
})
