import { describe, expect, it } from 'vitest'
import { cascade, hasParts, pathTo } from '#client/features/places/territory-tree.ts'
import type { TerritoryNode } from '#client/features/places/territory-tree.ts'

const unit = (id: string, parentId?: string): TerritoryNode => ({
  id,
  level: 'CITY',
  name: { kk: id, ru: null, en: null },
  parent: parentId === undefined ? null : { id: parentId },
})
const tree = [
  unit('kz'),
  unit('turkistan', 'kz'),
  unit('almaty', 'kz'),
  unit('turkistan-city', 'turkistan'),
  unit('sairam', 'turkistan'),
  unit('birlik', 'turkistan-city'),
  unit('otyrar', 'turkistan-city'),
]
const asked = (chosen: string) => cascade(tree, chosen).map((step) => [step.options.map(({ id }) => id), step.chosen])

describe('the way to a place', () => {
  it('starts at the regions: a single country is no question', () => {
    expect(asked('')).toEqual([[['turkistan', 'almaty'], '']])
  })

  it('asks for a part while the chosen unit has parts', () => {
    expect(asked('turkistan')).toEqual([
      [['turkistan', 'almaty'], 'turkistan'],
      [['turkistan-city', 'sairam'], ''],
    ])
  })

  it('shows every choice on the way to a place known before', () => {
    expect(asked('birlik').map(([, chosen]) => chosen)).toEqual(['turkistan', 'turkistan-city', 'birlik'])
  })

  it('ends where there are no parts', () => {
    expect(asked('almaty')).toEqual([[['turkistan', 'almaty'], 'almaty']])
    expect(hasParts(tree, 'almaty')).toBe(false)
    expect(hasParts(tree, 'turkistan')).toBe(true)
  })

  it('asks nothing of an empty tree and forgets a place that no longer exists', () => {
    expect(cascade([], 'birlik')).toEqual([])
    expect(pathTo(tree, 'gone')).toEqual([])
    expect(asked('gone')).toEqual(asked(''))
  })
})
