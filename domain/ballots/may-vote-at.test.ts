import { expect, it } from 'vitest'
import { campaignIn, on, schedule } from '../budgets/testing/turkistan.ts'
import type { CampaignState } from '../budgets/states.ts'
import { mayVoteAt } from './may-vote-at.ts'

const codeAt = (at: Date, state: Extract<CampaignState, 'ballot_frozen' | 'voting' | 'verification'> = 'voting') => {
  const may = mayVoteAt(campaignIn(state), 'city', 'online', at)
  return may.ok ? 'ok' : may.refusals[0].code
}

it('takes a vote in the last second of the last day in the place, and none a second later', () => {
  expect(codeAt(on(schedule.voting))).toBe('ok')
  expect(codeAt(on('2026-05-16', '23:59:59.999'))).toBe('ok')
  expect(codeAt(on(schedule.verification, '00:00:00.000'))).toBe('VOTING_CLOSED')
})

it('says before and after what the state says', () => {
  expect(codeAt(on('2026-05-09'), 'ballot_frozen')).toBe('VOTING_NOT_OPEN')
  // The timer that begins voting is late: nothing is open before it.
  expect(codeAt(on('2026-05-18'), 'ballot_frozen')).toBe('VOTING_NOT_OPEN')
  expect(codeAt(on('2026-05-12'), 'verification')).toBe('VOTING_CLOSED')
})
