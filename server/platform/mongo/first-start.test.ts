import { beforeEach, expect, it } from 'vitest'
import { testDatabase } from '#server/testing/database.ts'
import { beforeFirstStart, fillOnce } from './first-start.ts'

const mongo = testDatabase()
const choice = testDatabase([], '-choice')
const fill = async (): Promise<void> => void (await mongo.collection('cities').insertOne({}))
const cities = (): Promise<number> => mongo.collection('cities').countDocuments()

beforeEach(() => mongo.db.dropDatabase())

it('fills an empty database once', async () => {
  await fillOnce({ mongo, choice }, fill)
  await fillOnce({ mongo, choice }, fill)
  expect(await cities()).toBe(1)
})

it('begins again after an interruption, without the half that was there', async () => {
  const interrupted = fillOnce({ mongo, choice }, async () => {
    await fill()
    throw new Error('Ctrl-C')
  })
  await expect(interrupted).rejects.toThrow('Ctrl-C')
  await choice.collection('halves').insertOne({})
  await fillOnce({ mongo, choice }, fill)
  expect(await cities()).toBe(1)
  expect(await choice.collection('halves').countDocuments()).toBe(0)
})

it('leaves a database alone that holds something else', async () => {
  await mongo.collection('theirs').insertOne({})
  await fillOnce({ mongo, choice }, fill)
  expect(await cities()).toBe(0)
})

it('fills beside what a command brought before the first start', async () => {
  await beforeFirstStart(mongo)
  await mongo.collection('imports').insertOne({})
  await beforeFirstStart(mongo)
  await fillOnce({ mongo, choice }, fill)
  await fillOnce({ mongo, choice }, fill)
  expect(await cities()).toBe(1)
  expect(await mongo.collection('imports').countDocuments()).toBe(1)
})
