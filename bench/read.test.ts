import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { electionsFolder } from './elections.ts'
import { read } from './read.ts'

const warsawIsThere = existsSync(join(electionsFolder, 'Poland_Warszawa_2026.pb.gz'))

it('gets the same data from the anchors and from every lane of the product, and reads an imported campaign', async () => {
  // Other data or another status in any of them throws; how long it takes is not asked here.
  const report = await read.run({ full: false, option: (_, otherwise) => otherwise, say: () => undefined })
  const rows = Object.keys(report.table ?? {})
  expect(rows.filter((name) => !name.startsWith('imported campaign'))).toHaveLength(7)
  expect(rows.filter((name) => name.startsWith('imported campaign'))).toHaveLength(warsawIsThere ? 7 : 0)
  expect('campaignLists' in report.figures && 'campaignPages' in report.figures).toBe(warsawIsThere)
  expect(Object.values(report.figures).every((figure) => figure > 0)).toBe(true)
}, 300_000)
