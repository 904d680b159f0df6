import type { Election } from './election.ts'
import type { Utilities } from './utilities.ts'

/** What voters got out of an outcome, whatever rule it came from. */
export interface Audit {
  /** voters who supported nothing of what won, empty ballots included */
  readonly votersWithNothing: number
  /** sum over voters of the winners they supported */
  readonly fundedMarks: number
  /** projects whose supporters are slighted, by EJR+ up to any project; by position */
  readonly violations: readonly Slighting[]
}

/** A project that a group of its supporters could have paid with its part of the budget. */
export interface Slighting {
  readonly project: number
  /** of the smallest such group: how many voters it has */
  readonly voters: number
}

/** Audits a set of winners by one notion of utility. */
export function audit(election: Election, utilities: Utilities, winners: readonly number[]): Audit {
  const { weights, count } = election.profiles
  const { offsets, profiles } = utilities
  const funded = new Float64Array(count)
  for (const winner of winners) {
    for (let k = offsets[winner] ?? 0; k < (offsets[winner + 1] ?? 0); k++) {
      const i = profiles[k] ?? 0
      funded[i] = (funded[i] ?? 0) + 1
    }
  }
  let votersWithNothing = 0
  let fundedMarks = 0
  for (let i = 0; i < count; i++) {
    if (funded[i] === 0) votersWithNothing += weights[i] ?? 0
    fundedMarks += (weights[i] ?? 0) * (funded[i] ?? 0)
  }
  return { votersWithNothing, fundedMarks, violations: violationsOfEjrPlus(election, utilities, winners) }
}

/**
 * EJR+ up to any project, exactly: the unfunded projects that some group of their supporters could have paid with its
 * part of the budget, while each of the group would have had no more than that part buys, even with the project.
 * Equal Shares leaves none.
 * @see J. Brill, J. Peters, *Robust and Verifiable Proportionality Axioms for Multiwinner Voting*, EC 2023
 */
function violationsOfEjrPlus(election: Election, utilities: Utilities, winners: readonly number[]): Slighting[] {
  const { projects, conflicts, budgetMinor } = election
  const closed = new Set(winners)
  for (const winner of winners) for (const other of conflicts[winner] ?? []) closed.add(other)
  const gains = gainsOf(election, utilities, winners)
  return [...projects.keys()].flatMap((project) => {
    const { costMinor = 0, isWithdrawn } = projects[project] ?? {}
    const isOpen = !closed.has(project) && !isWithdrawn && costMinor > 0 && costMinor <= budgetMinor
    const voters = isOpen ? slighted(election, utilities, gains, project) : 0
    return voters > 0 ? [{ project, voters }] : []
  })
}

/** What each profile gets from the winners. */
function gainsOf({ profiles }: Election, utilities: Utilities, winners: readonly number[]): Float64Array {
  const { offsets, profiles: supporters, units, factors } = utilities
  const gains = new Float64Array(profiles.count)
  for (const winner of winners) {
    for (let k = offsets[winner] ?? 0; k < (offsets[winner + 1] ?? 0); k++) {
      const i = supporters[k] ?? 0
      gains[i] = (gains[i] ?? 0) + (units?.[k] ?? 1) * (factors[winner] ?? 1)
    }
  }
  return gains
}

/** Takes supporters from the least served on. @returns the voters of the first group that could have paid; 0 if none */
function slighted(election: Election, utilities: Utilities, gains: Float64Array, project: number): number {
  const { profiles: supporters, offsets, units, factors } = utilities
  const { weights } = election.profiles
  const factor = factors[project] ?? 1
  const byValue = new Map<number, { units: number; voters: number }>()
  for (let k = offsets[project] ?? 0; k < (offsets[project + 1] ?? 0); k++) {
    const i = supporters[k] ?? 0
    const unit = units?.[k] ?? 1
    const weight = weights[i] ?? 0
    const value = (gains[i] ?? 0) + unit * factor
    const group = byValue.get(value)
    if (!group) byValue.set(value, { units: weight * unit, voters: weight })
    else {
      group.units += weight * unit
      group.voters += weight
    }
  }
  const costs = BigInt(election.projects[project]?.costMinor ?? 0) * BigInt(election.voters)
  const part = BigInt(election.budgetMinor) * BigInt(factor)
  let [together, voters] = [0, 0]
  for (const [value, group] of [...byValue].sort(([a], [b]) => a - b)) {
    together += group.units
    voters += group.voters
    // Floats settle what is clear; whole numbers are only for what is near.
    const [need, have] = [value * Number(costs), Number(part) * together]
    const isSure = Math.abs(need - have) > 1e-9 * have
    if (isSure ? need < have : BigInt(value) * costs <= part * BigInt(together)) return voters
  }
  return 0
}
