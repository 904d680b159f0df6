import type { Election } from '../election.ts'
import type { Misfit } from '../greedy.ts'
import type { Loss, Rational } from '../outcome.ts'
import type { PhragmenRound } from '../phragmen.ts'
import type { Support } from '../support.ts'
import type { Leaving, LoadRound, LoadStanding, TiesWith } from './rounds.ts'

interface LoadScript {
  readonly election: Election
  readonly support: Support
  readonly candidates: readonly number[]
  readonly misfit: Misfit
  readonly rounds: readonly PhragmenRound[]
  readonly lost: readonly Loss[]
  readonly tiesWith: TiesWith
}

/**
 * Phragmén, round by round. Where misfits are dropped, a project drops out as soon as it does not fit any more; where
 * one that is next and does not fit ends the count, the others drop out then.
 */
export function filmLoads({ election, support, candidates, misfit, rounds, lost, tiesWith }: LoadScript): LoadRound[] {
  const { projects, conflicts, budgetMinor, profiles } = election
  const costOf = (project: number) => projects[project]?.costMinor ?? 0
  const reasons = new Map(lost.map(({ project, reason }) => [project, reason]))
  /** the round after which a profile bears what it bears, from 1; 0 for nothing */
  const levelOf = new Uint32Array(profiles.count)
  /** by level and project: supporters who bear this; nobody is counted on level 0 */
  const heads = [new Float64Array(projects.length)]
  let alive = [...candidates]
  let leftMinor = budgetMinor

  /** What its supporters would have borne together; each of them that divided by their number. */
  function loadOf(p: number): number {
    let sum = costOf(p)
    for (let level = 1; level < heads.length; level++) sum += (heads[level]?.[p] ?? 0) * (rounds[level - 1]?.load ?? 0)
    return sum / (support.votes[p] ?? 0)
  }

  function isExactly(p: number, { num, den }: Rational): boolean {
    let sum: Rational = { num: BigInt(costOf(p)), den: 1n }
    for (let level = 1; level < heads.length; level++) {
      const { exactLoad } = rounds[level - 1] ?? {}
      const number = BigInt(heads[level]?.[p] ?? 0)
      if (!exactLoad || number === 0n) continue
      sum = { num: sum.num * exactLoad.den + number * exactLoad.num * sum.den, den: sum.den * exactLoad.den }
    }
    return sum.num * den === num * sum.den * BigInt(support.votes[p] ?? 0)
  }

  function lay(winner: number): void {
    const level = heads.push(new Float64Array(projects.length)) - 1
    for (let k = support.offsets[winner] ?? 0; k < (support.offsets[winner + 1] ?? 0); k++) {
      const i = support.profiles[k] ?? 0
      const weight = profiles.weights[i] ?? 0
      const [from, to] = [heads[levelOf[i] ?? 0], heads[level]]
      levelOf[i] = level
      for (let m = profiles.offsets[i] ?? 0; m < (profiles.offsets[i + 1] ?? 0); m++) {
        const p = profiles.marks[m] ?? 0
        if (from) from[p] = (from[p] ?? 0) - weight
        if (to) to[p] = (to[p] ?? 0) + weight
      }
    }
  }

  return rounds.map(({ project, load, exactLoad }, index): LoadRound => {
    const standings = alive.map((p): LoadStanding => {
      return { project: p, costMinor: costOf(p), isAffordable: costOf(p) <= leftMinor, load: loadOf(p) }
    })
    const near = standings.filter((one) => one.project !== project && one.load <= load * (1 + 1e-9))
    const equals = near.map((one) => one.project).filter((p) => isExactly(p, exactLoad))
    lay(project)
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
    const ties = tiesWith(project, equals)
    return { kind: 'load', project, costMinor: costOf(project), load: exactLoad, standings, ties, leaving, leftMinor }
  })
}
