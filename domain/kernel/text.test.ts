import { describe, expect, it } from 'vitest'
import { shareRoundedUp } from './fraction.ts'
import { isId } from './ids.ts'
import { canonicalText, lengthOf } from './text.ts'

describe('texts', () => {
  it('have one spelling', () => {
    expect(canonicalText('  и\u0306  \r\nб \t\r\rв\n\n')).toBe('й\nб\n\nв')
  })

  it('are measured in characters, not in halves of them', () => {
    expect(lengthOf('Қол 👍')).toBe(5)
  })
})

describe('shares', () => {
  it.each([
    [[1, 100], 351_780, 3_518],
    [[1, 100], 151, 2],
    [[1, 100], 100, 1],
    [[1, 20], 0, 0],
    [[1, 3], 9_007_199_254_740_991, 3_002_399_751_580_331],
  ] as const)('%j of %i is %i, rounded up', (share, whole, expected) => {
    expect(shareRoundedUp(share, whole)).toBe(expected)
  })
})

describe('ids', () => {
  it('carry their prefix and nothing else', () => {
    expect(isId('pet', 'pet_01J9Z3NDEKTSV4RRFFQ69G5FAV')).toBe(true)
    expect(isId('per', 'pet_01J9Z3NDEKTSV4RRFFQ69G5FAV')).toBe(false)
    expect(isId('pet', 'pet_01J9Z3NDEKTSV4RRFFQ69G5FA!')).toBe(false)
    expect(isId('pet', { $gt: '' })).toBe(false)
  })
})
