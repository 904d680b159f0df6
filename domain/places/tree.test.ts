import { describe, expect, it } from 'vitest'
import { treeOf, type TerritoryEntry } from './tree.ts'

function entry(id: string, parentId: string | null, more: Partial<TerritoryEntry> = {}): TerritoryEntry {
  return { id, parentId, name: { kk: id, ru: id, en: id }, level: 'district', population: null, ...more }
}

describe('a tree out of a list', () => {
  it('puts parents first, whatever the order of the list, and knows the way up', () => {
    const tree = treeOf([entry('birlik', 'turkistan-city'), entry('turkistan-city', 'kz'), entry('kz', null)])
    expect(tree).toMatchObject({
      ok: true,
      value: [
        { id: 'kz', ancestorIds: [] },
        { id: 'turkistan-city', ancestorIds: ['kz'] },
        { id: 'birlik', ancestorIds: ['kz', 'turkistan-city'] },
      ],
    })
  })

  it.each([
    ['a parent that is not there', [entry('birlik', 'atlantis')], 'birlik', 'parentId'],
    ['the same id twice', [entry('kz', null), entry('kz', null)], 'kz', 'id'],
    ['an id that cannot be an address', [entry('Түркістан', null)], 'Түркістан', 'id'],
    ['a name that lacks a language', [entry('kz', null, { name: { kk: 'Қазақстан' } })], 'kz', 'name'],
    ['nobody living there', [entry('kz', null, { population: 0 })], 'kz', 'population'],
    ['a circle', [entry('kz', null), entry('a', 'b'), entry('b', 'a')], 'a', 'parentId'],
  ])('refuses %s', (_what, entries, id, key) => {
    const tree = treeOf(entries)
    expect(tree.ok).toBe(false)
    expect(!tree.ok && tree.refusals.map(({ path }) => path)).toContainEqual([id, key])
  })
})
