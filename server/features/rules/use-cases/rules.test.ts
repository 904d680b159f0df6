import 'reflect-metadata'
import { beforeAll, describe, expect, it } from 'vitest'
import { bookHash } from '#domain/rules/book-hash.ts'
import { calendarOf as calendarThatShips, calendars as shipped } from '#domain/places/calendars.ts'
import { loadShelf } from '#domain/rules/shelf.ts'
import { someTerritories } from '#server/testing/places.ts'
import { identityFeature } from '#server/features/identity/index.ts'
import { placesFeature } from '#server/features/places/index.ts'
import { createCollections } from '#server/platform/mongo/collections.ts'
import { testDatabase } from '#server/testing/database.ts'
import { testPlatform } from '#server/testing/platform.ts'
import { rulesFeature } from '../index.ts'
import { bookStore, type KeptBook } from '../store/book.store.ts'
import { calendarStore } from '../store/calendar.store.ts'
import { loadBooks } from './load-books.ts'
import { createShelf } from './shelf.ts'

const mongo = testDatabase()
const platform = testPlatform({ mongo })
const identity = identityFeature(platform)
const places = placesFeature(platform, { identity: identity.use })
const rules = rulesFeature(platform, { places: places.use })
const now = platform.clock.now()

beforeAll(async () => {
  await createCollections(mongo.db, [...(places.collections ?? []), ...(rules.collections ?? [])])
  await places.use.importTerritories(someTerritories)
  await rules.prepare?.()
})

describe('the shelf', () => {
  it('holds every book that ships with the program, the same after every start', async () => {
    await rules.prepare?.()
    for (const book of loadShelf()) expect(rules.use.readBook(book)).toEqual(book)
    expect(await mongo.collection('ruleBooks').countDocuments()).toBe(loadShelf().length)
    expect(rules.use.readBook({ id: 'demo-city', version: 99 })).toBeUndefined()
  })

  it('keeps books as they are hashed', async () => {
    const kept = await mongo.collection<KeptBook>('ruleBooks').find().toArray()
    expect(kept.filter(({ book, hash }) => bookHash(book) !== hash)).toEqual([])
  })

  it('refuses a text that changed under its version, and names it', async () => {
    const books = loadShelf().map((book) =>
      book.id === 'demo-city' && book.version === 1 ? { ...book, validFrom: '2020-01-01' } : book,
    )
    const shelf = createShelf()
    expect(await loadBooks({ store: bookStore(platform), calendars: calendarStore(platform), shelf })(books)).toEqual({
      ok: false,
      refusals: [{ code: 'CONFLICT', path: ['demo-city', '1'] }],
    })
    expect(shelf.books()).toEqual([])
  })

  it('still holds a book whose file is gone', async () => {
    const shelf = createShelf()
    await loadBooks({ store: bookStore(platform), calendars: calendarStore(platform), shelf })([])
    expect(shelf.newest('de')?.book.version).toBe(2)
  })
})

describe('calendars', () => {
  const { calendar, calendars, calendarOf } = rules.use

  it('are those that ship and those that operators bring, also in place of one that ships', async () => {
    expect(calendars()).toEqual(shipped)
    const sea = { ...calendarThatShips('kz'), id: 'sea', holidays: [] }
    const kz = { ...calendarThatShips('kz'), knownUntil: '2027-12-31' }
    const bring = () => rules.use.importRules({ calendars: [sea, kz], books: [], examples: {} })
    expect([await bring(), await bring()]).toMatchObject([{ value: { calendars: 2 } }, { value: { calendars: 0 } }])
    expect(calendars().map(({ id }) => id)).toEqual([...shipped.map(({ id }) => id), 'sea'])
    expect([calendar('sea'), calendar('kz'), calendarOf({ calendar: 'kz' })]).toEqual([sea, kz, kz])
  })

  it('are not invented', () => {
    expect(() => calendar('atlantis')).toThrow('atlantis')
  })
})

describe('adopting a book', () => {
  it('puts it in force from its day, here and below', async () => {
    expect(await rules.use.bookInForce('birlik', now)).toBeUndefined()
    const adoption = { territoryId: 'turkistan-city', bookId: 'demo-city', from: '2026-06-01' }
    expect(await rules.use.adoptBook(adoption)).toMatchObject({ ok: true })
    expect(await rules.use.adoptBook(adoption)).toMatchObject({ ok: true })
    expect((await rules.use.bookInForce('birlik', now))?.id).toBe('demo-city')
    expect(await rules.use.bookInForce('sairam', now)).toBeUndefined()
    expect(await rules.use.bookInForce('birlik', new Date('2026-05-01T00:00:00Z'))).toBeUndefined()
    expect(await mongo.collection('adoptions').find().toArray()).toMatchObject([
      { outbox: [{ type: 'BookAdopted', subject: { kind: 'territory', id: 'turkistan-city' } }] },
    ])
  })

  it('is refused for a place or a book that does not exist, and twice for one day', async () => {
    expect(await rules.use.adoptBook({ territoryId: 'atlantis', bookId: 'none', from: '2026-06-01' })).toEqual({
      ok: false,
      refusals: [
        { code: 'INVALID', path: ['territoryId'] },
        { code: 'INVALID', path: ['bookId'] },
      ],
    })
    const other = { territoryId: 'turkistan-city', bookId: 'kz', from: '2026-06-01' }
    expect(await rules.use.adoptBook(other)).toEqual({ ok: false, refusals: [{ code: 'CONFLICT', path: ['from'] }] })
  })
})
