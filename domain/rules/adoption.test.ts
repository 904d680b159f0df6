import { describe, expect, it } from 'vitest'
import { bookInForce, type Adoption } from './adoption.ts'
import { loadShelf } from './shelf.ts'

const books = loadShelf()
const city = { id: 'turkistan-city', ancestorIds: ['kz', 'turkistan'] }
const sector = { id: 'birlik', ancestorIds: ['kz', 'turkistan', 'turkistan-city'] }
const law: Adoption = { territoryId: 'kz', bookId: 'kz', from: '2024-04-04' }
const cityLaw: Adoption = { territoryId: 'turkistan-city', bookId: 'demo-city', from: '2026-06-01' }

function bookOf(adoptions: Adoption[], place: typeof city, at: string): string | undefined {
  return bookInForce(adoptions, place, books, new Date(at))?.id
}

describe('the book in force', () => {
  it('is the one of the nearest place upwards that adopted any', () => {
    expect(bookOf([law, cityLaw], sector, '2026-06-03T07:00:00Z')).toBe('demo-city')
    expect(bookOf([law], sector, '2026-06-03T07:00:00Z')).toBe('kz')
    expect(
      bookOf([cityLaw], { id: 'sairam', ancestorIds: ['kz', 'turkistan'] }, '2026-06-03T07:00:00Z'),
    ).toBeUndefined()
  })

  it('begins with the first legal day, by the clock of the place', () => {
    expect(bookOf([law, cityLaw], city, '2026-05-31T18:59:59.999Z')).toBe('kz')
    expect(bookOf([law, cityLaw], city, '2026-05-31T19:00:00.000Z')).toBe('demo-city')
  })

  it('is the latest that a place adopted', () => {
    const back: Adoption = { territoryId: 'turkistan-city', bookId: 'kz', from: '2026-07-01' }
    expect(bookOf([back, cityLaw], city, '2026-06-30T07:00:00Z')).toBe('demo-city')
    expect(bookOf([back, cityLaw], city, '2026-07-02T07:00:00Z')).toBe('kz')
  })

  it('is the version of the day', () => {
    const german: Adoption = { territoryId: 'kz', bookId: 'de', from: '2020-01-01' }
    const version = (at: string) => bookInForce([german], city, books, new Date(at))?.version
    expect(version('2024-06-30T21:59:00Z')).toBe(1)
    expect(version('2024-06-30T22:00:00Z')).toBe(2)
  })

  it('is none before any version is in force', () => {
    expect(bookOf([{ ...law, from: '2024-01-01' }], city, '2024-02-01T07:00:00Z')).toBeUndefined()
  })
})
