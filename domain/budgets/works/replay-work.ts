import type { Days } from './days.ts'
import type { Stage, Work } from './work.ts'
import { noDays } from './days.ts'
import type { WorkFact } from './work-events.ts'

/** What a history tells of a work; its words stand beside it. */
export interface ReplayedWork extends Pick<Work, 'bodyId' | 'promise' | 'money'> {
  readonly stages: readonly Pick<Stage, 'code' | 'plan' | 'real'>[]
  readonly departures: readonly Work['departures'][number]['kind'][]
  readonly handedOverOn: string | null
}

/**
 * A work told again from its history alone.
 * @throws where a fact does not follow: it does not begin with the beginning, begins twice, or dates a stage that the
 * work does not have
 */
export function replayWork(history: readonly WorkFact[]): ReplayedWork {
  const [first, ...rest] = history
  if (first?.type !== 'WorkBegun') throw new Error('A work begins with WorkBegun')
  const { bodyId, promise, stages } = first.data
  const begun: ReplayedWork = {
    ...{ bodyId, promise, departures: [], handedOverOn: null },
    stages: stages.map((code) => ({ code, plan: noDays, real: noDays })),
    money: { planned: promise, allocated: 0, spent: 0 },
  }
  return rest.reduce(following, begun)
}

function following(work: ReplayedWork, fact: WorkFact): ReplayedWork {
  switch (fact.type) {
    case 'WorkBegun':
      throw new Error('A work begins once')
    case 'WorkPlanned': {
      const { bodyId, plan, planned, allocated } = fact.data
      const stages = work.stages.map((stage, i) => ({ ...stage, plan: daysOf(plan[i] ?? noDays) }))
      return { ...work, bodyId, stages, money: { ...work.money, planned, allocated } }
    }
    case 'WorkStageDated': {
      const { stage: code, from, to } = fact.data
      if (!work.stages.some((stage) => stage.code === code)) throw new Error(`The work has no stage ${code}`)
      const stages = work.stages.map((stage) => (stage.code === code ? { ...stage, real: { from, to } } : stage))
      return { ...work, stages }
    }
    case 'WorkReported': {
      const { allocated, spent } = fact.data
      const planned = Math.max(work.money.planned, allocated, spent)
      return { ...work, money: { planned, allocated, spent } }
    }
    case 'WorkDeparted':
      return { ...work, departures: [...work.departures, fact.data.kind] }
    case 'WorkHandedOver':
      return { ...work, handedOverOn: fact.data.day }
  }
}

function daysOf({ from, to }: Days): Days {
  return { from, to }
}
