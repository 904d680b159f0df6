import { describe, expect, it } from 'vitest'
import { addDays } from '../kernel/legal-days.ts'
import type { Schedule, Scheduled } from './states.ts'
import { checkSchedule, lastVotingDay, type ScheduleQuestion } from './schedule.ts'
import type { LegalGate } from './rules/pb-rules.ts'
import { calendar, rules, rulesWith, schedule } from './testing/turkistan.ts'

function check(change: Partial<Schedule>, beside: Partial<ScheduleQuestion> = {}) {
  const question = { schedule: { ...schedule, ...change }, rules, year: 2026, calendar, ...beside }
  const { refusals, warnings } = checkSchedule(question)
  const told = (found: typeof refusals) => found.map(({ code, path, details }) => [code, path?.[1], details])
  return { refusals: told(refusals), warnings: told(warnings) }
}
const fine = { refusals: [], warnings: [] }

describe('the days of a campaign', () => {
  it('may be just as short as the rules allow', () => {
    expect(check({})).toEqual(fine)
  })

  it.each<[event: Scheduled, next: Scheduled, days: number, needed: number]>([
    ['review', 'valuation', 9, 10],
    ['valuation', 'list_published', 19, 20],
    ['appeals', 'ballot_frozen', 4, 5],
    ['ballot_frozen', 'voting', 14, 15],
    ['voting', 'verification', 6, 7],
  ])('give %s no day less', (event, next, days, needed) => {
    expect(check({ [next]: addDays(schedule[next as keyof typeof schedule], -1) }).refusals).toEqual([
      ['TOO_FEW_DAYS', event, { days, needed }],
    ])
  })

  it('give complaints five working days after the first, up to the next day that is set', () => {
    expect(check({ adoption: '2026-06-16' })).toEqual(fine)
    expect(check({ adoption: '2026-06-15' }).refusals).toEqual([['TOO_FEW_DAYS', 'complaints', { days: 4, needed: 5 }]])
  })

  it('count the moved days of Nauryz as days off: four working days lie between Friday 20 and Monday 30 March', () => {
    const days = { valuation: '2026-03-20', list_published: '2026-03-30' } as const
    // 25, 26, 27 March: 21 and 22 are a weekend, 23 and 24 the moved days
    expect(check(days).refusals).toContainEqual(['TOO_FEW_DAYS', 'valuation', { days: 3, needed: 20 }])
  })

  it('give voting thirty days and not one more', () => {
    const until = (verification: string) => check({ verification, complaints: '2026-06-20' }).refusals
    expect(until('2026-06-09')).toEqual([])
    expect(until('2026-06-10')).toEqual([['TOO_MANY_DAYS', 'voting', { days: 31, max: 30 }]])
  })

  it('are all named when they are missing or do not exist', () => {
    const { proposing: _, ...rest } = schedule
    const wrong = { ...rest, voting: '2026-02-30' }
    const { refusals } = checkSchedule({ schedule: wrong, rules, year: 2026, calendar })
    expect(refusals).toEqual([
      { code: 'REQUIRED', path: ['schedule', 'proposing'] },
      { code: 'INVALID', path: ['schedule', 'voting'] },
    ])
  })

  it('ask for days of optional states and duties only where the rules know them', () => {
    const few = rulesWith({ optionalStates: [], gates: [] })
    const { appeals: _a, complaints: _c, adoption: _d, report: _r, ...rest } = schedule
    expect(checkSchedule({ schedule: rest, rules: few, year: 2026, calendar }).refusals).toEqual([])
    const all = rulesWith({ optionalStates: ['co_creation', 'support', 'appeals', 'complaints'] })
    expect(check({}, { rules: all }).refusals).toEqual([
      ['REQUIRED', 'co_creation', undefined],
      ['REQUIRED', 'support', undefined],
    ])
  })

  it('follow one another, each later than the one before', () => {
    const keys = Object.keys(schedule) as (keyof typeof schedule)[]
    for (const [i, key] of keys.slice(1).entries()) {
      const before = schedule[keys[i]!]
      expect(check({ [key]: before }).refusals).toContainEqual(['DATES_NOT_IN_ORDER', key, { after: before }])
    }
  })

  it('do not count days on which the campaign rested', () => {
    const halted = { from: '2026-05-12', until: '2026-05-22' }
    const moved = { verification: '2026-06-19', complaints: '2026-07-01' } as const
    // 40 days on the calendar, thirty at work
    expect(check(moved, { rests: [halted] })).toEqual(fine)
    expect(check(moved).refusals).toEqual([['TOO_MANY_DAYS', 'voting', { days: 40, max: 30 }]])
    const inAppeals = { from: '2026-04-21', until: '2026-04-23' }
    expect(check({}, { rests: [inAppeals] }).refusals).toEqual([['TOO_FEW_DAYS', 'appeals', { days: 3, needed: 5 }]])
  })
})

describe('a date of the law', () => {
  const gated = (breach: LegalGate['breach']) =>
    rulesWith({ votingDays: { min: 7, max: 400 }, gates: rules.calendar.gates.map((gate) => ({ ...gate, breach })) })

  const cases: readonly (readonly [
    name: string,
    keeps: Schedule,
    breaks: Schedule,
    key: Scheduled,
    details: object,
  ])[] = [
    [
      '1 September, the last day of voting',
      { verification: '2026-09-02', complaints: '2026-09-03' },
      { verification: '2026-09-03', complaints: '2026-09-04' },
      'verification',
      { day: '2026-09-02', onOrBefore: '2026-09-01' },
    ],
    [
      '31 December of the year of the vote',
      { adoption: '2026-12-31' },
      { adoption: '2027-01-01' },
      'adoption',
      { day: '2027-01-01', onOrBefore: '2026-12-31' },
    ],
    [
      '20 February two years later',
      { report: '2028-02-20' },
      { report: '2028-02-21' },
      'report',
      { day: '2028-02-21', onOrBefore: '2028-02-20' },
    ],
  ]

  it.each(cases)('refuses or warns, as the rules say: %s', (_name, keeps, breaks, key, details) => {
    const found = [['GATE_BREACHED', key, details]]
    for (const breach of ['refuse', 'warn'] as const) expect(check(keeps, { rules: gated(breach) })).toEqual(fine)
    expect(check(breaks, { rules: gated('refuse') })).toEqual({ refusals: found, warnings: [] })
    expect(check(breaks, { rules: gated('warn') })).toEqual({ refusals: [], warnings: found })
  })

  const overNewYear = {
    ...{ proposing: '2026-09-01', review: '2026-10-01', valuation: '2026-10-16', list_published: '2026-11-20' },
    ...{ appeals: '2026-11-23', ballot_frozen: '2026-12-01', voting: '2026-12-20', verification: '2027-01-10' },
    ...{ complaints: '2027-01-18', adoption: '2027-12-01', report: '2029-01-15' },
  } as const

  it('does not move when the vote of an edition slides past New Year', () => {
    const { refusals, warnings } = check(overNewYear)
    expect(refusals).toEqual([['GATE_BREACHED', 'verification', { day: '2027-01-09', onOrBefore: '2026-09-01' }]])
    expect(warnings).toEqual([
      ['GATE_BREACHED', 'adoption', { day: '2027-12-01', onOrBefore: '2026-12-31' }],
      ['GATE_BREACHED', 'report', { day: '2029-01-15', onOrBefore: '2028-02-20' }],
    ])
    expect(check(overNewYear, { year: 2027 })).toEqual(fine)
  })

  it('does not move when an edition is named after the year in which it is built', () => {
    const autumn = { verification: '2026-10-01', complaints: '2026-10-05' } as const
    const breach = ['GATE_BREACHED', 'verification', { day: '2026-09-30', onOrBefore: '2026-09-01' }]
    expect(check(autumn, { rules: gated('refuse'), year: 2027 }).refusals).toEqual([breach])
  })
})

it('takes votes up to the day before the verification', () => {
  expect([lastVotingDay({ verification: '2027-01-01' }), lastVotingDay({})]).toEqual(['2026-12-31', undefined])
})
