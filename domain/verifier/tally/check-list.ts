import { at, isSameLeaving, type Gone, type Scene } from './election.ts'
import type { Report } from './finding.ts'
import type { StatedListRound } from './format.ts'

interface ListCheck {
  readonly rounds: readonly StatedListRound[]
  readonly order: string
  readonly misfit: 'skip' | 'stop'
  readonly candidates: readonly number[]
  /** what has won before */
  readonly funded: readonly number[]
}

/** Checks that each winner of a list fits and that nobody who could have won stood higher. @returns the winners */
export function checkList(scene: Scene, check: ListCheck, report: Report): number[] {
  const { costs, idOf, ballots } = scene
  const { rounds, order, misfit, funded } = check
  const scoreOf = (p: number) => ballots.fans[p]?.[order.startsWith('votes') ? 'votes' : 'points'] ?? 0
  const claimOf = (p: number) => ({
    score: BigInt(scoreOf(p)),
    per: BigInt(order.endsWith('per-cost') ? at(costs, p) : 1),
  })
  const claims = new Map(check.candidates.map((p) => [p, claimOf(p)]))

  /** Negative when `a` stands higher; 0 for equal claims. */
  function compare(a: number, b: number): number {
    const [one, other] = [claims.get(a), claims.get(b)]
    if (!one || !other) return 0
    return Number(other.score * one.per - one.score * other.per)
  }

  let leftMinor = funded.reduce((left, p) => left - at(costs, p), scene.budgetMinor)
  let alive = check.candidates
    .filter((p) => !funded.some((winner) => winner === p || scene.excludes(winner, p)))
    .sort((a, b) => compare(a, b) || (scene.breakTie(a, b).first === a ? -1 : 1))
  const winners: number[] = []

  for (const [index, round] of rounds.entries()) {
    const at1 = { round: index + 1, project: round.project }
    const winner = scene.positionOf(round.project)
    const fits = alive.filter((p) => at(costs, p) <= leftMinor)
    const [first] = misfit === 'skip' ? fits : alive
    if (!alive.includes(winner)) return stop('WINNER_IS_OUT', at1)
    if (!fits.includes(winner)) return stop('WINNER_DOES_NOT_FIT', at1)
    if (first !== winner) return stop('RIVAL_WAS_HIGHER', { round: index + 1, project: idOf(first ?? -1) })
    const equals = fits.filter((p) => p !== winner && compare(p, winner) === 0)
    if (round.score !== scoreOf(winner)) report('SCORE_DIFFERS', at1)
    if (!isSameTies(scene, round, winner, equals)) report('TIES_DIFFER', at1)
    leftMinor -= at(costs, winner)
    if (round.leftMinor !== leftMinor) report('LEFT_DIFFERS', at1)
    winners.push(winner)
    alive = alive.filter((p) => p !== winner)
    const gone = leavingWith(winner, index === rounds.length - 1)
    if (!isSameLeaving(scene, round.leaving, gone)) report('LEAVING_DIFFERS', at1)
    alive = alive.filter((p) => !gone.some(({ position }) => position === p))
  }
  const [next] = misfit === 'skip' ? alive.filter((p) => at(costs, p) <= leftMinor) : alive
  if (next !== undefined) report('ENDED_EARLY', { project: idOf(next) })
  return winners

  function stop(...finding: Parameters<Report>): number[] {
    report(...finding)
    return winners
  }

  function leavingWith(winner: number, isLast: boolean): Gone {
    const excluded = alive.filter((p) => scene.excludes(winner, p))
    const others = alive.filter((p) => !excluded.includes(p))
    const isOver = misfit === 'stop' && isLast && at(costs, others[0] ?? -1) > leftMinor
    return alive.flatMap((position) => {
      if (excluded.includes(position)) return [{ position, reason: 'conflict' }]
      if (isOver) return [{ position, reason: position === others[0] ? 'no_money' : 'after_stop' }]
      return misfit === 'skip' && at(costs, position) > leftMinor ? [{ position, reason: 'no_money' }] : []
    })
  }
}

/** Whether the ties of a round are these, each broken by the step that breaks it, for the winner. */
export function isSameTies(
  scene: Scene,
  { ties }: Pick<StatedListRound, 'ties'>,
  winner: number,
  equals: readonly number[],
): boolean {
  return (
    ties.length === equals.length &&
    equals.every((p, i) => ties[i]?.project === scene.idOf(p) && ties[i].by === scene.breakTie(winner, p).by)
  )
}
