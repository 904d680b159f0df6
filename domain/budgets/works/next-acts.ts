import type { ProjectState } from '../states.ts'
import { mayAct, statesFor, type Doing } from './hands-on.ts'
import { planningStates } from './plan-work.ts'
import { tellingStates } from './report-work.ts'
import type { Stage, Work, WorkAtHand } from './work.ts'

/** Everything that the responsible body does with a work. */
export const workActs = [
  'plan',
  'startStage',
  'finishStage',
  'report',
  'delay',
  'resume',
  'finish',
  'fail',
  'answerDispute',
  'handOver',
] as const
export type WorkActName = (typeof workActs)[number]

/** What the actor could do with a work now; what is filled in apart. */
export function nextActs(hand: WorkAtHand, doing: Pick<Doing, 'actor' | 'place'>): readonly WorkActName[] {
  return workActs.filter((act) => mayAct(hand, doing, statesOf(act, hand)).ok && isSensible(act, hand.work))
}

/** A stage that has not begun. */
export function canStart({ real }: Stage): boolean {
  return real.from === null
}

/** A stage that has begun and not ended, the last one apart: that ends with the work. */
export function canFinish({ stages }: Pick<Work, 'stages'>, stage: Stage): boolean {
  return stage !== stages.at(-1) && stage.real.from !== null && stage.real.to === null
}

function statesOf(act: WorkActName, hand: WorkAtHand): readonly ProjectState[] {
  switch (act) {
    case 'plan':
    case 'startStage':
    case 'finishStage':
      return planningStates
    case 'report':
      return tellingStates
    case 'handOver':
      return [...planningStates, 'done']
    case 'answerDispute':
      return statesFor(hand, 'confirm')
    case 'delay':
    case 'resume':
    case 'finish':
    case 'fail':
      return statesFor(hand, act)
  }
}

function isSensible(act: WorkActName, work: Work): boolean {
  if (act === 'startStage') return work.stages.some(canStart)
  if (act === 'finishStage') return work.stages.some((stage) => canFinish(work, stage))
  return act !== 'handOver' || work.handOver === null
}
