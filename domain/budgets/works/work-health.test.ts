import { describe, expect, it } from 'vitest'
import { resume, suspend } from '../interrupt-campaign.ts'
import { byMethodologist, calendar, on, valueOf } from '../testing/turkistan.ts'
import { after, begun, doing, finished, givenUp, late, reason, started, disputed } from '../testing/works.ts'
import { handOverWork } from './end-work.ts'
import { planWork } from './plan-work.ts'
import { reportWork } from './report-work.ts'
import { workHealth } from './work-health.ts'
import type { WorkAtHand } from './work.ts'

// Its campaign is carried out since 11 January 2027, and its rules want news every 30 days.

const body = () => undefined

function planned(hand: WorkAtHand, ...stages: { code: string; from: string | null; to: string | null }[]): WorkAtHand {
  return after(hand, planWork(hand, { stages }, { ...doing('2027-01-11'), body }, null))
}

const code = (hand: WorkAtHand, day: string, time?: string) => workHealth(hand, on(day, time)).code

describe('the health of a work', () => {
  it('turns amber with the first minute after the last day on which news was due', () => {
    expect(code(begun(), '2027-02-10', '23:59:59.999')).toBe('on_time')
    expect(workHealth(begun(), on('2027-02-11', '00:00:00.000'))).toEqual({
      ...{ code: 'no_news', day: '2027-02-10', stage: null },
    })
  })

  it('is green again with the next news, not with what a resident says', () => {
    const told = { id: 'wup_1', day: '2027-05-01', text: { kk: 'Іргетас құйылды.' }, photos: [] } as const
    const silent = started()
    expect(code(silent, '2027-05-20')).toBe('no_news')
    expect(code(after(silent, reportWork(silent, told, doing('2027-05-20'))), '2027-05-20')).toBe('on_time')
    expect(disputed(finished()).work.updatedAt).toEqual(finished().work.updatedAt)
    expect(code(disputed(), '2027-06-10')).toBe('no_news')
  })

  it('turns red once the last planned day of a stage is over, and names both', () => {
    const hand = planned(begun(), { code: 'design', from: null, to: '2027-01-31' })
    expect(code(hand, '2027-01-31', '23:59:59.999')).toBe('on_time')
    expect(workHealth(hand, on('2027-02-01', '00:00:00.000'))).toEqual({
      ...{ code: 'missed_date', day: '2027-01-31', stage: 'design' },
    })
  })

  it('turns red too where a stage did not begin on its day, and stays so however much is told', () => {
    const hand = planned(begun(), { code: 'works', from: '2027-01-20', to: null })
    expect(code(hand, '2027-01-20')).toBe('on_time')
    expect(code(hand, '2027-01-21')).toBe('missed_date')
    const told = { id: 'wup_1', day: '2027-01-21', text: { kk: 'Кешігеміз.' }, photos: [] } as const
    expect(code(after(hand, reportWork(hand, told, doing('2027-01-21'))), '2027-01-21')).toBe('missed_date')
  })

  it('names the earliest of the missed days', () => {
    const hand = planned(
      begun(),
      ...[
        { code: 'design', from: null, to: '2027-01-25' },
        { code: 'planned', from: null, to: '2027-01-20' },
      ],
    )
    expect(workHealth(hand, on('2027-03-01'))).toMatchObject({ day: '2027-01-20', stage: 'planned' })
  })

  it('counts a delay with its public reason as a new plan', () => {
    const hand = planned(started(), { code: 'acceptance', from: null, to: '2027-02-15' })
    expect(code(hand, '2027-03-01')).toBe('missed_date')
    expect(code(late(hand), '2027-03-01')).toBe('on_time')
    expect(code(late(hand), '2027-09-02')).toBe('missed_date')
  })

  it('leaves out the days on which the campaign rested: nobody could tell anything then', () => {
    const hand = begun()
    const halted = valueOf(suspend(hand.campaign, reason, byMethodologist('2027-01-20'))).state
    const goingOn = valueOf(resume(halted, byMethodologist('2027-02-10'), calendar)).state
    const rested = { ...hand, campaign: goingOn }
    expect(code({ ...hand, campaign: halted }, '2027-06-01')).toBe('on_time')
    expect(code(rested, '2027-03-03')).toBe('on_time')
    expect(code(rested, '2027-03-04')).toBe('no_news')
  })

  it('ends with the work: done, given up or handed over', () => {
    const form = { day: '2027-03-01', to: { kk: 'Мектеп' }, report: reason }
    const passedOn = after(started(), handOverWork(started(), form, doing('2027-03-01')))
    for (const hand of [finished(), givenUp(), passedOn]) expect(code(hand, '2030-01-01')).toBe('ended')
  })
})
