import { expect, it } from 'vitest'
import { suspend } from './interrupt-campaign.ts'
import { nextStep } from './next-step.ts'
import {
  byMethodologist,
  calendar,
  campaignIn,
  dayOf,
  draftOf,
  on,
  rulesWith,
  schedule,
  valueOf,
} from './testing/turkistan.ts'
import type { WayState } from './states.ts'

const expected: readonly (readonly [state: WayState, kind: string, until: string | null])[] = [
  ['draft', 'none', null],
  ['published', 'read', '2026-01-19'],
  ['proposing', 'propose', '2026-03-01'],
  ['review', 'read', '2026-03-17'],
  ['valuation', 'wait', '2026-04-17'],
  ['list_published', 'appeal', '2026-04-24'],
  ['appeals', 'appeal', '2026-04-24'],
  ['ballot_frozen', 'compare', '2026-05-09'],
  ['voting', 'vote', '2026-05-16'],
  ['verification', 'wait', null],
  ['tallied', 'results', '2026-06-07'],
  ['complaints', 'results', null],
  ['certified', 'results', null],
  ['implementation', 'results', null],
  ['closed', 'results', null],
]

it.each(expected)('in %s a resident can %s until %s', (state, kind, until) => {
  expect(nextStep(campaignIn(state), on(dayOf[state]), calendar)).toEqual({ kind, until })
})

it('asks residents to support proposals where the rules want that', () => {
  const draft = draftOf({
    rules: rulesWith({ optionalStates: ['support', 'appeals', 'complaints'] }),
    schedule: { ...schedule, review: '2026-02-25', support: dayOf.support },
  })
  expect(nextStep(campaignIn('support', draft), on(dayOf.support), calendar)).toEqual({
    ...{ kind: 'support', until: '2026-03-17' },
  })
})

it('speaks of appeals only while one may still be sent, and where the rules know them', () => {
  const late = nextStep(campaignIn('appeals'), on('2026-04-25'), calendar)
  expect(late).toEqual({ kind: 'read', until: '2026-04-24' })
  const without = draftOf({ rules: rulesWith({ optionalStates: ['complaints'] }) })
  expect(nextStep(campaignIn('list_published', without), on('2026-04-18'), calendar)).toEqual({
    ...{ kind: 'read', until: '2026-04-24' },
  })
})

it('asks to wait while the campaign is suspended', () => {
  const campaign = valueOf(suspend(campaignIn('proposing'), { kk: 'Сот' }, byMethodologist('2026-02-01'))).state
  expect(nextStep(campaign, on('2026-02-02'), calendar)).toEqual({ kind: 'wait', until: null })
})
