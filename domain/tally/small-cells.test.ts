import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutSmallCells } from './small-cells.ts'

describe('a table without its small cells', () => {
  it('shows what is large, and what is the sum itself', () => {
    const all = { online: 40, desk: 12 }
    expect(withoutSmallCells(all, 10)).toEqual([
      { name: 'online', ballots: 40 },
      { name: 'desk', ballots: 12 },
    ])
    expect(withoutSmallCells({ online: 4, desk: 0 }, 10)).toEqual([
      { name: 'online', ballots: 4 },
      { name: 'desk', ballots: 0 },
    ])
  })

  it('leaves out a second cell where the sum would give one away', () => {
    expect(withoutSmallCells({ online: 400, desk: 30, letter: 3 }, 10)).toEqual([
      { name: 'online', ballots: 400 },
      { name: 'desk', ballots: null },
      { name: 'letter', ballots: null },
    ])
    expect(withoutSmallCells({ online: 400, desk: 4, letter: 3 }, 10)).toEqual([
      { name: 'online', ballots: 400 },
      { name: 'desk', ballots: null },
      { name: 'letter', ballots: null },
    ])
  })

  it('never leaves just one cell to be reckoned from the sum, nor shows a small one beside another', () => {
    const counts = fc.dictionary(fc.constantFrom('online', 'desk', 'letter', 'other'), fc.nat(30))
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 20 }), (table, k) => {
        const cells = withoutSmallCells(table, k)
        expect(cells.filter(({ ballots }) => ballots === null)).not.toHaveLength(1)
        const filled = Object.values(table).filter((ballots) => ballots > 0).length
        for (const { ballots } of cells) if (filled > 1 && ballots) expect(ballots).toBeGreaterThanOrEqual(k)
      }),
    )
  })
})
