import { describe, expect, it } from 'vitest'
import { treeOf } from '#domain/places/tree.ts'
import { loadShelf } from '#domain/rules/shelf.ts'
import bodies from './bodies.json' with { type: 'json' }
import territories from './territories.json' with { type: 'json' }

const tree = treeOf(territories)
const below = (parentId: string) => territories.filter((territory) => territory.parentId === parentId)

describe('the places of the demonstration', () => {
  it('are one tree with the twenty regions of the country', () => {
    expect(tree.ok && tree.value[0]?.id).toBe('kz')
    expect(below('kz')).toHaveLength(20)
  })

  it('count as many residents in the city as in its six sectors', () => {
    const sectors = below('turkistan-city')
    expect(sectors).toHaveLength(6)
    const city = territories.find(({ id }) => id === 'turkistan-city')
    expect(sectors.reduce((sum, { population }) => sum + (population ?? 0), 0)).toBe(city?.population)
  })

  it('have a body for every addressee that the book of the city names', () => {
    const book = loadShelf().find(({ id }) => id === 'demo-city')
    const addressees = book?.levels.flatMap(({ tracks }) => tracks.map(({ addressee }) => addressee.id)) ?? []
    const kinds = bodies.filter(({ territoryId }) => territoryId === 'turkistan-city').map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(addressees))
  })

  it('know the place of every body, and each of them in three languages', () => {
    const ids = new Set(territories.map(({ id }) => id))
    expect(bodies.filter(({ territoryId }) => !ids.has(territoryId))).toEqual([])
    expect(bodies.flatMap(({ name }) => [name.kk, name.ru, name.en]).filter((name) => name === '')).toEqual([])
    expect(new Set(bodies.map(({ id }) => id)).size).toBe(bodies.length)
  })
})
