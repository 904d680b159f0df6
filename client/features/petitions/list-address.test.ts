import { describe, expect, it } from 'vitest'
import { filterOf, orderOf, readListState, writeListState } from '#client/features/petitions/list-address.ts'

const nothing = readListState({})

describe('the address of a list', () => {
  it('comes back as it was written', () => {
    const query = {
      q: 'автобус',
      status: 'awaiting-answer',
      stage: 'closed',
      place: 'birlik',
      topic: 'transport',
      origin: 'own',
      sort: 'newest',
      after: 'c',
    }
    expect(writeListState(readListState(query))).toEqual(query)
  })

  it('is empty when nothing is chosen', () => {
    expect(writeListState(nothing)).toEqual({})
    expect(filterOf(nothing)).toEqual({})
  })

  it('forgets what it does not know, and never asks for petitions in review', () => {
    expect(readListState({ status: 'in-review', sort: 'price', q: ['вода', 'газ'] })).toMatchObject({
      status: undefined,
      order: undefined,
      query: 'вода',
    })
  })

  it('orders a search by relevance and a list by what needs few signatures', () => {
    expect(orderOf(nothing)).toBe('NEEDS_FEW')
    expect(orderOf({ ...nothing, query: 'вода' })).toBe('RELEVANCE')
    expect(orderOf({ ...nothing, query: 'вода', order: 'NEWEST' })).toBe('NEWEST')
  })
})
