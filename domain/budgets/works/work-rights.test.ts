import { describe, expect, it } from 'vitest'
import type { Result } from '../../kernel/result.ts'
import { campaignIn, methodologist, moderator, official, person, valueOf, yerlan } from '../testing/turkistan.ts'
import {
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
  started,
  witness,
} from '../testing/works.ts'
import { finishStage, startStage } from './date-stage.ts'
import { delayWork, resumeWork } from './delay-work.ts'
import { answerDispute, disputeWork } from './dispute-work.ts'
import { failWork, finishWork, handOverWork } from './end-work.ts'
import { mayGrade } from './grade-work.ts'
import type { WorkDeed } from './hands-on.ts'
import { nextActs, workActs, type WorkActName } from './next-acts.ts'
import { planWork } from './plan-work.ts'
import { reportWork } from './report-work.ts'
import { addWorkNote } from './work-note.ts'
import type { WorkAtHand } from './work.ts'

const hands = {
  planned: begun(),
  in_progress: started(),
  delayed: late(),
  done: finished(),
  disputed: disputed(),
  failed: givenUp(),
} as const
type State = keyof typeof hands
const states = Object.keys(hands) as State[]

const day = '2027-06-01'
const otherBody = person('other', { role: 'official', bodyId: 'kentau-akimat' })
const elsewhere = person('elsewhere', { role: 'methodologist', territoryId: 'kentau' })
const body = () => undefined

/** Each act as somebody would try it, filled in so that only who and when can refuse it. */
const acts: Readonly<Record<WorkActName, (hand: WorkAtHand, by: typeof official) => Result<WorkDeed>>> = {
  plan: (hand, by) => planWork(hand, { person: 'Айдос Сапар' }, { ...doing(day, by), body }, hand.work.revision),
  startStage: (hand, by) => startStage(hand, { stage: 'design', day: '2027-02-01' }, doing(day, by)),
  finishStage: (hand, by) => finishStage(hand, { stage: 'planned', day: '2027-02-01' }, doing(day, by)),
  report: (hand, by) => reportWork(hand, { ...news, day: '2027-05-30', spent: 100 }, doing(day, by)),
  delay: (hand, by) => delayWork(hand, { until: '2027-12-01', reason }, doing(day, by)),
  resume: (hand, by) => resumeWork(hand, doing(day, by)),
  finish: (hand, by) => finishWork(allStagesOver(hand), { ...news, day: '2027-05-30' }, doing(day, by)),
  fail: (hand, by) => failWork(hand, reason, doing(day, by)),
  answerDispute: (hand, by) =>
    answerDispute(hand, { outcome: 'reopened', text: reason }, { ...doing(day, by), disputerId: yerlan.personId }),
  handOver: (hand, by) =>
    handOverWork(hand, { day: '2027-05-30', to: { kk: 'Мектеп' }, report: reason }, doing(day, by)),
}

function allStagesOver(hand: WorkAtHand): WorkAtHand {
  const over = hand.work.stages.map((stage) =>
    stage.real.from === null ? stage : { ...stage, real: { ...stage.real, to: '2027-05-01' } },
  )
  return { ...hand, work: { ...hand.work, stages: over } }
}

// Written by hand from budgets.md 4.2 and 12, not from the code: where the body can do it, and where it leads.
const reference: Readonly<Record<WorkActName, Partial<Record<State, State>>>> = {
  plan: { planned: 'planned', in_progress: 'in_progress', delayed: 'delayed' },
  startStage: { planned: 'in_progress', in_progress: 'in_progress', delayed: 'delayed' },
  finishStage: { planned: 'planned', in_progress: 'in_progress', delayed: 'delayed' },
  report: {
    ...{ planned: 'planned', in_progress: 'in_progress', delayed: 'delayed' },
    ...{ done: 'done', disputed: 'disputed' },
  },
  delay: { in_progress: 'delayed' },
  resume: { delayed: 'in_progress' },
  finish: { in_progress: 'done' },
  fail: { in_progress: 'failed' },
  answerDispute: { disputed: 'in_progress' },
  handOver: { planned: 'planned', in_progress: 'in_progress', delayed: 'delayed', done: 'done' },
}

const rows = workActs.flatMap((act) => states.map((state) => [act, state] as const))

describe('an act on a work', () => {
  it.each(rows)('%s while it is %s is possible just where the reference says', (act, state) => {
    const expected = reference[act][state]
    for (const by of [official, methodologist]) {
      const deed = acts[act](hands[state], by)
      if (expected === undefined) {
        expect(deed).toEqual({ ok: false, refusals: [{ code: 'NOT_NOW' }] })
        continue
      }
      const { project, work } = valueOf(deed)
      expect(project?.state.state ?? state).toBe(expected)
      expect(work.state.revision).toBe(hands[state].work.revision + 1)
    }
  })

  it.each(rows)('%s while it is %s is for its body and its methodologists alone', (act, state) => {
    for (const by of [yerlan, moderator, otherBody, elsewhere])
      expect(acts[act](hands[state], by)).toEqual({ ok: false, refusals: [{ code: 'FORBIDDEN' }] })
  })

  it.each(workActs)('%s waits while the campaign rests, and is over with it', (act) => {
    for (const state of ['suspended', 'closed', 'certified'] as const) {
      const still = { ...hands.in_progress, campaign: { ...building, state } }
      expect(acts[act](still, official)).toEqual({ ok: false, refusals: [{ code: 'NOT_NOW' }] })
    }
  })

  it('is offered just where it would be accepted', () => {
    const offered = (state: State, by = official) => nextActs(hands[state], { actor: by, place: doing(day).place })
    for (const state of states) {
      for (const act of offered(state)) expect(reference[act][state]).toBeDefined()
      expect(offered(state, yerlan)).toEqual([])
    }
    expect(offered('planned')).toEqual(['plan', 'startStage', 'finishStage', 'report', 'handOver'])
    expect(offered('in_progress')).toEqual([...workActs.filter((act) => act !== 'resume' && act !== 'answerDispute')])
    expect(offered('done')).toEqual(['report', 'handOver'])
    expect(offered('disputed')).toEqual(['report', 'answerDispute'])
    expect(offered('failed')).toEqual([])
  })
})

describe('what residents do', () => {
  const stranger = { ...witness(day), person: { ...witness(day).person, residence: null } }

  it('is a dispute only of what is done, and a grade as well', () => {
    for (const state of states) {
      const isDone = state === 'done'
      expect(disputeWork(hands[state], noteForm, witness(day)).ok).toBe(isDone)
      expect(mayGrade(hands[state], witness(day)).ok).toBe(isDone)
      expect(addWorkNote(hands[state], noteForm, witness(day)).ok).toBe(true)
    }
    const early = { ...hands.planned, campaign: campaignIn('certified') }
    expect(addWorkNote(early, noteForm, witness(day))).toMatchObject({ refusals: [{ code: 'NOT_NOW' }] })
  })

  it('is for those who live there', () => {
    for (const refused of [
      addWorkNote(hands.done, noteForm, stranger),
      disputeWork(hands.done, noteForm, stranger),
      mayGrade(hands.done, stranger),
    ])
      expect(refused).toMatchObject({ refusals: [{ code: 'RESIDENCE_UNCONFIRMED' }] })
  })

  it('grades after the campaign has ended, when effects show, but disputes no more', () => {
    const closed = { ...hands.done, campaign: { ...building, state: 'closed' as const } }
    expect(mayGrade(closed, witness(day))).toEqual({ ok: true, value: 'resident' })
    expect(disputeWork(closed, noteForm, witness(day))).toMatchObject({ refusals: [{ code: 'NOT_NOW' }] })
  })
})
