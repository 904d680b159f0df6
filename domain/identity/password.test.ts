import { describe, expect, it } from 'vitest'
import { passwordRefusals } from './password.ts'

describe('a new password', () => {
  it('needs ten characters, as people count them', () => {
    expect(passwordRefusals('құпиясөз1')).toEqual([
      { code: 'UNDER_MINIMUM_PASSWORD', path: ['password'], details: { min: 10 } },
    ])
    expect(passwordRefusals('құпиясөз12')).toEqual([])
    expect(passwordRefusals('🔑'.repeat(9))).toHaveLength(1)
  })

  it('is not a letter to us', () => {
    expect(passwordRefusals('a'.repeat(201))).toEqual([{ code: 'TOO_LONG', path: ['password'], details: { max: 200 } }])
  })
})
