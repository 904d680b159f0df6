import { expect, it } from 'vitest'
import { read } from './read.ts'

it('gets the same data from the anchors and from every lane of the product', async () => {
  // Other data or another status in any of them throws; how long it takes is not asked here.
  const report = await read.run({ full: false, option: (_, otherwise) => otherwise, say: () => undefined })
  expect(Object.keys(report.table ?? {})).toHaveLength(7)
  expect(Object.values(report.figures).every((figure) => figure > 0)).toBe(true)
}, 200_000)
