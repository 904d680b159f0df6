import { expect, it } from 'vitest'
import { ledger } from './ledger.ts'

it('finds every change of a bundle, and a rewritten log against one kept head or receipt', async () => {
  const report = await ledger.run({ full: false, option: (_, otherwise) => otherwise, say: () => undefined })
  expect(report.findings).toEqual([])
  expect(report.figures).toMatchObject({ tamperings: 1_000, found: 1_000, foundByHead: 50, foundByReceipt: 50 })
  expect(report.figures['kindsOfTampering']).toBeGreaterThan(30)
}, 400_000)
