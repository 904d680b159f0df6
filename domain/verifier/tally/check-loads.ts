import { isSameTies } from './check-list.ts'
import { at, isSameLeaving, type Gone, type Scene } from './election.ts'
import { approximate, commonDenominator, readExact } from './exact.ts'
import type { Report } from './finding.ts'
import type { StatedLoads } from './format.ts'

/** What is nearer than this is decided in whole numbers; sums of floats that are not negative are surely nearer. */
const surelyBy = 1e-9

const none = new Uint32Array()

/** Checks that no project was lighter than the winner of each round. @returns the winners */
export function checkLoads(
  scene: Scene,
  { rounds }: StatedLoads,
  rule: { readonly misfit: 'skip' | 'stop'; readonly candidates: readonly number[] },
  report: Report,
): number[] {
  const { costs, idOf, ballots } = scene
  const { weights } = ballots
  const winners: number[] = []
  const numbers = rounds.map(({ load }) => readExact(load))
  const loads = numbers.flatMap((number) => number ?? [])
  const flawed = numbers.indexOf(undefined)
  if (flawed >= 0) {
    report('NUMBER_NOT_REDUCED', { round: flawed + 1 })
    return winners
  }
  const den = commonDenominator(loads)
  /** over `den`, by level: nothing, then what was borne after each round */
  const exact = [0n, ...loads.map((load) => load.num * (den / load.den))]
  const nearly = [0, ...loads.map(approximate)]
  const levelOf = new Uint32Array(weights.length)
  let leftMinor = scene.budgetMinor
  let alive = [...rule.candidates]

  function headsOf(p: number): Float64Array {
    const heads = new Float64Array(winners.length + 1)
    const { profiles = none } = ballots.fans[p] ?? {}
    for (const i of profiles) {
      const level = levelOf[i] ?? 0
      heads[level] = (heads[level] ?? 0) + (weights[i] ?? 0)
    }
    return heads
  }

  /** Load by load: what the supporters of a project would have borne together, exactly over `den` and nearly. */
  function weigh(p: number) {
    const heads = headsOf(p)
    const votes = ballots.fans[p]?.votes ?? 0
    return {
      p,
      nearly: heads.reduce((sum, number, level) => sum + number * at(nearly, level), at(costs, p)) / votes,
      votes: BigInt(votes),
      sum: () =>
        heads.reduce((sum, number, level) => sum + BigInt(number) * (exact[level] ?? 0n), BigInt(at(costs, p)) * den),
    }
  }
  type Weighed = ReturnType<typeof weigh>

  /** Those after which the least has been borne. */
  function lightest(weighed: readonly Weighed[]): number[] {
    const limit = Math.min(...weighed.map((one) => one.nearly)) * (1 + surelyBy)
    const near = weighed.filter((one) => one.nearly <= limit).map((one) => ({ ...one, total: one.sum() }))
    const isLighter = (a: (typeof near)[number], b: (typeof near)[number]) => a.total * b.votes < b.total * a.votes
    return near.filter((one) => !near.some((other) => isLighter(other, one))).map(({ p }) => p)
  }

  for (const [index, round] of rounds.entries()) {
    const at1 = { round: index + 1, project: round.project }
    const winner = scene.positionOf(round.project)
    if (!alive.includes(winner)) return stop('WINNER_IS_OUT', at1)
    if (at(costs, winner) > leftMinor) return stop('WINNER_DOES_NOT_FIT', at1)
    const weighed = alive.map(weigh)
    const own = weighed.find(({ p }) => p === winner)
    if (own?.sum() !== (exact[index + 1] ?? 0n) * (own?.votes ?? 0n)) return stop('LOAD_WRONG', at1)
    const first = lightest(weighed)
    if (!first.includes(winner)) return stop('RIVAL_WAS_LIGHTER', { round: index + 1, project: idOf(first[0] ?? -1) })
    const equals = first.filter((p) => p !== winner)
    const before = equals.find((p) => scene.breakTie(winner, p).first === p)
    if (before !== undefined) return stop('RIVAL_WAS_LIGHTER', { round: index + 1, project: idOf(before) })
    if (equals.some((p) => at(costs, p) > leftMinor)) return stop('GOES_ON_TOO_LONG', at1)
    if (!isSameTies(scene, round, winner, equals)) report('TIES_DIFFER', at1)

    winners.push(winner)
    for (const i of ballots.fans[winner]?.profiles ?? []) levelOf[i] = winners.length
    leftMinor -= at(costs, winner)
    const rest = alive.filter((p) => p !== winner)
    const gone = leavingWith(rest, winner, index === rounds.length - 1)
    if (!isSameLeaving(scene, round.leaving, gone)) report('LEAVING_DIFFERS', at1)
    alive = rest.filter((p) => !gone.some(({ position }) => position === p))
  }
  if (alive[0] !== undefined) report('ENDED_EARLY', { project: idOf(alive[0]) })
  return winners

  function stop(...finding: Parameters<Report>): number[] {
    report(...finding)
    return winners
  }

  function leavingWith(rest: readonly number[], winner: number, isLast: boolean): Gone {
    const others = rest.filter((p) => !scene.excludes(winner, p))
    const isTooDear = (p: number) => at(costs, p) > leftMinor
    // Where misfits end the count, it ends when one of the lightest does not fit.
    const next = rule.misfit === 'stop' && isLast ? lightest(others.map(weigh)) : []
    const isOver = next.some(isTooDear)
    return rest.flatMap((position) => {
      if (!others.includes(position)) return [{ position, reason: 'conflict' }]
      if (isOver)
        return [{ position, reason: next.includes(position) && isTooDear(position) ? 'no_money' : 'after_stop' }]
      return rule.misfit === 'skip' && isTooDear(position) ? [{ position, reason: 'no_money' }] : []
    })
  }
}
