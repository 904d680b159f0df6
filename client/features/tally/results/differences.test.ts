import { expect, it } from 'vitest'
import { differencesOf } from '#client/features/tally/results/differences.ts'

const one = (number: number, votes: number) => ({ number, votes })

it('names only the projects about which tallies differ, the most chosen first', () => {
  const found = differencesOf([one(1, 30), one(2, 20)], [{ winners: [one(1, 30), one(3, 25), one(4, 20)] }])
  expect(found).toEqual([
    { one: one(3, 25), wins: [false, true] },
    { one: one(2, 20), wins: [true, false] },
    { one: one(4, 20), wins: [false, true] },
  ])
})

it('finds no difference between equal lists, nor where nothing stands beside', () => {
  expect(differencesOf([one(1, 30)], [{ winners: [one(1, 30)] }])).toEqual([])
  expect(differencesOf([one(1, 30)], [])).toEqual([])
})
