import { expect, it } from 'vitest'
import { rules } from '../budgets/testing/turkistan.ts'
import { openChannels } from './may-cast.ts'

const { eligibility, channels } = rules

it.each([
  ['accounts and a desk', {}, ['online', 'desk']],
  ['letters too', { eligibility: { ...eligibility, methods: ['eid', 'code-letter'] } }, ['online', 'letter']],
  ['letters alone', { eligibility: { ...eligibility, who: 'code-holders', methods: ['code-letter'] } }, ['letter']],
  ['the desk alone', { channels: { ...channels, online: false } }, ['desk']],
] as const)('%s are the ways that the rules say', (_, change, ways) => {
  expect(openChannels({ ...rules, ...change } as typeof rules)).toEqual(ways)
})
