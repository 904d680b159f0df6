import type { Election } from '../election.ts'
import type { LossReason } from '../outcome.ts'
import type { FilmRound, Leaving } from './rounds.ts'

/** Why a project did not win, and what its supporters got instead. */
export interface LossStory {
  readonly project: number
  readonly reason: LossReason
  /** how many rounds there had been when it dropped out */
  readonly afterRounds: number
  /** the last round in which it could have been paid, from 1; 0 if in none */
  readonly lastAffordableRound: number
  /**
   * the money that was there for it in that round (null if there is none), and at the end: of its supporters under Equal
   * Shares, of the budget otherwise
   */
  readonly availableThenMinor: number | null
  readonly availableEndMinor: number
  /** by how much its cost exceeds that; 0 where money was not what was missing */
  readonly missingMinor: number
  readonly supporters: number
  /** supporters who marked something that won */
  readonly served: number
  /** winners that its supporters marked, by most supporters first, at most three */
  readonly instead: readonly Consolation[]
  /** how many more winners they marked, beside these few */
  readonly insteadOthers: number
}

export interface Consolation {
  readonly project: number
  /** supporters of the loser who marked this winner */
  readonly voters: number
  /** what the supporters of the loser paid for it; null unless voters paid for it themselves */
  readonly paidMinor: number | null
}

interface LossScript {
  readonly election: Election
  readonly rounds: readonly FilmRound[]
  readonly before: readonly Leaving[]
  /** money of the supporters of a project after so many rounds, where voters buy */
  readonly moneyBehind?: (project: number, afterRounds: number) => number
}

const consolationsMax = 3

/** One story for each project that did not win, by position. */
export function tellLosses({ election, rounds, before, moneyBehind }: LossScript): LossStory[] {
  const winners = rounds.map(({ project }) => project)
  const { supporters, served, together } = overlapOf(election, winners)
  const lastRounds = lastAffordableRounds(rounds)
  const leftAfter = (count: number) => rounds[count - 1]?.leftMinor ?? election.budgetMinor

  const insteadOf = (project: number) => {
    const consoled = winners.map((winner, index): Consolation => {
      const isBought = moneyBehind && rounds[index]?.kind === 'purchase'
      const paidMinor = isBought ? moneyBehind(project, index) - moneyBehind(project, index + 1) : null
      return { project: winner, voters: together[index]?.[project] ?? 0, paidMinor }
    })
    const marked = consoled.filter(({ voters }) => voters > 0).sort((a, b) => b.voters - a.voters)
    const instead = marked.slice(0, consolationsMax)
    return { instead, insteadOthers: marked.length - instead.length }
  }

  return exitsOf(rounds, before).map(({ project, reason, afterRounds }): LossStory => {
    const ofBuyers = rounds[afterRounds - 1]?.kind === 'list' ? undefined : moneyBehind
    const availableAfter = (count: number) => ofBuyers?.(project, count) ?? leftAfter(count)
    const lastAffordableRound = lastRounds.get(project) ?? 0
    const availableEndMinor = availableAfter(rounds.length)
    return {
      ...{ project, reason, afterRounds, lastAffordableRound, availableEndMinor },
      availableThenMinor: lastAffordableRound > 0 ? availableAfter(lastAffordableRound - 1) : null,
      missingMinor: Math.max(0, (election.projects[project]?.costMinor ?? 0) - availableEndMinor),
      supporters: supporters[project] ?? 0,
      served: served[project] ?? 0,
      ...insteadOf(project),
    }
  })
}

/** By position. Who drops out twice, of the purchases and of the list that fills up, is told by the second time. */
function exitsOf(rounds: readonly FilmRound[], before: readonly Leaving[]) {
  const exits = new Map(before.map((leaving) => [leaving.project, { ...leaving, afterRounds: 0 }]))
  rounds.forEach(({ leaving, project: winner }, index) => {
    for (const one of leaving) exits.set(one.project, { ...one, afterRounds: index + 1 })
    exits.delete(winner)
  })
  return [...exits.values()].sort((a, b) => a.project - b.project)
}

/** By project, the last round before which it could be paid, from 1. */
function lastAffordableRounds(rounds: readonly FilmRound[]): Map<number, number> {
  const last = new Map<number, number>()
  rounds.forEach(({ standings }, index) => {
    for (const { project, isAffordable } of standings) if (isAffordable) last.set(project, index + 1)
  })
  return last
}

/** By project: its supporters, those of them who marked a winner, and by winner those who marked both. */
function overlapOf({ projects, profiles }: Election, winners: readonly number[]) {
  const { count, weights, offsets, marks } = profiles
  const supporters = new Float64Array(projects.length)
  const served = new Float64Array(projects.length)
  const together = winners.map(() => new Float64Array(projects.length))
  const placeOf = new Map(winners.map((winner, index) => [winner, index]))
  for (let i = 0; i < count; i++) {
    const weight = weights[i] ?? 0
    const own = marks.subarray(offsets[i] ?? 0, offsets[i + 1] ?? 0)
    const columns = [supporters]
    for (const p of own) {
      const column = together[placeOf.get(p) ?? -1]
      if (column) columns.push(column)
    }
    if (columns.length > 1) columns.push(served)
    for (const column of columns) for (const p of own) column[p] = (column[p] ?? 0) + weight
  }
  return { supporters, served, together }
}
