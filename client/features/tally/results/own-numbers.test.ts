import { expect, it } from 'vitest'
import { ownNumbers, readNumbers } from '#client/features/tally/results/own-numbers.ts'

it('reads numbers however people part them, each once', () => {
  expect(readNumbers('12, 45 и 7')).toEqual(['12', '45', '7'])
  expect(readNumbers('№ 12; №45,12')).toEqual(['12', '45'])
  expect(readNumbers('D10-3 және 8')).toEqual(['D10-3', '8'])
  expect(readNumbers('  ')).toEqual([])
})

it('says which of them are not on the ballot, where the ballot is known', () => {
  expect(ownNumbers(['1', '9'], new Set(['1', '2']))).toEqual({ marks: ['1'], unknown: ['9'] })
  expect(ownNumbers(['1', '9'], undefined)).toEqual({ marks: ['1', '9'], unknown: [] })
})
