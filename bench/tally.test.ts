import { expect, it } from 'vitest'
import { tally } from './tally.ts'

it('counts synthetic elections in a process of its own', async () => {
  // Without pabutools, which has to be fetched; how long ours takes is not asked here.
  const report = await tally.run({ full: false, option: (_, otherwise) => otherwise, say: () => undefined })
  expect(Object.keys(report.table ?? {})).toEqual(['2000 voters × 50 projects', '4000 voters × 50 projects'])
  expect(Object.values(report.table ?? {}).every((row) => Number(row['ours ms']) > 0)).toBe(true)
}, 60_000)
