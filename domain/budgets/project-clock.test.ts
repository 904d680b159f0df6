import { describe, expect, it } from 'vitest'
import { advance } from './advance-campaign.ts'
import { resume, suspend, reschedule } from './interrupt-campaign.ts'
import { appealDue, dueOf } from './project-clock.ts'
import type { Campaign } from './campaign.ts'
import {
  admitted,
  byMethodologist,
  calendar,
  campaignIn,
  draftOf,
  inState,
  on,
  ready,
  sentIn,
  schedule,
  valued,
  infeasible,
  valueOf,
} from './testing/turkistan.ts'

const endOf = (day: string) => on(day, '23:59:59.999')
const submittedAt = (day: string) => sentIn(undefined, on(day))
const loose = {
  ...schedule,
  ...{ list_published: '2026-05-02', appeals: '2026-05-04', ballot_frozen: '2026-05-18' },
  ...{ voting: '2026-06-05', verification: '2026-06-20', complaints: '2026-07-01' },
} as const
const reason = { kk: 'Сот тоқтатты.' }

/** Halted, given new days, and going on: no day was moved, but days were lost. */
function rested(campaign: Campaign, from: string, until: string): Campaign {
  const halted = valueOf(suspend(campaign, reason, byMethodologist(from))).state
  const planned = valueOf(reschedule(halted, loose, byMethodologist(from, '12:00:00.000'), calendar)).state
  return valueOf(resume(planned, byMethodologist(until), calendar)).state
}

describe('the clock of a step', () => {
  it('gives moderators ten working days from the day after the proposal came', () => {
    const due = (day: string) => dueOf(submittedAt(day), campaignIn('proposing'), calendar)
    expect(due('2026-01-22')).toEqual({ at: endOf('2026-02-05'), provisional: false })
    // 9 and 16 March are days off: Women's Day and the Day of the Constitution fell on a Sunday
    expect(due('2026-03-01')?.at).toEqual(endOf('2026-03-17'))
  })

  it('begins anew with each submission, and stands still while the author corrects', () => {
    const project = submittedAt('2026-01-22')
    expect(dueOf(inState(project, 'needs_changes'), campaignIn('review'), calendar)).toBeUndefined()
    const again = project.history.map((fact) => ({ ...fact, at: on('2026-03-01') }))
    const twice = { ...project, history: [...project.history, ...again] }
    expect(dueOf(twice, campaignIn('review'), calendar)?.at).toEqual(endOf('2026-03-17'))
  })

  it('gives officials twenty working days from the beginning of valuation, over the moved days of Nauryz', () => {
    expect(dueOf(admitted(), campaignIn('review'), calendar)).toBeUndefined()
    expect(dueOf(admitted(), campaignIn('valuation'), calendar)?.at).toEqual(endOf('2026-04-17'))
    expect(dueOf(inState(admitted(), 'supported'), campaignIn('valuation'), calendar)?.at).toEqual(endOf('2026-04-17'))
  })

  it('gives five working days for the answer to an appeal', () => {
    const appealed = { ...valued(infeasible), state: 'appealed', appeal: { at: on('2026-04-29'), text: '' } } as const
    // 30 April, 4, 5, 6, 8 May: 1 and 7 May are holidays
    expect(dueOf(appealed, campaignIn('appeals'), calendar)?.at).toEqual(endOf('2026-05-08'))
  })

  it('runs for nobody once it is decided', () => {
    for (const state of ['draft', 'feasible', 'infeasible', 'formally_rejected', 'on_ballot', 'merged'] as const)
      expect(dueOf(inState(admitted(), state), campaignIn('valuation'), calendar)).toBeUndefined()
  })

  it('is provisional beyond the days that the state has settled, as over a year’s end', () => {
    const late = { ...admitted(), state: 'submitted' } as const
    const history = late.history.map((fact) => ({ ...fact, at: on('2026-12-24') }))
    // 25, 28, 29, 30, 31 December; 1, 2, 4 and 7 January are days off: 5, 6, 8, 11, 12
    expect(dueOf({ ...late, history }, campaignIn('review'), calendar)).toEqual({
      at: endOf('2027-01-12'),
      provisional: true,
    })
  })

  it('does not count days on which the campaign rested, whether days were set anew or moved', () => {
    // From Friday to Wednesday: Friday, Monday and Tuesday are lost, not five days of any kind.
    expect(dueOf(admitted(), rested(campaignIn('valuation'), '2026-03-27', '2026-04-01'), calendar)?.at).toEqual(
      endOf('2026-04-22'),
    )
    // A rest over a weekend costs nothing.
    expect(dueOf(admitted(), rested(campaignIn('valuation'), '2026-03-28', '2026-03-30'), calendar)?.at).toEqual(
      endOf('2026-04-17'),
    )
  })
})

describe('the days for appeals', () => {
  it('have not begun before the list of verdicts is out', () => {
    expect(appealDue(campaignIn('valuation'), calendar)).toBeUndefined()
  })

  it('are five working days since then', () => {
    expect(appealDue(campaignIn('list_published'), calendar)?.at).toEqual(endOf('2026-04-24'))
    expect(appealDue(campaignIn('appeals'), calendar)?.at).toEqual(endOf('2026-04-24'))
  })

  it('include the first five of a state of their own, however long before it the list was out', () => {
    const days = { ...schedule, appeals: '2026-05-18', ballot_frozen: '2026-05-30' }
    const later = { ...days, voting: '2026-06-20', verification: '2026-06-30', complaints: '2026-07-10' }
    const listed = campaignIn('list_published', draftOf({ schedule: later }))
    expect(appealDue(listed, calendar)?.at).toEqual(endOf('2026-05-22'))
    const open = valueOf(advance(listed, 'appeals', ready, byMethodologist('2026-05-25'), calendar)).state
    // Begun late, on Monday the 25th: 25, 26, 28, 29 May and 1 June
    expect(appealDue(open, calendar)?.at).toEqual(endOf('2026-06-01'))
  })
})
