import { MongoClient } from 'mongodb'
import { afterAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { testDatabase } from '#server/testing/database.ts'
import { createGroupReads } from './group-read.ts'

interface Thing {
  _id: string
  readonly value: number
  readonly secret?: string
}

const mongo = testDatabase([{ name: 'things' }, { name: 'others' }])
// A client that tells which commands it sends.
const watched = new MongoClient(inject('mongodbUri'), { monitorCommands: true })
const database = () => watched.db(mongo.db.databaseName)
const things = () => database().collection<Thing>('things')
const others = () => database().collection<Thing>('others')
const queries: (number | string)[] = []
watched.on('commandStarted', ({ commandName, command }) => {
  if (commandName === 'find') queries.push((command['filter'] as { _id: { $in: string[] } })._id.$in.length)
  if (commandName === 'aggregate' || commandName === 'getMore') queries.push(commandName)
})

afterAll(() => watched.close())
beforeEach(async () => {
  await Promise.all([things().deleteMany({}), others().deleteMany({})])
  queries.length = 0
})

const aReader = () => createGroupReads(database())<Thing>('things', { projection: { secret: 0 } })

describe('reading in groups', () => {
  it('gives each caller their own document, and nothing to who asks for what is not there', async () => {
    await things().insertMany(Array.from({ length: 500 }, (_, i) => ({ _id: `t${i}`, value: i, secret: 'x' })))
    const reader = aReader()
    const found = await Promise.all(Array.from({ length: 600 }, (_, i) => reader.read(`t${i}`)))
    expect(found.map((thing) => thing?.value)).toEqual(Array.from({ length: 600 }, (_, i) => (i < 500 ? i : undefined)))
    expect(found.some((thing) => thing && 'secret' in thing)).toBe(false)
  })

  it('asks once for all who ask at the same time, and once for an id that many want', async () => {
    await things().insertOne({ _id: 'one', value: 1 })
    const reader = aReader()
    const ids = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? 'one' : `other-${i}`))
    await Promise.all(ids.map((id) => reader.read(id)))
    expect(queries).toEqual([51])
  })

  it('asks once even where several collections are asked, and gives each reader what is its own', async () => {
    const ids = Array.from({ length: 300 }, (_, i) => `id${i}`)
    await things().insertMany(ids.map((_id, i) => ({ _id, value: i, secret: 'x' })))
    await others().insertMany(ids.slice(0, 200).map((_id, i) => ({ _id, value: -i, secret: 'y' })))
    const groupRead = createGroupReads(database())
    const [whole, values, secrets] = [
      groupRead<Thing>('things', { projection: { secret: 0 } }),
      groupRead<Thing>('others', { projection: { value: 1 } }),
      groupRead<Thing>('others', { projection: { secret: 1 } }),
    ]
    const read = (reader: typeof whole) => Promise.all(ids.map((id) => reader.read(id)))
    const [ofThings, ofOthers, told] = await Promise.all([read(whole), read(values), read(secrets)])
    expect(ofThings).toEqual(ids.map((_id, i) => ({ _id, value: i })))
    expect(ofOthers).toEqual(ids.map((_id, i) => (i < 200 ? { _id, value: -i } : undefined)))
    expect(told).toEqual(ids.map((_id, i) => (i < 200 ? { _id, secret: 'y' } : undefined)))
    expect(queries).toEqual(['aggregate'])
  })

  it('never answers from a query that was sent before the question', async () => {
    await things().insertOne({ _id: 'one', value: 1 })
    const reader = aReader()
    for (let value = 2; value < 50; value++) {
      // This one is on its way, or not yet: either is right for who asked before the write.
      const before = reader.read('one')
      await things().updateOne({ _id: 'one' }, { $set: { value } })
      expect((await reader.read('one'))?.value).toBe(value)
      expect([value - 1, value]).toContain((await before)?.value)
    }
  })

  it('tells everyone in the group when the database cannot answer, and goes on afterwards', async () => {
    await things().insertOne({ _id: 'one', value: 1 })
    const reader = createGroupReads(database())<Thing>('things', {
      // MongoDB refuses to leave out and to take in at once.
      projection: { secret: 0, value: 1 },
    })
    const answers = await Promise.allSettled([reader.read('one'), reader.read('two')])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(reader.read('one')).rejects.toThrow()
    expect((await aReader().read('one'))?.value).toBe(1)
  })
})
