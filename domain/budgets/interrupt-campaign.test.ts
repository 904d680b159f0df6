import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/legal-days.ts'
import { advance } from './advance-campaign.ts'
import type { Campaign } from './campaign.ts'
import type { Schedule, WayState } from './states.ts'
import { cancel, reschedule, resume, suspend } from './interrupt-campaign.ts'
import { replayCampaign } from './replay.ts'
import {
  announced,
  byMethodologist,
  calendar,
  campaignIn,
  codesOf,
  draftOf,
  ready,
  rulesWith,
  schedule,
  valueOf,
} from './testing/turkistan.ts'

const reason = { kk: 'Сот дауысты тоқтатты.' }
const halted = (campaign: Campaign, day: string) => valueOf(suspend(campaign, reason, byMethodologist(day))).state
const goOn = (campaign: Campaign, day: string) => resume(campaign, byMethodologist(day), calendar)
const set = (campaign: Campaign, change: Schedule, day: string) =>
  reschedule(campaign, { ...campaign.schedule, ...change }, byMethodologist(day), calendar)

/** Days with some to spare, so that a rest breaks no term by its weekends. */
const loose = {
  ...schedule,
  ...{ list_published: '2026-04-28', appeals: '2026-05-04', ballot_frozen: '2026-05-18' },
  ...{ voting: '2026-06-05', verification: '2026-06-20', complaints: '2026-07-01' },
} as const

const running: WayState[] = [
  ...(['published', 'proposing', 'review', 'valuation', 'list_published', 'appeals', 'ballot_frozen'] as const),
  ...(['voting', 'verification', 'tallied', 'complaints', 'certified', 'implementation'] as const),
]

describe('suspending', () => {
  it('halts any running campaign, and it goes on in the same state', () => {
    for (const state of running) {
      const campaign = campaignIn(state)
      const { state: rests, facts } = valueOf(suspend(campaign, reason, byMethodologist('2027-02-01')))
      expect([rests.state, rests.suspension?.from, facts[0]?.data]).toEqual(['suspended', state, { from: state }])
      const again = valueOf(resume(rests, byMethodologist('2027-02-01', '18:00:00.000'), calendar))
      expect(again.state).toMatchObject({ state, suspension: null, schedule, generation: campaign.generation + 2 })
      expect(replayCampaign(again.state.history)).toBe(state)
    }
  })

  it('is refused for a draft, twice, at the end, and without a reason', () => {
    const act = byMethodologist('2026-03-01')
    expect(codesOf(suspend(draftOf(), reason, act))).toEqual(['NOT_NOW'])
    expect(codesOf(suspend(campaignIn('closed'), reason, act))).toEqual(['NOT_NOW'])
    expect(codesOf(suspend(halted(campaignIn('review'), '2026-03-03'), reason, act))).toEqual(['NOT_NOW'])
    expect(codesOf(suspend(campaignIn('review'), { kk: '  ' }, act))).toEqual(['REASON_REQUIRED reason'])
  })

  it('cannot go on what does not rest', () => {
    expect(codesOf(goOn(campaignIn('review'), '2026-03-03'))).toEqual(['NOT_NOW'])
  })
})

describe('going on', () => {
  it('moves the days that were to come by as many as it rested, and leaves the others', () => {
    const rests = halted(campaignIn('valuation', draftOf({ schedule: loose })), '2026-03-20')
    const { state, facts } = valueOf(goOn(rests, '2026-04-03'))
    const { proposing, review, valuation, ...ahead } = loose
    const moved = Object.fromEntries(Object.entries(ahead).map(([key, day]) => [key, addDays(day, 14)]))
    expect(state.schedule).toEqual({ proposing, review, valuation, ...moved })
    expect(facts[0]?.data).toEqual({ to: 'valuation', movedDays: 14 })
  })

  it('moves a day as well that was due when it was halted', () => {
    const rests = halted(campaignIn('ballot_frozen'), schedule.voting)
    expect(valueOf(goOn(rests, addDays(schedule.voting, 3))).state.schedule.voting).toBe(addDays(schedule.voting, 3))
    const begun = halted(campaignIn('voting'), schedule.voting)
    expect(valueOf(goOn(begun, addDays(schedule.voting, 3))).state.schedule.voting).toBe(schedule.voting)
  })

  it('keeps a vote of full length possible', () => {
    const longest = { ...schedule, verification: '2026-06-09', complaints: '2026-06-20' }
    const rests = halted(campaignIn('voting', draftOf({ schedule: longest })), '2026-05-20')
    expect(valueOf(goOn(rests, '2026-06-01')).state.schedule.verification).toBe('2026-06-21')
  })

  it('is refused when that breaks a date of the law, until new days are set', () => {
    const rests = halted(campaignIn('ballot_frozen'), '2026-05-01')
    const tooLate = goOn(rests, '2026-08-20')
    expect(codesOf(tooLate)).toEqual(['GATE_BREACHED schedule.verification'])
    // Six days of the frozen list are over, nine are to come; the vote then has its seven.
    const days = { voting: '2026-08-25', verification: '2026-09-02', complaints: '2026-09-10' }
    expect(codesOf(set(rests, days, '2026-08-20'))).toEqual(['TOO_FEW_DAYS schedule.ballot_frozen'])
    const planned = valueOf(set(rests, days, '2026-08-16')).state
    expect(codesOf(goOn(planned, '2026-08-17'))).toEqual(['TOO_FEW_DAYS schedule.ballot_frozen'])
    expect(valueOf(goOn(planned, '2026-08-16')).state.schedule).toEqual({ ...schedule, ...days })
  })

  it('asks for new days again when those set meanwhile went by', () => {
    const rests = halted(campaignIn('published'), '2026-01-15')
    const planned = valueOf(set(rests, { proposing: '2026-02-01' }, '2026-01-20')).state
    expect(codesOf(goOn(planned, '2026-02-01'))).toEqual([])
    expect(codesOf(goOn(planned, '2026-02-02'))).toEqual(['INVALID schedule.proposing'])
  })

  it('counts days to compare, to vote and to complain without the rest', () => {
    const step = (campaign: Campaign, to: WayState, day: string) =>
      advance(campaign, to, ready, byMethodologist(day), calendar)
    const listed = valueOf(goOn(halted(campaignIn('ballot_frozen'), '2026-04-30'), '2026-05-10')).state
    expect(listed.schedule.voting).toBe('2026-05-20')
    const early = { ...listed, schedule: { ...listed.schedule, voting: '2026-05-19' } }
    expect(codesOf(step(early, 'voting', '2026-05-19'))).toEqual(['TOO_FEW_DAYS'])
    expect(codesOf(step(listed, 'voting', '2026-05-20'))).toEqual([])

    const voting = valueOf(goOn(halted(campaignIn('voting'), '2026-05-12'), '2026-05-16')).state
    const short = { ...voting, schedule: { ...voting.schedule, verification: '2026-05-20' } }
    expect(codesOf(step(short, 'verification', '2026-05-20'))).toEqual(['TOO_FEW_DAYS'])
    expect(codesOf(step(voting, 'verification', '2026-05-21'))).toEqual([])

    // Five working days after 8 June without 10, 11 and 12 June end on 18 June.
    const complaints = valueOf(goOn(halted(campaignIn('complaints'), '2026-06-10'), '2026-06-13')).state
    expect(codesOf(step(complaints, 'certified', '2026-06-18'))).toEqual(['TOO_FEW_DAYS'])
    expect(codesOf(step(complaints, 'certified', '2026-06-19'))).toEqual([])
  })
})

describe('cancelling', () => {
  const act = byMethodologist('2026-06-01')

  it('ends a campaign before anybody voted, resting or not', () => {
    for (const state of running.slice(0, running.indexOf('voting'))) {
      for (const campaign of [campaignIn(state), halted(campaignIn(state), '2026-05-01')]) {
        const { state: ended, facts } = valueOf(cancel(campaign, reason, act))
        expect([ended.state, ended.cancellation, ended.suspension]).toEqual(['cancelled', reason, null])
        expect(facts[0]?.data).toEqual({ from: state })
        expect(replayCampaign(ended.history)).toBe('cancelled')
      }
    }
  })

  it('is refused once voting began, also while it rests', () => {
    for (const state of running.slice(running.indexOf('voting'))) {
      for (const campaign of [campaignIn(state), halted(campaignIn(state), '2027-05-01')])
        expect([state, codesOf(cancel(campaign, reason, act))]).toEqual([state, ['NOT_NOW']])
    }
  })

  it('stops a draft whose letters are on their way, and no other draft', () => {
    expect(valueOf(cancel(announced(draftOf()), reason, act)).state.state).toBe('cancelled')
    expect(codesOf(cancel(draftOf(), reason, act))).toEqual(['NOT_NOW'])
  })

  it('is refused twice, and without a reason', () => {
    const { state } = valueOf(cancel(campaignIn('review'), reason, act))
    expect(codesOf(cancel(state, reason, act))).toEqual(['NOT_NOW'])
    expect(codesOf(cancel(campaignIn('review'), {}, act))).toEqual(['REASON_REQUIRED reason'])
  })
})

describe('setting new days', () => {
  it('moves what has not begun, and tells what was before', () => {
    const campaign = campaignIn('proposing')
    const change = { voting: '2026-05-11', verification: '2026-05-20' } as const
    const { state, facts } = valueOf(set(campaign, change, '2026-02-01'))
    expect(state.schedule).toEqual({ ...schedule, ...change })
    expect(facts[0]?.data).toEqual({ before: schedule, after: { ...schedule, ...change } })
  })

  it('changes nothing when nothing is new', () => {
    const campaign = campaignIn('proposing')
    expect(valueOf(set(campaign, {}, '2026-02-01'))).toEqual({ state: campaign, facts: [] })
  })

  it('leaves days that passed, and sets none in the past', () => {
    const campaign = campaignIn('review')
    expect(codesOf(set(campaign, { proposing: '2026-01-21' }, '2026-03-03'))).toContain('INVALID schedule.proposing')
    expect(codesOf(set(campaign, { valuation: '2026-03-19' }, '2026-03-20'))).toContain('INVALID schedule.valuation')
  })

  it('gives a state that is late a new day', () => {
    const days = {
      ...{ valuation: '2026-03-20', list_published: '2026-04-22', appeals: '2026-04-23', ballot_frozen: '2026-04-30' },
      ...{ voting: '2026-05-15', verification: '2026-05-22' },
    } as const
    const late = valueOf(set(campaignIn('review'), days, '2026-03-19'))
    expect(late.state.schedule.valuation).toBe('2026-03-20')
  })

  it('keeps the rules of the days', () => {
    const tight = { voting: '2026-05-09' }
    expect(codesOf(set(campaignIn('proposing'), tight, '2026-02-01'))).toEqual(['TOO_FEW_DAYS schedule.ballot_frozen'])
  })

  it('is refused for a draft and after the end', () => {
    const ended = valueOf(cancel(campaignIn('review'), reason, byMethodologist('2026-03-04'))).state
    const notValid: Campaign = { ...campaignIn('verification'), state: 'not_valid' }
    for (const campaign of [draftOf(), campaignIn('closed'), ended, notValid])
      expect(codesOf(set(campaign, {}, '2028-03-01'))).toEqual(['NOT_NOW'])
  })

  it('is refused without the days that the rules ask for', () => {
    const rules = rulesWith({ optionalStates: ['appeals', 'complaints', 'support'] })
    expect(codesOf(set({ ...campaignIn('proposing'), rules }, {}, '2026-02-01'))).toEqual(['REQUIRED schedule.support'])
  })
})
