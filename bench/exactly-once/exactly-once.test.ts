import { expect, it } from 'vitest'
import { exactlyOnce } from './exactly-once.ts'

it('loses and doubles no signature while server and primary are killed and replies get lost', async () => {
  const report = await exactlyOnce.run({ full: false, option: (_, otherwise) => otherwise, say: () => undefined })
  expect(report.findings).toEqual([])
  expect(report.figures).toMatchObject({ attempts: 1_200, signaturesStored: 240, lost: 0, doubled: 0 })
  expect(report.figures['serverKillsInsideAWrite']).toBeGreaterThan(0)
  expect(report.figures['primaryKillsInsideAWrite']).toBeGreaterThan(0)
  expect(report.figures['databaseRepliesDropped']).toBeGreaterThan(0)
}, 400_000)
