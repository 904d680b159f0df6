import { describe, expect, it } from 'vitest'
import { appealProject } from './appeal-project.ts'
import type { Campaign } from './campaign.ts'
import { judgeProject } from './judge-project.ts'
import type { Project } from './project.ts'
import {
  aigerim,
  calendar,
  campaignIn,
  codesOf,
  feasible,
  infeasible,
  judging,
  on,
  otherOfficial,
  valued,
  valueOf,
  yerlan,
} from './testing/turkistan.ts'

describe('an appeal', () => {
  const text = 'Жер мемлекеттікі, актісін қоса беремін.'
  const appeal = (project: Project, campaign: Campaign, day: string, change: object = {}) =>
    appealProject(project, campaign, { actor: aigerim, text, at: on(day), calendar, ...change })
  const refused = valued(infeasible)
  const shared: Project = {
    ...refused,
    coAuthors: [{ id: 'inv_1', tokenHash: null, state: 'accepted', personId: yerlan.personId, at: on('2026-01-21') }],
  }
  const appeals = campaignIn('appeals')

  it('of an author or a co-author brings the refusal to somebody else', () => {
    const { state, facts } = valueOf(appeal(refused, appeals, '2026-04-20', { text: `  ${text} ` }))
    expect([state.state, state.appeal]).toEqual(['appealed', { at: on('2026-04-20'), text }])
    expect(facts[0]?.data).toMatchObject({ act: 'appeal', from: 'infeasible', to: 'appealed' })
    expect(codesOf(appeal(shared, appeals, '2026-04-20', { actor: yerlan }))).toEqual([])
    expect(codesOf(appeal(refused, appeals, '2026-04-20', { actor: yerlan }))).toEqual(['FORBIDDEN'])
  })

  it('comes once', () => {
    const { state: appealed } = valueOf(appeal(refused, appeals, '2026-04-20'))
    const answer = judging(otherOfficial, on('2026-04-22'))
    const dismissed = valueOf(judgeProject(appealed, appeals, infeasible, answer)).state
    expect(codesOf(appeal(dismissed, appeals, '2026-04-23'))).toEqual(['APPEALED_ALREADY'])
  })

  it('comes within its days, from the list of verdicts on', () => {
    expect(codesOf(appeal(refused, campaignIn('valuation'), '2026-04-01'))).toEqual(['NOT_NOW'])
    expect(codesOf(appeal(refused, campaignIn('list_published'), '2026-04-18'))).toEqual([])
    const last = (time: string, day: string) =>
      codesOf(appealProject(refused, appeals, { actor: aigerim, text, at: on(day, time), calendar }))
    expect(last('23:59:59.999', '2026-04-24')).toEqual([])
    expect(last('00:00:00.000', '2026-04-25')).toEqual(['NOT_NOW'])
    expect(codesOf(appeal(refused, campaignIn('ballot_frozen'), '2026-04-24'))).toEqual(['LIST_FROZEN'])
  })

  it('needs a refusal, and rules that know it', () => {
    expect(codesOf(appeal(valued(feasible), appeals, '2026-04-20'))).toEqual(['NOT_NOW'])
    const rules = { ...appeals.rules, review: { ...appeals.rules.review, appeals: 0 as const } }
    expect(codesOf(appeal(refused, { ...appeals, rules }, '2026-04-20'))).toEqual(['NOT_NOW'])
  })

  it('gives its reasons', () => {
    const reasons = (given: string) => codesOf(appeal(refused, appeals, '2026-04-20', { text: given }))
    expect(reasons('  ')).toEqual(['REQUIRED text'])
    expect(reasons('ж'.repeat(19))).toEqual(['TOO_SHORT text'])
    expect(reasons('ж'.repeat(3001))).toEqual(['TOO_LONG text'])
  })
})
