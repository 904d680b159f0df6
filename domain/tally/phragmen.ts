import type { Candidates } from './candidates.ts'
import type { Election } from './election.ts'
import type { Misfit } from './greedy.ts'
import type { Loss, Outcome, Rational } from './outcome.ts'
import { greatestCommonDivisor, reducedByFactors, toNumber } from './rational.ts'
import type { Support } from './support.ts'
import { firstInTies } from './ties.ts'

export interface PhragmenInput {
  readonly election: Election
  readonly support: Support
  readonly candidates: Candidates
  readonly ranks: Uint32Array
  readonly misfit: Misfit
}

/** One winner: what each of its supporters has borne after it, in minor units. */
export interface PhragmenRound {
  readonly project: number
  readonly load: number
  readonly exactLoad: Rational
}

/** Sums of non-negative floats are surely nearer than this; what is nearer is decided in whole numbers. */
const surelyBy = 1e-9

/**
 * Sequential Phragmén: the cost of a project is spread over its supporters so that all have borne the same after it;
 * the project after which they have borne the least is next. Exact. Loads never fall, so that an old load is a lower
 * bound; they take no more values than there are rounds, so that whole numbers weigh a project by counting heads.
 * @see M. Los, Z. Christoff, D. Grossi, *Proportional Budget Allocations: Towards a Systematization*, IJCAI 2022
 */
export function phragmen(input: PhragmenInput): Outcome<PhragmenRound> {
  const { election, support, candidates, ranks, misfit } = input
  const { projects, conflicts, budgetMinor } = election
  const { count } = election.profiles
  const { votes } = support
  /** the round after which a profile bears what it bears; 0 for nothing */
  const levelOf = new Uint32Array(count)
  /** by level: numerators over `den`, which is the product of `factors` */
  const loads = [0n]
  const factors: number[] = []
  let den = 1n
  /** by profile: what all its voters bear together, to the last bit of a float */
  const borne = new Float64Array(count)
  const bounds = Float64Array.from(projects, ({ costMinor }, p) => costMinor / (votes[p] ?? 0))
  const rounds: PhragmenRound[] = []
  const lost: Loss[] = [...candidates.lost]
  let alive = [...candidates.projects]
  let leftMinor = budgetMinor

  const costOf = (p: number) => projects[p]?.costMinor ?? 0

  /** The load over `den · votes`: its supporters are counted by what they bear. */
  function weighExactly(p: number): bigint {
    const heads = headsOf(support, p, levelOf, loads.length)
    let sum = BigInt(costOf(p)) * den
    for (let level = 1; level < loads.length; level++) {
      const number = heads[level] ?? 0
      if (number > 0) sum += BigInt(number) * (loads[level] ?? 0n)
    }
    return sum
  }

  /** All projects after which the least is borne. */
  function lightest(): number[] {
    alive.sort((a, b) => (bounds[a] ?? 0) - (bounds[b] ?? 0))
    let best = Infinity
    const weighed: number[] = []
    for (const p of alive) {
      if ((bounds[p] ?? 0) > best * (1 + surelyBy)) break
      const load = (costOf(p) + borneBy(support, p, borne)) / (votes[p] ?? 0)
      bounds[p] = load
      weighed.push(p)
      if (load < best) best = load
    }
    const near = weighed.filter((p) => (bounds[p] ?? 0) <= best * (1 + surelyBy))
    if (near.length < 2) return near
    const exact = near.map((p) => ({ p, num: weighExactly(p), heads: BigInt(votes[p] ?? 0) }))
    const least = exact.reduce((a, b) => (b.num * a.heads < a.num * b.heads ? b : a))
    return exact.filter(({ num, heads: own }) => num * least.heads === least.num * own).map(({ p }) => p)
  }

  function fund(p: number): void {
    const num = weighExactly(p)
    const voters = votes[p] ?? 0
    const divisor = Number(greatestCommonDivisor(num % BigInt(voters), BigInt(voters)))
    const factor = voters / divisor
    for (let level = 1; level < loads.length; level++) loads[level] = (loads[level] ?? 0n) * BigInt(factor)
    den *= BigInt(factor)
    factors.push(factor)
    const level = loads.push(num / BigInt(divisor)) - 1
    const exactLoad = reducedByFactors({ num: loads[level] ?? 0n, den }, factors)
    const load = toNumber(exactLoad)
    bear(support, p, { load, level, borne, levelOf })
    leftMinor -= costOf(p)
    rounds.push({ project: p, load, exactLoad })
  }

  function drop(dropped: readonly number[], reason: Loss['reason']): void {
    const gone = new Set(dropped)
    alive = alive.filter((p) => !gone.has(p))
    for (const project of dropped) {
      lost.push({ project, reason, afterRounds: rounds.length, availableMinor: leftMinor })
    }
  }

  while (alive.length > 0) {
    const tied = lightest()
    const tooDear = tied.filter((p) => costOf(p) > leftMinor)
    drop(tooDear, 'no_money')
    if (misfit === 'stop' && tooDear.length > 0) {
      drop(alive, 'after_stop')
      break
    }
    const fitting = tied.filter((p) => costOf(p) <= leftMinor)
    if (fitting.length === 0) continue
    const winner = firstInTies(fitting, ranks)
    fund(winner)
    alive = alive.filter((p) => p !== winner)
    drop(
      (conflicts[winner] ?? []).filter((other) => alive.includes(other)),
      'conflict',
    )
  }
  const winners = rounds.map(({ project }) => project)
  return { winners, costMinor: budgetMinor - leftMinor, rounds, lost }
}

// The loops in which a count is spent stand by themselves, which lets them be compiled better than within another
// function that is made anew for each count.

function borneBy({ offsets, profiles }: Support, project: number, borne: Float64Array): number {
  const to = offsets[project + 1] ?? 0
  let k = offsets[project] ?? 0
  let sum = (to - k) % 2 === 1 ? (borne[profiles[k++] ?? 0] ?? 0) : 0
  // Two at a time: each addition waits for the one before it.
  for (; k < to; k += 2) sum += (borne[profiles[k] ?? 0] ?? 0) + (borne[profiles[k + 1] ?? 0] ?? 0)
  return sum
}

/** Supporters by level. */
function headsOf(
  { offsets, profiles, weights }: Support,
  project: number,
  levelOf: Uint32Array,
  levels: number,
): Float64Array {
  const heads = new Float64Array(levels)
  const to = offsets[project + 1] ?? 0
  for (let k = offsets[project] ?? 0; k < to; k++) {
    const level = levelOf[profiles[k] ?? 0] ?? 0
    heads[level] = (heads[level] ?? 0) + (weights[k] ?? 0)
  }
  return heads
}

interface Burden {
  readonly load: number
  readonly level: number
  readonly borne: Float64Array
  readonly levelOf: Uint32Array
}

function bear({ offsets, profiles, weights }: Support, project: number, burden: Burden): void {
  const { load, level, borne, levelOf } = burden
  const to = offsets[project + 1] ?? 0
  for (let k = offsets[project] ?? 0; k < to; k++) {
    const i = profiles[k] ?? 0
    levelOf[i] = level
    borne[i] = load * (weights[k] ?? 0)
  }
}
