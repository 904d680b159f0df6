import { expect, it } from 'vitest'
import { createLogger, logByTheHour } from './logging.ts'

const hourMs = 3_600_000

it('says when something was logged, and for what must not be laid beside another line only in which hour', () => {
  const lines: { readonly time: number; readonly msg: string }[] = []
  const log = createLogger('info', { write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]) })
  log.info('before')
  logByTheHour(() => log.info('within'))
  log.info('after')
  const [before, within, after] = lines
  expect(within?.msg).toBe('within')
  expect(Number(within?.time) % hourMs).toBe(0)
  expect(Number(before?.time) - Number(within?.time)).toBeLessThan(2 * hourMs)
  // A whole hour by itself comes once in 3,600,000 lines; twice in a row it is a fault.
  expect(Number(before?.time) % hourMs === 0 && Number(after?.time) % hourMs === 0).toBe(false)
})
