import { expect, it } from 'vitest'
import { crash } from './crash.ts'

it('loses no acknowledged signature or draft when the server is killed while people write', async () => {
  const report = await crash.run({ full: false, option: (_, otherwise) => otherwise, say: () => undefined })
  expect(report.findings).toEqual([])
  expect(report.figures['killsInsideAWrite']).toBeGreaterThan(0)
  expect(report.figures['signaturesAcknowledged']).toBeGreaterThan(0)
}, 400_000)
