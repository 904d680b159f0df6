import type { Election } from '../election.ts'
import { compareClaims, type GreedyOrder, type GreedyRound, type Misfit } from '../greedy.ts'
import type { Leaving, ListRound, ListStanding, TiesWith } from './rounds.ts'

interface ListScript {
  readonly election: Election
  /** candidates from the top on */
  readonly list: readonly number[]
  readonly scores: Float64Array
  readonly order: GreedyOrder
  readonly misfit: Misfit
  readonly rounds: readonly GreedyRound[]
  /** what has won before the list was begun */
  readonly funded: readonly number[]
  readonly tiesWith: TiesWith
}

/**
 * Greedy, round by round. Where misfits are passed over, a project drops out as soon as it does not fit any more; where
 * the first misfit ends the list, the others drop out then.
 */
export function filmList(script: ListScript): ListRound[] {
  const { election, list, scores, misfit, rounds, funded, tiesWith } = script
  const { projects, conflicts, budgetMinor } = election
  const compare = compareClaims(script, scores)
  const costOf = (project: number) => projects[project]?.costMinor ?? 0
  const closed = new Set(funded.flatMap((winner) => [winner, ...(conflicts[winner] ?? [])]))
  let alive = list
    .map((project, index) => ({ project, place: index + 1 }))
    .filter(({ project }) => !closed.has(project))
  let leftMinor = funded.reduce((left, winner) => left - costOf(winner), budgetMinor)

  return rounds.map(({ project, score }, index): ListRound => {
    const standings = alive.map(({ project: p, place }): ListStanding => {
      return { project: p, costMinor: costOf(p), isAffordable: costOf(p) <= leftMinor, score: scores[p] ?? 0, place }
    })
    const equals = standings.filter(({ project: p, isAffordable }) => {
      return p !== project && isAffordable && compare(p, project) === 0
    })
    const ties = tiesWith(
      project,
      equals.map((one) => one.project),
    )
    leftMinor -= costOf(project)
    const excluded = new Set(conflicts[project])
    const others = alive.filter((one) => one.project !== project)
    const leaving: Leaving[] = []
    let isOver = false
    for (const { project: p } of others) {
      const isMisfit = costOf(p) > leftMinor
      if (excluded.has(p)) leaving.push({ project: p, reason: 'conflict' })
      else if (isOver) leaving.push({ project: p, reason: 'after_stop' })
      else if (isMisfit && (misfit === 'skip' || index === rounds.length - 1))
        leaving.push({ project: p, reason: 'no_money' })
      isOver ||= misfit === 'stop' && leaving.at(-1)?.reason === 'no_money'
    }
    const gone = new Set(leaving.map((one) => one.project))
    alive = others.filter((one) => !gone.has(one.project))
    return { kind: 'list', project, costMinor: costOf(project), score, standings, ties, leaving, leftMinor }
  })
}
