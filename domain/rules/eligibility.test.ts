import { describe, expect, it } from 'vitest'
import type { Party } from './book.ts'
import { ineligibility, type PersonFacts } from './eligibility.ts'

const party: Party = {
  assurance: 'email',
  minAge: 16,
  status: ['resident'],
  registeredIn: 'level',
  selfDeclared: true,
}
const home = { id: 'birlik', ancestorIds: ['kazakhstan', 'turkistan', 'turkistan-city'] }
const aigerim: PersonFacts = {
  assurance: 'email',
  birthDate: '2010-06-03',
  residence: { place: home, confirmed: false },
}
// 3 June 2026, 00:30 in Almaty; still the 2nd in London
const at = new Date('2026-06-02T19:30:00Z')

function codes(person: Partial<PersonFacts>, rule: Partial<Party> = {}, addressedTerritoryId = 'turkistan-city') {
  const refusals = ineligibility({
    party: { ...party, ...rule },
    person: { ...aigerim, ...person },
    timeZone: 'Asia/Almaty',
    at,
    addressedTerritoryId,
  })
  return refusals.map(({ code }) => code)
}

describe('who may take part', () => {
  it('is a resident who turns sixteen on this legal day', () => {
    expect(codes({})).toEqual([])
  })

  it('is nobody a day younger', () => {
    expect(codes({ birthDate: '2010-06-04' })).toEqual(['UNDER_AGE'])
    const [refusal] = ineligibility({
      party,
      person: { ...aigerim, birthDate: '2010-06-04' },
      timeZone: 'Asia/Almaty',
      at,
      addressedTerritoryId: 'turkistan-city',
    })
    expect(refusal?.details).toEqual({ minAge: 16 })
  })

  it('must have told a date of birth and a residence', () => {
    expect(codes({ birthDate: null, residence: null })).toEqual(['PROFILE_INCOMPLETE', 'RESIDENCE_UNCONFIRMED'])
    expect(codes({ birthDate: null }, { minAge: undefined as never })).toEqual([])
  })

  it('is nobody from elsewhere, unless the book does not ask', () => {
    expect(codes({}, {}, 'shymkent')).toEqual(['NOT_RESIDENT'])
    expect(codes({}, { registeredIn: 'anywhere' }, 'shymkent')).toEqual([])
  })

  it('must be confirmed where the book does not take their word', () => {
    expect(codes({}, { selfDeclared: false })).toEqual(['RESIDENCE_UNCONFIRMED'])
    expect(codes({ residence: { place: home, confirmed: true } }, { selfDeclared: false })).toEqual([])
  })

  it('must be identified as strongly as the book demands', () => {
    expect(codes({}, { assurance: 'qes' })).toEqual(['ASSURANCE_TOO_LOW'])
    expect(codes({ assurance: 'verified' }, { assurance: 'phone' })).toEqual([])
  })
})
