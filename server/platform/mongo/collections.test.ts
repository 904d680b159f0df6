import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { CollectionSpec } from '../feature.ts'
import { createCollections } from './collections.ts'

const specOf = (required: string[]): CollectionSpec => ({
  name: 'things',
  schema: { bsonType: 'object', required },
  indexes: [{ key: { name: 1 }, unique: true }],
})

const commands: string[] = []
const client = new MongoClient(inject('mongodbUri'), { monitorCommands: true })
const db = client.db('collections-test')

beforeAll(async () => {
  await db.dropDatabase()
  client.on('commandStarted', ({ commandName }) => commands.push(commandName))
})
afterAll(() => client.close())

it('lets the database refuse what lacks a required part, and what comes twice', async () => {
  await createCollections(db, [specOf(['name'])])
  const things = db.collection('things')
  await expect(things.insertOne({})).rejects.toThrow('failed validation')
  await things.insertOne({ name: 'one' })
  await expect(things.insertOne({ name: 'one' })).rejects.toThrow('duplicate key')
})

it('touches nothing that stands as it should: that would wait for transactions of killed processes', async () => {
  commands.length = 0
  await createCollections(db, [specOf(['name'])])
  expect(commands).not.toContain('collMod')
})

it('brings a validator up to date when its text changed', async () => {
  await createCollections(db, [specOf(['name', 'size'])])
  await expect(db.collection('things').insertOne({ name: 'two' })).rejects.toThrow('failed validation')
})

it('keeps a clustered collection in the order of its keys, not of their coming', async () => {
  const spec: CollectionSpec = { ...specOf(['_id']), name: 'heaps', indexes: [], clustered: true }
  await createCollections(db, [spec])
  await createCollections(db, [spec])
  const keys = ['m', 'z', 'a', 'q', 'b']
  for (const _id of keys) await db.collection<{ _id: string }>('heaps').insertOne({ _id })
  const natural = await db.collection<{ _id: string }>('heaps').find().sort({ $natural: 1 }).toArray()
  expect(natural.map(({ _id }) => _id)).toEqual(keys.toSorted())
  expect(await db.collection('heaps').indexes()).toMatchObject([{ key: { _id: 1 }, clustered: true }])
})
