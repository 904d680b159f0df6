import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaTable, type AreaCell } from './area-table.ts'

const names = ['a', 'b', 'c', 'd']

function tableOf(counts: readonly number[], total: number, minCell: number) {
  return areaTable(Object.fromEntries(counts.map((count, i) => [names[i], count])), total, minCell)
}

const shownIn = (table: readonly AreaCell[]) => table.flatMap(({ count }) => count ?? [])

describe('signatures by area', () => {
  it('show every count where none is small, the largest first, with what no area is named for', () => {
    expect(tableOf([7, 12], 25, 5)).toEqual([
      { area: 'b', count: 12 },
      { area: 'a', count: 7 },
      { area: null, count: 6 },
    ])
  })

  it('leave out a small count, and the smallest other one, from which it would follow', () => {
    expect(tableOf([40, 3, 9, 20], 72, 5)).toEqual([
      { area: 'a', count: 40 },
      { area: 'd', count: 20 },
      { area: 'b', count: null },
      { area: 'c', count: null },
    ])
  })

  it('leave out equal counts together, for a choice among them would tell something', () => {
    expect(tableOf([40, 3, 9, 9], 61, 5)?.filter(({ count }) => count === null)).toHaveLength(3)
  })

  it('are no table where all hidden counts would be known to be equal', () => {
    expect(tableOf([2, 2], 4, 5)).toBeUndefined()
    expect(tableOf([3], 3, 5)).toBeUndefined()
    expect(tableOf([], 8, 5)).toBeUndefined()
  })

  it('never let a hidden count follow from the total and the shown ones, whoever knows the rule', () => {
    const [minCell, most] = [3, 7]
    // Every petition with up to four areas of up to seven signatures, told apart by what is published of it.
    const published = new Map<string, number[][]>()
    const values = Array.from({ length: most + 1 }, (_, i) => i)
    for (const a of values)
      for (const b of values)
        for (const c of values)
          for (const d of values) {
            const counts = [a, b, c, d]
            const total = a + b + c + d
            const seen = JSON.stringify([total, tableOf(counts, total, minCell) ?? 'none'])
            published.set(seen, [...(published.get(seen) ?? []), counts])
          }
    const found: string[] = []
    for (const [seen, petitions] of published) {
      const [, table] = JSON.parse(seen) as [number, AreaCell[] | 'none']
      const hidden = table === 'none' ? [] : table.filter(({ count }) => count === null)
      for (const { area } of hidden) {
        const possible = new Set(petitions.map((counts) => counts[names.indexOf(area ?? '')]))
        if (possible.size < 2) found.push(seen)
      }
    }
    expect(found).toEqual([])
    expect(published.size).toBeGreaterThan(100)
  })

  it('never show a count below the limit, and always add up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 10 }),
        (counts, elsewhere, minCell) => {
          const total = counts.reduce((sum, count) => sum + count, elsewhere)
          const table = tableOf(counts, total, minCell)
          if (!table) return
          const shown = shownIn(table)
          expect(shown.every((count) => count >= minCell)).toBe(true)
          const sum = shown.reduce((all, count) => all + count, 0)
          const hidden = table.length - shown.length
          expect(hidden === 0 ? sum === total : sum + hidden <= total).toBe(true)
          expect(hidden).not.toBe(1)
        },
      ),
    )
  })
})
