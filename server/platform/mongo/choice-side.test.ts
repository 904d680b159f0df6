import { expect, inject, it } from 'vitest'
import { databaseName, testDatabase } from '#server/testing/database.ts'
import { createChoiceSide, demandSeparateSides } from './choice-side.ts'

const person = testDatabase()
const uriOf = (database: string): string => inject('mongodbUri').replace('/?', `/${database}?`)

it('lies in a database of its own beside the person side, unless it has a MongoDB of its own', async () => {
  const beside = createChoiceSide(person, undefined)
  expect(beside.client).toBe(person.client)
  expect(beside.db.databaseName).toBe(`${databaseName()}_ballots`)
  await expect(demandSeparateSides(beside)).resolves.toBeUndefined()

  const apart = createChoiceSide(person, uriOf('city-votes'))
  expect(apart.client).not.toBe(person.client)
  expect(apart.db.databaseName).toBe('city-votes')
  await apart.client.close()
})

it('is refused in the database of accounts, by whatever address that is named', async () => {
  const uri = uriOf(databaseName()).replace('127.0.0.1', 'localhost')
  expect(uri).toContain('localhost')
  const same = createChoiceSide(person, uri)
  await expect(demandSeparateSides(same)).rejects.toThrow(/BALLOTS_MONGODB_URI names[\s\S]*which holds accounts/)
  await same.client.close()
})
