import { expect, it } from 'vitest'
import { noBallotLost } from './no-ballot-lost.ts'

it('keeps the last acknowledged ballot of each resident while the server is killed and replies get lost', async () => {
  const report = await noBallotLost.run({ full: false, option: (_, otherwise) => otherwise, say: () => undefined })
  expect(report.findings).toEqual([])
  expect(report.figures).toMatchObject({ casts: 300, ballotsStored: 100, changesOnBoard: 200, lost: 0, doubled: 0 })
  expect(report.figures).toMatchObject({ receiptsVerified: 300, serverKillsInsideAWrite: 1 })
  expect(report.figures['ballotRepliesDropped']).toBeGreaterThan(0)
}, 400_000)
