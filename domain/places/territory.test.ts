import { describe, expect, it } from 'vitest'
import { bodyFor, type PublicBody } from './body.ts'
import { isWithin, unitOfLevel, type Territory } from './territory.ts'

function unit(id: string, level: string, ...ancestorIds: string[]): Territory {
  return { id, level, name: { kk: id }, ancestorIds, parentId: ancestorIds.at(-1) ?? null, population: null }
}
const country = unit('kazakhstan', 'country')
const region = unit('turkistan', 'region', 'kazakhstan')
const city = unit('turkistan-city', 'city', 'kazakhstan', 'turkistan')
const sector = unit('birlik', 'sector', 'kazakhstan', 'turkistan', 'turkistan-city')
const tree = (id: string) => [country, region, city, sector].find((place) => place.id === id)

describe('territories', () => {
  it('contain themselves and what lies below them', () => {
    expect(isWithin(sector, 'birlik')).toBe(true)
    expect(isWithin(sector, 'turkistan-city')).toBe(true)
    expect(isWithin(city, 'birlik')).toBe(false)
  })

  it('belong to one unit of each level above', () => {
    expect(unitOfLevel(sector, 'city', tree)).toBe(city)
    expect(unitOfLevel(sector, 'sector', tree)).toBe(sector)
    expect(unitOfLevel(region, 'city', tree)).toBeUndefined()
  })

  it('are served by the nearest body that fills the role', () => {
    const body = (id: string, kind: string, territoryId: string): PublicBody => ({ id, kind, territoryId, name: {} })
    const bodies = [
      body('region-akimat', 'akimat', 'turkistan'),
      body('city-akimat', 'akimat', 'turkistan-city'),
      body('region-maslikhat', 'maslikhat', 'turkistan'),
    ]
    expect(bodyFor('akimat', sector, bodies)?.id).toBe('city-akimat')
    expect(bodyFor('maslikhat', sector, bodies)?.id).toBe('region-maslikhat')
    expect(bodyFor('parliament', sector, bodies)).toBeUndefined()
  })
})
