import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../kernel/legal-days.ts'
import type { Result } from '../../kernel/result.ts'
import { replayProject } from '../replay.ts'
import { akimat, methodologist, official, resident, yerlan, aigerim, on } from '../testing/turkistan.ts'
import { begun, building, doing, reason, stages } from '../testing/works.ts'
import { finishStage, startStage } from './date-stage.ts'
import { delayWork, resumeWork } from './delay-work.ts'
import { answerDispute, disputeWork } from './dispute-work.ts'
import { failWork, finishWork, handOverWork } from './end-work.ts'
import type { WorkDeed } from './hands-on.ts'
import { planWork } from './plan-work.ts'
import { replayWork } from './replay-work.ts'
import { reportWork } from './report-work.ts'
import { workFact } from './work-events.ts'
import { openDispute, plannedEnd, type WorkAtHand } from './work.ts'

interface Deed {
  readonly act: keyof typeof deeds
  /** days since the deed before */
  readonly pass: number
  readonly by: typeof official
  readonly stage: string
  /** something between 0 and 1 */
  readonly size: number
}

const deeds = {
  plan: (hand: WorkAtHand, { by, stage, size }: Deed, today: string) => {
    const days = { code: stage, from: null, to: addDays(today, Math.round(size * 60)) }
    const known = hand.work.stages.find(({ code }) => code === stage)?.plan.from ?? null
    const form = {
      ...{ stages: [{ ...days, from: known }], planned: Math.round(size * 4_000_000_00) },
      ...{ datesReason: reason, costReason: reason },
    }
    return planWork(hand, form, { ...doing(today, by), body: () => akimat }, hand.work.revision)
  },
  start: (hand: WorkAtHand, { by, stage }: Deed, today: string) =>
    startStage(hand, { stage, day: today }, doing(today, by)),
  end: (hand: WorkAtHand, { by, stage }: Deed, today: string) =>
    finishStage(hand, { stage, day: today }, doing(today, by)),
  report: (hand: WorkAtHand, { by, size }: Deed, today: string) =>
    reportWork(
      hand,
      {
        ...{ id: 'wup_1', day: today, text: { kk: 'Жұмыс жүріп жатыр.' }, photos: [], costReason: reason },
        spent: Math.round(size * 5_000_000_00),
      },
      doing(today, by),
    ),
  delay: (hand: WorkAtHand, { by, size }: Deed, today: string) => {
    const end = plannedEnd(hand.work) ?? today
    const until = addDays(end > today ? end : today, 1 + Math.round(size * 30))
    return delayWork(hand, { until, reason }, doing(today, by))
  },
  resume: (hand: WorkAtHand, { by }: Deed, today: string) => resumeWork(hand, doing(today, by)),
  finish: (hand: WorkAtHand, { by }: Deed, today: string) =>
    finishWork(hand, { id: 'wup_2', day: today, text: { kk: 'Аяқталды.' }, photos: [] }, doing(today, by)),
  fail: (hand: WorkAtHand, { by }: Deed, today: string) => failWork(hand, reason, doing(today, by)),
  handOver: (hand: WorkAtHand, { by }: Deed, today: string) =>
    handOverWork(hand, { day: today, to: { kk: 'Мектеп' }, report: reason }, doing(today, by)),
  dispute: (hand: WorkAtHand, { size }: Deed, today: string) => {
    const actor = size < 0.5 ? yerlan : aigerim
    const note = { id: `wno_${hand.work.disputes.length}`, language: 'kk', text: 'Жанбайды.', photos: [] } as const
    return disputeWork(hand, note, { actor, person: resident, at: on(today), before: [] })
  },
  answer: (hand: WorkAtHand, { by, size }: Deed, today: string) => {
    const outcome = size < 0.5 ? 'reopened' : 'confirmed'
    return answerDispute(hand, { outcome, text: reason }, { ...doing(today, by), disputerId: yerlan.personId })
  },
} satisfies Record<string, (hand: WorkAtHand, deed: Deed, today: string) => Result<WorkDeed>>

const usual: (keyof typeof deeds)[] = [
  'plan',
  'start',
  'end',
  'report',
  'delay',
  'resume',
  'finish',
  'dispute',
  'answer',
]
const deed: fc.Arbitrary<Deed> = fc.record({
  act: fc.oneof(
    { weight: 40, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom<(keyof typeof deeds)[]>('fail', 'handOver') },
  ),
  pass: fc.integer({ min: 0, max: 40 }),
  by: fc.constantFrom(official, official, methodologist, yerlan),
  stage: fc.constantFrom(...stages),
  size: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('a work', () => {
  it('is told again by its history, whatever is done to it at any time', () => {
    const reached = new Set<string>()
    const departed = new Set<string>()
    fc.assert(
      fc.property(fc.array(deed, { minLength: 30, maxLength: 90, size: 'max' }), (wanted) => {
        let [hand, today] = [begun(), '2027-01-11']
        for (const one of wanted) {
          today = addDays(today, one.pass)
          const done: Result<WorkDeed> = deeds[one.act](hand, one, today)
          if (!done.ok) continue
          const { work, project } = done.value
          expect(work.state.revision).toBe(hand.work.revision + 1)
          expect(hand.work.departures.every((departure, i) => work.state.departures[i] === departure)).toBe(true)
          expect(hand.work.history.every((fact, i) => work.state.history[i] === fact)).toBe(true)
          hand = { campaign: building, work: work.state, project: project?.state ?? hand.project }
          reached.add(hand.project.state)
          expectTold(hand)
          expectSound(hand)
        }
        for (const { kind } of hand.work.departures) departed.add(kind)
      }),
      { numRuns: 1_000, seed: 2027 },
    )
    expect([...reached].sort()).toEqual(['delayed', 'disputed', 'done', 'failed', 'in_progress', 'planned'])
    expect([...departed].sort()).toEqual(['cost', 'dates', 'failed', 'handed_over'])
  }, 120_000)

  it('is not told by a history that does not begin, begins twice, or dates what is not there', () => {
    const { work } = begun()
    const [first] = work.history
    const act = { at: on('2027-02-01'), actor: { kind: 'system', id: 'x' } } as const
    const alien = workFact(work, act, { type: 'WorkStageDated', data: { stage: 'party', from: null, to: null } })
    expect(() => replayWork([])).toThrow('begins with')
    expect(() => replayWork([alien])).toThrow('begins with')
    expect(() => replayWork([first!, first!])).toThrow('once')
    expect(() => replayWork([first!, alien])).toThrow('no stage')
  })
})

function expectTold({ work, project }: WorkAtHand): void {
  const told = replayWork(work.history)
  expect(told).toEqual({
    ...{ bodyId: work.bodyId, promise: work.promise, money: work.money },
    stages: work.stages.map(({ code, plan, real }) => ({ code, plan, real })),
    departures: work.departures.map(({ kind }) => kind),
    handedOverOn: work.handOver?.day ?? null,
  })
  expect(replayProject(project.history)).toBe(project.state)
}

function expectSound({ work, project }: WorkAtHand): void {
  const { planned, allocated, spent } = work.money
  expect(planned).toBeGreaterThanOrEqual(Math.max(allocated, spent))
  for (const { real } of work.stages) {
    expect(real.to === null || (real.from !== null && real.from <= real.to)).toBe(true)
  }
  expect(work.stages.at(-1)?.real.to !== null).toBe(project.state === 'done')
  expect(openDispute(work) !== undefined).toBe(project.state === 'disputed')
  expect(work.departures.some(({ kind }) => kind === 'failed')).toBe(project.state === 'failed')
}
