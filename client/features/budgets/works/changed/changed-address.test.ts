import { describe, expect, it } from 'vitest'
import { changedQuery, changedState, winnerGroupNames } from '#client/features/budgets/works/changed/changed-address.ts'

describe('the address of what changed', () => {
  it('says the place and the state of the works, and is read back the same', () => {
    for (const group of [undefined, ...winnerGroupNames]) {
      for (const place of [undefined, 'turkistan-city']) {
        expect(changedState(changedQuery({ place, group }))).toEqual({ place, group })
      }
    }
  })

  it('leaves out what is no state and no place', () => {
    expect(changedState({ place: ['a', 'b'], state: 'everything' })).toEqual({ place: undefined, group: undefined })
    expect(changedQuery({ place: undefined, group: undefined })).toEqual({})
  })
})
