import { describe, expect, it } from 'vitest'
import { daysLate, missedDay, stageLook } from '#client/features/budgets/works/work-way.ts'
import { aStage } from '#client/testing/works.ts'

const today = '2027-05-14'

describe('the way of a work', () => {
  it.each([
    [{ from: '2027-02-01', to: '2027-03-01', missed: false }, 'done'],
    [{ from: '2027-02-01', missed: false }, 'now'],
    [{ from: '2027-02-01', missed: true }, 'missed'],
    [{ missed: true }, 'missed'],
    [{ missed: false }, 'next'],
  ] as const)('draws %o as %s', (part, look) => {
    expect(stageLook(aStage('works', part))).toBe(look)
  })

  it('names the first planned day of a stage that has not begun, and the last one of a stage that lasts', () => {
    const planned = { plannedFrom: '2027-05-01', plannedTo: '2027-05-10', missed: true }
    expect(missedDay(aStage('works', planned), today)).toBe('2027-05-01')
    expect(missedDay(aStage('works', { ...planned, from: '2027-05-02' }), today)).toBe('2027-05-10')
    expect(missedDay(aStage('works', { ...planned, plannedFrom: null }), today)).toBe('2027-05-10')
    expect(missedDay(aStage('works', { ...planned, missed: false }), today)).toBeUndefined()
  })

  it('counts how late a stage ended from its first plan, whatever the plan says now', () => {
    const moved = { firstPlannedTo: '2027-03-01', plannedTo: '2027-03-20' }
    expect(daysLate(aStage('works', { ...moved, to: '2027-03-08' }))).toBe(7)
    expect(daysLate(aStage('works', { ...moved, to: '2027-02-20' }))).toBe(0)
    expect(daysLate(aStage('works', moved))).toBe(0)
    expect(daysLate(aStage('works', { to: '2027-03-08' }))).toBe(0)
  })
})
