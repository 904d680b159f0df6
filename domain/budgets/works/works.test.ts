import { describe, expect, it } from 'vitest'
import {
  akimat,
  aigerim,
  campaignIn,
  city,
  codesOf,
  feasible,
  inState,
  methodologist,
  moderator,
  official,
  on,
  person,
  valueOf,
  yerlan,
} from '../testing/turkistan.ts'
import {
  after,
  begun,
  building,
  disputed,
  doing,
  finished,
  givenUp,
  late,
  news,
  noteForm,
  reason,
  stages,
  started,
  witness,
  won,
} from '../testing/works.ts'
import { withdrawByCity } from '../withdraw-project.ts'
import { beginWork } from './begin-work.ts'
import { finishStage, startStage } from './date-stage.ts'
import { delayWork, resumeWork } from './delay-work.ts'
import { answerDispute, disputeWork } from './dispute-work.ts'
import { finishWork, handOverWork, withdrawnWork } from './end-work.ts'
import { mayGrade } from './grade-work.ts'
import { planWork, type WorkPlan } from './plan-work.ts'
import { reportWork } from './report-work.ts'
import { addWorkNote, decideNote, maySeeNote } from './work-note.ts'
import { costGrowth, plannedEnd, type WorkAtHand } from './work.ts'

const body = (id: string) => (id === akimat.id ? akimat : undefined)
const plan = (hand: WorkAtHand, form: WorkPlan, day = '2027-01-12', by = official) =>
  planWork(hand, form, { ...doing(day, by), body }, null)
const realDays = ({ work }: WorkAtHand) => work.stages.map(({ real }) => [real.from, real.to])

describe('a winner', () => {
  it('becomes a work of its executor for the price of the frozen list, once', () => {
    const { work, project } = begun()
    expect(project.state).toBe('planned')
    expect(work).toMatchObject({
      ...{ id: 'prj_1', bodyId: akimat.id, promise: feasible.price, departures: [] },
      money: { planned: feasible.price, allocated: 0, spent: 0 },
    })
    expect(work.stages.map(({ code }) => code)).toEqual(stages)
    expect(realDays(begun())[0]).toEqual(['2027-01-11', null])
    const act = { at: on('2027-01-12'), actor: { kind: 'system', id: 'x' } } as const
    expect(beginWork(project, building, act)).toBeUndefined()
    expect(beginWork(won(), campaignIn('certified'), act)).toBeUndefined()
    expect(beginWork(inState(won(), 'lost'), building, act)).toBeUndefined()
  })

  it('of rules with one stage has nothing that begins by itself', () => {
    const rules = { ...building.rules, execution: { updateDays: 30, stages: ['works'] } }
    const hand = begun(won(), { ...building, rules })
    expect(realDays(hand)).toEqual([[null, null]])
    const at = doing('2027-02-01')
    expect(after(hand, startStage(hand, { stage: 'works', day: '2027-02-01' }, at)).project.state).toBe('in_progress')
  })
})

describe('a plan', () => {
  const first = { code: 'works', from: '2027-04-01', to: '2027-06-30' }
  const told = after(begun(), plan(begun(), { stages: [first], person: ' Айдос Сапар ' }))

  it('is told without reasons at first, and moves to earlier days freely', () => {
    expect(told.work.person).toBe('Айдос Сапар')
    expect(plannedEnd(told.work)).toBe('2027-06-30')
    const sooner = after(told, plan(told, { stages: [{ ...first, to: '2027-06-01' }] }))
    expect(sooner.work.departures).toEqual([])
    expect(sooner.work.stages[2]).toMatchObject({ plan: { to: '2027-06-01' }, firstPlan: { to: '2027-06-30' } })
  })

  it('ends later only with a reason in every language of the campaign', () => {
    const later = { stages: [{ ...first, to: '2027-07-01' }] }
    expect(codesOf(plan(told, later))).toEqual(['REASON_REQUIRED datesReason.kk', 'REASON_REQUIRED datesReason.ru'])
    expect(codesOf(plan(told, { ...later, datesReason: { kk: ' ', ru: 'Дожди' } }))).toEqual([
      'REASON_REQUIRED datesReason.kk',
    ])
    const moved = after(told, plan(told, { ...later, datesReason: reason }))
    expect(moved.work.departures).toEqual([
      {
        ...{ kind: 'dates', reason, at: on('2027-01-12'), cost: null },
        by: { role: 'official', bodyId: akimat.id, personId: official.personId },
        days: { stage: 'works', before: '2027-06-30', after: '2027-07-01' },
      },
    ])
    expect(moved.work.stages[2]?.firstPlan.to).toBe('2027-06-30')
  })

  it('costs more only with a reason, measured by the promise of the vote', () => {
    const promise = told.work.promise
    expect(codesOf(plan(told, { planned: promise + 1 }))).toEqual([
      'REASON_REQUIRED costReason.kk',
      'REASON_REQUIRED costReason.ru',
    ])
    const cheaper = after(told, plan(told, { planned: promise - 100 }))
    expect(after(cheaper, plan(cheaper, { planned: promise })).work.departures).toEqual([])
    const dearer = after(
      cheaper,
      plan(cheaper, { planned: promise + 50, costReason: reason }, '2027-01-13', methodologist),
    )
    expect(dearer.work.departures).toMatchObject([
      { kind: 'cost', by: { role: 'methodologist', bodyId: null }, cost: { before: promise, after: promise + 50 } },
    ])
    expect(costGrowth(dearer.work)).toBe(50)
    expect(codesOf(plan(dearer, { planned: promise + 51 }))).toHaveLength(2)
  })

  it('takes no day away, and knows no day, amount, stage or body that there is not', () => {
    const wrong: readonly (readonly [WorkPlan, string])[] = [
      [{ stages: [{ ...first, to: null }] }, 'INVALID stages.0.to'],
      [{ stages: [{ ...first, from: '2027-02-30' }] }, 'INVALID stages.0.from'],
      [{ stages: [{ code: 'design', from: '2027-03-02', to: '2027-03-01' }] }, 'DATES_NOT_IN_ORDER stages.0.to'],
      [{ stages: [{ ...first, code: 'party' }] }, 'INVALID stages.0.code'],
      [{ stages: [first, first] }, 'INVALID stages.1.code'],
      [{ planned: -1 }, 'INVALID planned'],
      [{ allocated: 0.5 }, 'INVALID allocated'],
      [{ bodyId: 'kentau-akimat' }, 'FORBIDDEN bodyId'],
      [{ person: 'Ә'.repeat(201) }, 'TOO_LONG person'],
      [{ stages: [{ ...first, body: 'Ә'.repeat(201) }] }, 'TOO_LONG stages.0.body'],
      [{ contract: { number: ' ', contractor: 'ЖШС', date: '2027-01-10', amount: null } }, 'REQUIRED contract.number'],
      [{ contract: { number: '7', contractor: 'ЖШС', date: '2027-13-10', amount: -5 } }, 'INVALID contract.date'],
    ]
    for (const [form, code] of wrong) expect(codesOf(plan(told, form))[0]).toBe(code)
    const passed = plan(told, { bodyId: 'kentau-akimat' }, '2027-01-13', methodologist)
    expect(codesOf(passed)).toEqual(['INVALID bodyId'])
  })

  it('names whose step a stage is, and keeps that while only its days change', () => {
    const named = after(told, plan(told, { stages: [{ ...first, body: ' Сәулет бөлімі ' }] }))
    const moved = after(named, plan(named, { stages: [{ ...first, to: '2027-06-02' }] }))
    expect([named, moved].map(({ work }) => work.stages[2]?.body)).toEqual(['Сәулет бөлімі', 'Сәулет бөлімі'])
  })

  it('loses no edit of two people', () => {
    const at = { ...doing('2027-01-13'), body }
    expect(codesOf(planWork(told, {}, at, told.work.revision - 1))).toEqual(['CONFLICT'])
    expect(planWork(told, {}, at, told.work.revision).ok).toBe(true)
  })

  it('of another scope stands beside the promise with its reason', () => {
    const other = after(told, plan(told, { scopeReason: reason }))
    expect(other.work.departures).toMatchObject([{ kind: 'scope', reason }])
    expect(codesOf(plan(told, { scopeReason: { kk: 'Тек қазақша' } }))).toEqual(['REASON_REQUIRED scopeReason.ru'])
  })
})

describe('stages', () => {
  it('begin and end on days that have come, in their order', () => {
    const hand = started()
    const at = doing('2027-03-01')
    expect(codesOf(startStage(hand, { stage: 'design', day: '2027-03-02' }, at))).toEqual(['INVALID day'])
    expect(codesOf(finishStage(hand, { stage: 'design', day: '2027-03-01' }, at))).toEqual(['NOT_NOW'])
    expect(codesOf(finishStage(hand, { stage: 'works', day: '2027-01-31' }, at))).toEqual(['INVALID day'])
    expect(codesOf(finishStage(hand, { stage: 'party', day: '2027-01-31' }, at))).toEqual(['INVALID stage'])
    const over = after(hand, finishStage(hand, { stage: 'works', day: '2027-02-20' }, at))
    expect(codesOf(startStage(over, { stage: 'works', day: '2027-02-21' }, at))).toEqual(['NOT_NOW'])
    const corrected = after(over, finishStage(over, { stage: 'works', day: '2027-02-21' }, at))
    expect(realDays(corrected)[2]).toEqual(['2027-02-01', '2027-02-21'])
  })

  it('leave the last one to the end of the work, which waits for those that have begun', () => {
    const hand = started()
    const at = doing('2027-03-01')
    const last = after(hand, startStage(hand, { stage: 'acceptance', day: '2027-02-10' }, at))
    expect(codesOf(finishStage(last, { stage: 'acceptance', day: '2027-02-11' }, at))).toEqual(['NOT_NOW'])
    const end = finishWork(hand, { ...news, day: '2027-03-01' }, at)
    expect(end).toMatchObject({ refusals: [{ code: 'STAGES_OPEN', details: { count: 2 } }] })
    const done = finished()
    expect(done.project.state).toBe('done')
    expect(realDays(done)).toEqual([
      ['2027-01-11', '2027-01-30'],
      [null, null],
      ['2027-02-01', '2027-05-01'],
      ['2027-05-10', '2027-05-10'],
    ])
    expect(done.work.news).toHaveLength(1)
  })
})

describe('news', () => {
  it('has words, a day that has come, and money beyond the plan only with its reason', () => {
    const hand = started()
    const at = doing('2027-03-01')
    const tell = (form: Partial<Parameters<typeof reportWork>[1]>) =>
      reportWork(hand, { ...news, day: '2027-03-01', ...form }, at)
    expect(codesOf(tell({ text: { kk: '  ' } }))).toEqual(['REQUIRED text'])
    expect(codesOf(tell({ day: '2027-03-02' }))).toEqual(['INVALID day'])
    expect(codesOf(tell({ spent: -1 }))).toEqual(['INVALID spent'])
    const photo = { imageId: 'img_1', caption: '', takenOn: '2027-03-02', point: { lat: 91, lon: 0 } }
    expect(codesOf(tell({ photos: [photo, photo] }))).toEqual([
      'INVALID photos',
      ...['0', '1'].flatMap((i) => [`INVALID photos.${i}.takenOn`, `INVALID photos.${i}.point`]),
    ])
    expect(valueOf(tell({ allocated: 500, spent: 300 })).work.state.money).toEqual({
      ...{ planned: hand.work.promise, allocated: 500, spent: 300 },
    })
    const over = { spent: hand.work.promise + 7 }
    expect(codesOf(tell(over))).toHaveLength(2)
    const grown = valueOf(tell({ ...over, costReason: reason })).work.state
    expect(grown.money.planned).toBe(hand.work.promise + 7)
    expect(grown.departures.map(({ kind }) => kind)).toEqual(['cost'])
  })
})

describe('a delay', () => {
  it('moves everything that has not ended by as many days, and keeps what was planned first', () => {
    const days = [
      { code: 'planned', from: null, to: '2027-01-31' },
      { code: 'works', from: '2027-02-01', to: '2027-05-31' },
      { code: 'acceptance', from: '2027-06-01', to: '2027-06-10' },
    ]
    const hand = started(after(begun(), plan(begun(), { stages: days })))
    const over = after(hand, finishStage(hand, { stage: 'planned', day: '2027-01-31' }, doing('2027-02-01')))
    const delayed = after(over, delayWork(over, { until: '2027-06-20', reason }, doing('2027-03-01')))
    expect(delayed.project.state).toBe('delayed')
    expect(delayed.work.stages.map(({ plan: { from, to } }) => [from, to])).toEqual([
      [null, '2027-01-31'],
      [null, null],
      // It began on its day, and ends ten days later.
      ['2027-02-01', '2027-06-10'],
      ['2027-06-11', '2027-06-20'],
    ])
    expect(delayed.work.stages[3]?.firstPlan).toEqual({ from: '2027-06-01', to: '2027-06-10' })
    expect(delayed.work.departures).toMatchObject([{ days: { before: '2027-06-10', after: '2027-06-20' }, reason }])
    for (const until of ['2027-06-10', '2027-02-28', 'soon'])
      expect(codesOf(delayWork(over, { until, reason }, doing('2027-03-01')))).toEqual(['INVALID until'])
  })

  it('of a work without a plan says its end for the first time', () => {
    expect(late().work.departures[0]?.days).toEqual({ stage: 'acceptance', before: null, after: '2027-09-01' })
    expect(plannedEnd(late().work)).toBe('2027-09-01')
    expect(after(late(), resumeWork(late(), doing('2027-04-01'))).project.state).toBe('in_progress')
  })
})

describe('a dispute', () => {
  const answering = (by = official) => ({ ...doing('2027-05-20', by), disputerId: yerlan.personId })

  it('opens the last stage at once, and its words wait for a moderator', () => {
    const { work, note } = valueOf(disputeWork(finished(), noteForm, witness('2027-05-12')))
    expect(note).toMatchObject({ kind: 'dispute', state: 'pending', authorId: yerlan.personId })
    expect(work.state.stages.at(-1)?.real).toEqual({ from: '2027-05-10', to: null })
    expect(work.state.disputes).toMatchObject([{ noteId: 'wno_1', finishedOn: '2027-05-10', answer: null }])
  })

  it('that is confirmed brings the day back, and is not raised again by the same person', () => {
    const hand = disputed()
    const settled = after(hand, answerDispute(hand, { outcome: 'confirmed', text: reason }, answering()))
    expect(settled.project.state).toBe('done')
    expect(settled.work.stages.at(-1)?.real.to).toBe('2027-05-10')
    const again = { ...noteForm, id: 'wno_2' } as const
    const before = { before: ['wno_1' as const] }
    expect(codesOf(disputeWork(settled, again, { ...witness('2027-05-21'), ...before }))).toEqual(['DISPUTED_ALREADY'])
    expect(disputeWork(settled, again, witness('2027-05-21', aigerim)).ok).toBe(true)
  })

  it('that is upheld reopens the work, and what is finished anew can be disputed anew', () => {
    const hand = disputed()
    const open = after(hand, answerDispute(hand, { outcome: 'reopened', text: reason }, answering(methodologist)))
    expect(open.project.state).toBe('in_progress')
    expect(open.work.disputes[0]?.answer).toMatchObject({ outcome: 'reopened', by: { role: 'methodologist' } })
    const done = after(open, finishWork(open, { ...news, day: '2027-06-01' }, doing('2027-06-01')))
    expect(done.work.stages.at(-1)?.real).toEqual({ from: '2027-05-10', to: '2027-06-01' })
    const before = { before: ['wno_1' as const] }
    expect(disputeWork(done, { ...noteForm, id: 'wno_2' }, { ...witness('2027-06-02'), ...before }).ok).toBe(true)
  })

  it('is answered with reasons in every language, and never by who disputes', () => {
    const own = { ...answering(), disputerId: official.personId }
    expect(codesOf(answerDispute(disputed(), { outcome: 'confirmed', text: reason }, own))).toEqual([
      'CONFLICT_OF_INTEREST',
    ])
    expect(codesOf(answerDispute(disputed(), { outcome: 'confirmed', text: {} }, answering()))).toEqual([
      'REASON_REQUIRED text.kk',
      'REASON_REQUIRED text.ru',
    ])
  })
})

describe('the end', () => {
  it('by giving up, withdrawing or passing on unfinished names role and reason', () => {
    expect(givenUp().work.departures).toMatchObject([{ kind: 'failed', reason, by: { role: 'official' } }])
    const hand = started()
    const act = { actor: methodologist, place: city, reason, at: on('2027-03-01') }
    const withdrawn = valueOf(withdrawByCity(hand.project, hand.campaign, act))
    const by = { role: 'methodologist', bodyId: null, personId: methodologist.personId } as const
    expect(withdrawnWork(hand.work, withdrawn, by, act.at).state.departures).toMatchObject([
      { kind: 'withdrawn', reason },
    ])
    const form = { day: '2027-03-01', to: { kk: 'Келесі жылғы бюджет' }, report: reason }
    const passed = after(hand, handOverWork(hand, form, doing('2027-03-01')))
    expect(passed.work.departures).toMatchObject([{ kind: 'handed_over', reason }])
    expect(passed.project.state).toBe('in_progress')
    expect(codesOf(handOverWork(passed, form, doing('2027-03-02')))).toEqual(['NOT_NOW'])
  })

  it('by handing over what is done is no departure', () => {
    const hand = finished()
    const form = { day: '2027-06-01', to: { kk: '№ 7 мектеп' }, report: reason }
    const passed = after(hand, handOverWork(hand, form, doing('2027-06-01')))
    expect(passed.work.departures).toEqual([])
    expect(passed.work.handOver).toMatchObject({ day: '2027-06-01', to: { kk: '№ 7 мектеп' } })
    const wrong = { day: '2027-06-02', to: {}, report: { kk: 'Есеп' } }
    expect(codesOf(handOverWork(hand, wrong, doing('2027-06-01')))).toEqual([
      'INVALID day',
      'REQUIRED to',
      'REASON_REQUIRED report.ru',
    ])
  })
})

describe('a note', () => {
  const hand = started()
  const note = valueOf(addWorkNote(hand, noteForm, witness('2027-03-01')))
  const deciding = (actor = moderator) => ({ actor, place: city, at: on('2027-03-02') })

  it('is decided once, by who neither wrote it nor answers for the work', () => {
    const shown = valueOf(decideNote(note, hand.work, { state: 'published', reason: {} }, deciding()))
    expect(shown).toMatchObject({ state: 'published', decision: { by: moderator.personId } })
    expect(decideNote(shown, hand.work, { state: 'published', reason: {} }, deciding())).toEqual({
      ok: true,
      value: shown,
    })
    expect(codesOf(decideNote(shown, hand.work, { state: 'rejected', reason }, deciding()))).toEqual([
      'ALREADY_DECIDED',
    ])
    const both = person('both', ...moderator.grants, ...official.grants)
    const writer = { ...yerlan, grants: moderator.grants }
    for (const [actor, code] of [
      [official, 'FORBIDDEN'],
      [aigerim, 'FORBIDDEN'],
      [both, 'CONFLICT_OF_INTEREST'],
      [writer, 'CONFLICT_OF_INTEREST'],
    ] as const)
      expect(codesOf(decideNote(note, hand.work, { state: 'published', reason: {} }, deciding(actor)))).toEqual([code])
  })

  it('is kept back only with a reason', () => {
    expect(codesOf(decideNote(note, hand.work, { state: 'rejected', reason: {} }, deciding(methodologist)))).toEqual([
      'REASON_REQUIRED reason',
    ])
    expect(decideNote(note, hand.work, { state: 'rejected', reason: { kk: 'Бөгде сөз' } }, deciding()).ok).toBe(true)
  })

  it('is read before that by its author and who decides, and a dispute by who has to answer', () => {
    const sees = (kind: 'note' | 'dispute', actor: typeof official) =>
      maySeeNote({ ...note, kind }, hand.work, { actor, place: city })
    expect([yerlan, moderator, methodologist].map((actor) => sees('note', actor))).toEqual([true, true, true])
    expect([sees('note', official), sees('dispute', official), sees('dispute', aigerim)]).toEqual([false, true, false])
  })

  it('has words and not too many', () => {
    const write = (text: string) => codesOf(addWorkNote(hand, { ...noteForm, text }, witness('2027-03-01')))
    expect([write(' \n'), write('ә'.repeat(2001)), write('ә'.repeat(2000))]).toEqual([
      ['REQUIRED text'],
      ['TOO_LONG text'],
      [],
    ])
  })
})

it('is graded by its authors as authors, wherever they live', () => {
  const { person: facts, ...rest } = witness('2027-06-01', aigerim)
  const away = { ...rest, person: { ...facts, residence: null } }
  expect(mayGrade(finished(), away)).toEqual({ ok: true, value: 'author' })
  expect(mayGrade(finished(), witness('2027-06-01'))).toEqual({ ok: true, value: 'resident' })
})
