import { describe, expect, it } from 'vitest'
import { calendarOf } from '../places/calendars.ts'
import { scheduledBy } from './campaign-way.ts'
import { presetOf, presets } from './rules/presets.ts'
import { checkSchedule, termOf } from './schedule.ts'
import { usualSchedule } from './usual-schedule.ts'

const calendar = calendarOf('kz')

describe('the usual days of a campaign', () => {
  it.each(presets.map((rules) => [rules.id, rules] as const))('of %s keep its order and its terms', (_, rules) => {
    for (const notBefore of ['2026-11-27', '2027-02-14', '2027-06-01']) {
      const question = {
        rules,
        year: 2027,
        calendar,
        schedule: usualSchedule({ rules, year: 2027, calendar, notBefore }),
      }
      expect(Object.keys(question.schedule)).toEqual([...scheduledBy(rules)])
      const broken = checkSchedule(question).refusals.filter(({ code }) => code !== 'GATE_BREACHED')
      expect(broken).toEqual([])
    }
  })

  it('begin as the rules advise, and end before the dates of the law', () => {
    const rules = presetOf('kz-city')!
    const schedule = usualSchedule({ rules, year: 2027, calendar, notBefore: '2026-11-27' })
    expect(schedule).toMatchObject({ proposing: '2027-01-20', review: '2027-03-02' })
    expect(checkSchedule({ rules, year: 2027, calendar, schedule })).toEqual({ refusals: [], warnings: [] })
  })

  it('never begin in the past', () => {
    const rules = presetOf('kz-city')!
    const { proposing } = usualSchedule({ rules, year: 2027, calendar, notBefore: '2027-02-14' })
    expect(proposing).toBe('2027-02-14')
  })
})

describe('the term of a state', () => {
  it('is counted in working days where the rules say so, and is none without both of its days', () => {
    const rules = presetOf('kz-city')!
    const question = { rules, year: 2027, calendar, schedule: { review: '2027-03-01', valuation: '2027-03-15' } }
    // 8 March is a day off.
    expect(termOf(question, 'review')).toEqual({ days: 9, working: true, needed: rules.review.formalDays })
    expect(termOf(question, 'valuation')).toBeUndefined()
    expect(termOf(question, 'proposing')).toBeUndefined()
  })
})
