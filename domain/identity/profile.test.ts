import { describe, expect, it } from 'vitest'
import { birthDateRefusals, canonicalName, nameRefusals } from './profile.ts'

describe('a name', () => {
  it('has one spelling', () => {
    expect(canonicalName('  Айгүл \n Серікова ')).toBe('Айгүл Серікова')
  })

  it('is needed and is no letter', () => {
    expect(nameRefusals('')).toEqual([{ code: 'REQUIRED', path: ['name'] }])
    expect(nameRefusals('ә'.repeat(120))).toEqual([])
    expect(nameRefusals('ә'.repeat(121))).toEqual([{ code: 'TOO_LONG', path: ['name'], details: { max: 120 } }])
  })
})

describe('a date of birth', () => {
  it.each([
    ['2026-06-03', true],
    ['2026-06-04', false],
    ['1896-06-03', true],
    ['1895-06-03', false],
    ['2001-02-29', false],
    ['yesterday', false],
  ])('%s: possible %s', (day, isPossible) => {
    expect(birthDateRefusals(day, '2026-06-03').length === 0).toBe(isPossible)
  })
})
