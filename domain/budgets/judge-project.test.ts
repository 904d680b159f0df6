import { describe, expect, it } from 'vitest'
import { anonymous, type ActingPerson } from '../kernel/actor.ts'
import { appealProject } from './appeal-project.ts'
import type { Campaign } from './campaign.ts'
import { editProject } from './draft-project.ts'
import { judgeProject, languagesOf, mayJudge, reasonLengthMax, type VerdictForm } from './judge-project.ts'
import { priceOf, type Project } from './project.ts'
import { formalCodes, meritCodes } from './verdict-codes.ts'
import {
  accepted,
  actOf,
  admitted,
  aigerim,
  akimat,
  birlik,
  body,
  calendar,
  campaignIn,
  codesOf,
  feasible,
  filled,
  inState,
  infeasible,
  judging,
  moderator,
  official,
  on,
  otherOfficial,
  person,
  sentIn,
  valued,
  valueOf,
  yerlan,
} from './testing/turkistan.ts'

const review = campaignIn('review')
const valuation = campaignIn('valuation')
const appeals = campaignIn('appeals')
const needsChanges: VerdictForm = { ...infeasible, outcome: 'needs_changes', codes: ['incomplete'] }
const rejected: VerdictForm = { ...infeasible, outcome: 'rejected', codes: ['unlawful'] }

type Case = readonly [project: Project, campaign: Campaign, form: VerdictForm, by: ActingPerson, day: string]
const told = (...[project, campaign, form, by, day]: Case) =>
  judgeProject(project, campaign, form, judging(by, on(day)))
const formal = (form: VerdictForm, project = sentIn(), day = '2026-03-03') =>
  told(project, review, form, moderator, day)
const merit = (form: VerdictForm, day = '2026-03-20') => told(admitted(), valuation, form, official, day)

const withCoAuthor = ({ personId }: ActingPerson, project: Project): Project => ({
  ...project,
  coAuthors: [{ id: 'inv_1', tokenHash: null, state: 'accepted', personId, at: on('2026-01-21') }],
})
const appealed = valueOf(
  appealProject(valued(infeasible), appeals, {
    ...{ actor: aigerim, text: 'Жер мемлекеттікі, актісін қоса беремін.', at: on('2026-04-20'), calendar },
  }),
).state

describe('a verdict', () => {
  it.each<[string, () => ReturnType<typeof told>, Project['state']]>([
    ['accepts', () => formal(accepted), 'formally_accepted'],
    ['asks for changes', () => formal(needsChanges), 'needs_changes'],
    ['rejects', () => formal(rejected), 'formally_rejected'],
    [
      'rejects what was never corrected',
      () => formal(rejected, inState(sentIn(), 'needs_changes')),
      'formally_rejected',
    ],
    ['finds feasible', () => merit(feasible), 'feasible'],
    ['finds infeasible', () => merit(infeasible), 'infeasible'],
    ['upholds an appeal', () => told(appealed, appeals, feasible, otherOfficial, '2026-04-22'), 'feasible'],
    ['dismisses an appeal', () => told(appealed, appeals, infeasible, otherOfficial, '2026-04-22'), 'infeasible'],
  ])('%s', (_act, judge, state) => {
    expect(valueOf(judge()).state.state).toBe(state)
  })

  it('names person, body, day, code, text, price, executor and permits, and stands beside the older ones', () => {
    const permits = { kk: ' Жер қатынастары бөлімі ' }
    const { state, facts } = valueOf(merit({ ...feasible, codes: ['unsafe'], permits }))
    expect(state.verdicts).toEqual([
      admitted().verdicts[0],
      {
        ...{ step: 'merit', outcome: 'feasible', at: on('2026-03-20'), by: official.personId, bodyId: akimat.id },
        ...{ codes: [], text: {}, price: 290_000_000, executorId: akimat.id, late: false },
        permits: { kk: 'Жер қатынастары бөлімі' },
      },
    ])
    expect(facts[0]?.data).toMatchObject({ act: 'find_feasible', codes: [], price: 290_000_000 })
    expect(valueOf(formal({ ...rejected, price: 5, executorId: akimat.id })).state.verdicts[0]).toMatchObject({
      ...{ step: 'formal', bodyId: null, price: null, executorId: null, permits: null, codes: ['unlawful'] },
    })
  })

  it('sets the price that counts, instead of what the author reckoned', () => {
    expect([priceOf(admitted()), priceOf(valued(feasible))]).toEqual([300_000_000, 290_000_000])
    const upheld = told(appealed, appeals, { ...feasible, price: 7 }, otherOfficial, '2026-04-22')
    expect(priceOf(valueOf(upheld).state)).toBe(7)
  })

  it('gives its reasons by a code and in every language of the campaign', () => {
    expect(languagesOf(review)).toEqual(['kk', 'ru'])
    for (const form of [needsChanges, rejected]) {
      expect(codesOf(formal({ ...form, text: { kk: 'Құны түсініксіз.' } }))).toEqual(['REASON_REQUIRED text.ru'])
      expect(codesOf(formal({ ...form, text: { kk: ' ', en: 'Unclear.' }, codes: [] }))).toEqual([
        'REASON_REQUIRED text.kk',
        'REASON_REQUIRED text.ru',
        'REASON_REQUIRED codes',
      ])
    }
    expect(codesOf(merit({ ...infeasible, text: {} }))).toEqual(['REASON_REQUIRED text.kk', 'REASON_REQUIRED text.ru'])
    const long = { ...infeasible.text, en: 'x'.repeat(reasonLengthMax + 1) }
    expect(codesOf(merit({ ...infeasible, text: long }))).toEqual(['TOO_LONG text.en'])
  })

  it('knows the codes and outcomes of its own step only', () => {
    const strange = meritCodes.filter((code) => !(formalCodes as readonly string[]).includes(code))
    expect(codesOf(formal({ ...rejected, codes: ['unlawful', strange[0]!] }))).toEqual(['INVALID codes.1'])
    expect(codesOf(merit({ ...infeasible, codes: ['offensive'] }))).toEqual(['INVALID codes.0'])
    for (const form of [feasible, infeasible]) expect(codesOf(formal(form))).toEqual(['INVALID outcome'])
    for (const form of [accepted, needsChanges, rejected]) expect(codesOf(merit(form))).toEqual(['INVALID outcome'])
  })

  it('prices what is feasible, up to the cap, and says who would build it', () => {
    const price = (amount: number | null) => codesOf(merit({ ...feasible, price: amount }))
    expect(price(null)).toEqual(['REQUIRED price'])
    for (const wrong of [0, -5, 1.5, 2 ** 53]) expect(price(wrong)).toEqual(['INVALID price'])
    expect([price(5_830_000_000), price(5_830_000_001)]).toEqual([[], ['OVER_CAP price']])
    expect(codesOf(merit({ ...feasible, executorId: null }))).toEqual(['REQUIRED executorId'])
    expect(codesOf(merit({ ...feasible, executorId: 'nobody' }))).toEqual(['INVALID executorId'])
  })

  it('is late after the last minute of its term', () => {
    const late = (day: string, time: string) =>
      valueOf(judgeProject(admitted(), valuation, feasible, judging(official, on(day, time)))).state.verdicts[1]?.late
    expect(late('2026-04-17', '23:59:59.999')).toBe(false)
    expect(late('2026-04-18', '00:00:00.000')).toBe(true)
    // Sent in on 22 January: ten working days end on 5 February.
    expect(valueOf(formal(accepted, sentIn(), '2026-02-05')).state.verdicts[0]?.late).toBe(false)
    expect(valueOf(formal(accepted, sentIn(), '2026-02-06')).state.verdicts[0]?.late).toBe(true)
  })

  it('falls only in its phase', () => {
    expect(codesOf(told(sentIn(), valuation, accepted, moderator, '2026-03-20'))).toEqual(['NOT_NOW'])
    expect(codesOf(told(admitted(), review, feasible, official, '2026-03-03'))).toEqual(['NOT_NOW'])
    const frozen = campaignIn('ballot_frozen')
    expect(codesOf(told(appealed, frozen, feasible, otherOfficial, '2026-04-26'))).toEqual(['LIST_FROZEN'])
  })
})

describe('a correction that its author', () => {
  const asked = valueOf(formal(needsChanges)).state

  it('never began may be accepted as the proposal was sent in', () => {
    expect(valueOf(formal(accepted, asked, '2026-03-12')).state.state).toBe('formally_accepted')
  })

  it('began and did not send in cannot be accepted, only rejected', () => {
    const begun = valueOf(editProject(asked, filled, null, actOf(aigerim, on('2026-03-05')))).state
    expect(codesOf(formal(accepted, begun, '2026-03-12'))).toEqual(['NOT_NOW'])
    expect(valueOf(formal(rejected, begun, '2026-03-12')).state.state).toBe('formally_rejected')
  })

  it('made and did not need again may be accepted: an older edit is no hindrance', () => {
    const edited = valueOf(editProject(asked, filled, null, actOf(aigerim, on('2026-03-05')))).state
    const again = valueOf(formal(needsChanges, inState(edited, 'submitted'), '2026-03-06')).state
    expect(valueOf(formal(accepted, again, '2026-03-12')).state.state).toBe('formally_accepted')
  })
})

describe('who may judge', () => {
  const may = (project: Project, actor: Parameters<typeof mayJudge>[1]['actor'], place = birlik) =>
    codesOf(mayJudge(project, { actor, place, body }))

  it('is a moderator of the place for the form, an official of a body of the place for the rest', () => {
    for (const project of [sentIn(), inState(sentIn(), 'needs_changes')])
      expect([may(project, moderator), may(project, official), may(project, aigerim)]).toEqual([
        [],
        ['FORBIDDEN'],
        ['FORBIDDEN'],
      ])
    for (const project of [admitted(), inState(admitted(), 'supported'), appealed])
      expect([may(project, otherOfficial), may(project, moderator), may(project, yerlan)]).toEqual([
        [],
        ['FORBIDDEN'],
        ['FORBIDDEN'],
      ])
    expect(may(sentIn(), anonymous)).toEqual(['FORBIDDEN'])
    expect(may(admitted(), { kind: 'system', name: 'timer' })).toEqual(['FORBIDDEN'])
    expect(may(sentIn(), person('far', { role: 'moderator', territoryId: 'kentau' }))).toEqual(['FORBIDDEN'])
    expect(may(admitted(), person('gone', { role: 'official', bodyId: 'no-such-body' }))).toEqual(['FORBIDDEN'])
    const elsewhere = { ...birlik, id: 'kentau', ancestorIds: ['turkistan'] }
    expect(may(admitted(), official, elsewhere)).toEqual(['FORBIDDEN'])
  })

  it('is nobody who wrote it, as author or co-author', () => {
    const own = { ...sentIn(), authorId: moderator.personId }
    expect(may(own, moderator)).toEqual(['CONFLICT_OF_INTEREST'])
    expect(may(withCoAuthor(moderator, sentIn()), moderator)).toEqual(['CONFLICT_OF_INTEREST'])
    expect(may(withCoAuthor(official, admitted()), official)).toEqual(['CONFLICT_OF_INTEREST'])
    expect(codesOf(told(withCoAuthor(official, admitted()), valuation, feasible, official, '2026-03-20'))).toEqual([
      'CONFLICT_OF_INTEREST',
    ])
  })

  it('is somebody new for an appeal', () => {
    expect(may(appealed, official)).toEqual(['ANOTHER_OFFICIAL_NEEDED'])
    expect(may(appealed, otherOfficial)).toEqual([])
  })

  it('is nobody where nothing waits', () => {
    for (const state of ['draft', 'feasible', 'infeasible', 'on_ballot', 'formally_rejected', 'unsupported'] as const)
      for (const actor of [moderator, official]) expect(may(inState(admitted(), state), actor)).toEqual(['NOT_NOW'])
  })
})
