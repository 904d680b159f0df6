import type { Election } from '../election.ts'
import type { Misfit } from '../greedy.ts'
import type { Loss } from '../outcome.ts'
import type { PhragmenRound } from '../phragmen.ts'
import type { Support } from '../support.ts'
import type { Leaving, LoadRound, LoadStanding } from './rounds.ts'

interface LoadScript {
  readonly election: Election
  readonly support: Support
  readonly candidates: readonly number[]
  readonly misfit: Misfit
  readonly rounds: readonly PhragmenRound[]
  readonly lost: readonly Loss[]
}

/**
 * Phragmén, round by round. Where misfits are dropped, a project drops out as soon as it does not fit any more; where
 * one that is next and does not fit ends the count, the others drop out then.
 */
export function filmLoads({ election, support, candidates, misfit, rounds, lost }: LoadScript): LoadRound[] {
  const { projects, conflicts, budgetMinor, profiles } = election
  const costOf = (project: number) => projects[project]?.costMinor ?? 0
  const reasons = new Map(lost.map(({ project, reason }) => [project, reason]))
  const loads = new Float64Array(profiles.count)
  /** by project: what its supporters have borne together */
  const borne = new Float64Array(projects.length)
  let alive = [...candidates]
  let leftMinor = budgetMinor
  const loadOf = (p: number) => ((borne[p] ?? 0) + costOf(p)) / (support.votes[p] ?? 0)

  function lay(winner: number, load: number): void {
    for (let k = support.offsets[winner] ?? 0; k < (support.offsets[winner + 1] ?? 0); k++) {
      const i = support.profiles[k] ?? 0
      const more = (profiles.weights[i] ?? 0) * (load - (loads[i] ?? 0))
      loads[i] = load
      for (let m = profiles.offsets[i] ?? 0; m < (profiles.offsets[i + 1] ?? 0); m++) {
        const p = profiles.marks[m] ?? 0
        borne[p] = (borne[p] ?? 0) + more
      }
    }
  }

  return rounds.map(({ project, load, exactLoad }, index): LoadRound => {
    const standings = alive.map((p): LoadStanding => {
      return { project: p, costMinor: costOf(p), isAffordable: costOf(p) <= leftMinor, load: loadOf(p) }
    })
    lay(project, load)
    leftMinor -= costOf(project)
    const excluded = new Set(conflicts[project])
    const isStop = misfit === 'stop' && index === rounds.length - 1
    const leaving: Leaving[] = []
    for (const p of alive) {
      if (p === project) continue
      if (excluded.has(p)) leaving.push({ project: p, reason: 'conflict' })
      else if (isStop) leaving.push({ project: p, reason: reasons.get(p) ?? 'after_stop' })
      else if (misfit === 'skip' && costOf(p) > leftMinor) leaving.push({ project: p, reason: 'no_money' })
    }
    const gone = new Set([project, ...leaving.map((one) => one.project)])
    alive = alive.filter((p) => !gone.has(p))
    return { kind: 'load', project, costMinor: costOf(project), load: exactLoad, standings, leaving, leftMinor }
  })
}
