import { expect, it } from 'vitest'
import { citizenKeyOf } from '#client/features/ballots/desk/citizen.ts'

it.each([
  ['aigul@dauys.example', { email: 'aigul@dauys.example' }],
  ['  aigul@dauys.example ', { email: 'aigul@dauys.example' }],
  ['910203400016', { nationalId: '910203400016' }],
  ['910203 400 016', { nationalId: '910203400016' }],
  ['910203400017', undefined],
  ['91020340001', undefined],
  ['aigul', undefined],
  ['', undefined],
])('finds a citizen by %o as %o', (typed, key) => {
  expect(citizenKeyOf(typed)).toEqual(key)
})
