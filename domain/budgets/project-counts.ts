import type { Project } from './project.ts'
import type { ProjectState } from './states.ts'

/** What a campaign came to so far; public, because nothing disappears (R31). */
export interface ProjectCounts {
  /** everything that was ever sent in */
  readonly proposed: number
  /** passed the formal check, whatever came of it later */
  readonly admitted: number
  /** refused by the formal check */
  readonly refused: number
  /** found feasible, whatever came of it later */
  readonly feasible: number
  readonly infeasible: number
  /** on the frozen list */
  readonly onBallot: number
  /** by author or city */
  readonly withdrawn: number
  readonly merged: number
  readonly won: number
  readonly lost: number
  /** somebody owes it a verdict or a correction */
  readonly waiting: number
}

export type Counted = Pick<Project, 'state' | 'ballotNumber'> & {
  readonly wasAdmitted: boolean
  readonly wasFeasible: boolean
}

const waiting: readonly ProjectState[] = ['submitted', 'needs_changes', 'formally_accepted', 'supported', 'appealed']
/** Won the vote, and what became of them since. */
export const winners: readonly ProjectState[] = [
  'won',
  'planned',
  'in_progress',
  'delayed',
  'done',
  'disputed',
  'failed',
]
const voted: readonly ProjectState[] = [...winners, 'lost']
/** States that say nothing about the formal check, or that it was not passed. */
export const notAdmitted: readonly ProjectState[] = [
  ...['draft', 'submitted', 'needs_changes', 'formally_rejected'],
  ...['merged', 'withdrawn_by_author', 'withdrawn_by_city'],
] as ProjectState[]

/** Whether it passed the formal check at some time; an import says so by its state alone. */
export function wasAdmitted({ state, verdicts }: Pick<Project, 'state' | 'verdicts'>): boolean {
  return verdicts.some(({ outcome }) => outcome === 'accepted') || !notAdmitted.includes(state)
}

/** Whether officials found it feasible, last of all. */
export function wasFeasible({ state, verdicts }: Pick<Project, 'state' | 'verdicts'>): boolean {
  const merit = verdicts.findLast(({ step }) => step !== 'formal')
  return merit ? merit.outcome === 'feasible' : state === 'on_ballot' || voted.includes(state)
}

/** @param projects everything of the campaign that was sent in */
export function countProjects(projects: readonly Counted[]): ProjectCounts {
  const count = (isOne: (project: Counted) => boolean): number => projects.filter(isOne).length
  const inState = (...states: readonly ProjectState[]): number => count(({ state }) => states.includes(state))
  return {
    proposed: projects.length,
    admitted: count((project) => project.wasAdmitted),
    refused: inState('formally_rejected'),
    feasible: count((project) => project.wasFeasible),
    infeasible: inState('infeasible'),
    onBallot: count(({ ballotNumber, state }) => ballotNumber !== null && state !== 'withdrawn_by_city'),
    withdrawn: inState('withdrawn_by_author', 'withdrawn_by_city'),
    merged: inState('merged'),
    won: inState(...winners),
    lost: inState('lost'),
    waiting: inState(...waiting),
  }
}
