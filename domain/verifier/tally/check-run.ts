// One reckoning whose parts share their columns: cut into files it would be harder to check.
import { isSameTies } from './check-list.ts'
import { at, isSameLeaving, type Gone, type Scene } from './election.ts'
import { approximate, commonDenominator, readExact } from './exact.ts'
import type { Report } from './finding.ts'
import type { SharesLaw, StatedPurchase, StatedRun } from './format.ts'

interface RunCheck {
  readonly run: StatedRun
  readonly law: SharesLaw
  readonly candidates: readonly number[]
  /** who was out for other reasons than money, by position */
  readonly out: Gone
  /** the run was given up, so that projects may be left over */
  readonly isGivenUp: boolean
}

/** Whose payment is nearer to just the cost than this part of it, is listed as close. */
const closePart = 1_000_000_000n

/**
 * Checks a run of Equal Shares by its prices: at the price of each winner its supporters pay just its cost, and those of
 * no other project would have paid as much as theirs; at the end nobody can pay for anything. Floats with a bound of
 * their error settle what is clear, whole numbers over one denominator the rest.
 * @returns the winners; up to the first round that cannot be right
 */
export function checkRun(scene: Scene, { run, law, candidates, out, isGivenUp }: RunCheck, report: Report): number[] {
  const { costs, idOf, ballots } = scene
  const { weights, starts, marks, worths } = ballots
  const { rounds } = run
  const winners: number[] = []
  const numbers = [run.share, ...rounds.map(({ rho }) => rho)].map(readExact)
  const [share, ...rhos] = numbers.flatMap((number) => number ?? [])
  const flawed = numbers.indexOf(undefined)
  if (!share || flawed >= 0) {
    report('NUMBER_NOT_REDUCED', flawed > 0 ? { round: flawed } : {})
    return winners
  }
  const den = commonDenominator([share, ...rhos])
  const factorOf = (p: number) => (law.utility === 'cost' ? at(costs, p) : 1)
  const unitOf = (worth: number) => (law.utility === 'points' ? worth : 1)
  /** over `den`: the share, prices, and what winners cost a supporter for each unit, by round */
  const exactShare = share.num * (den / share.den)
  const exactRhos = rhos.map((rho) => rho.num * (den / rho.den))
  const exactPayments: bigint[] = []
  const nearShare = approximate(share)
  const balances = new Float64Array(weights.length).fill(nearShare)
  const isEmpty = new Uint8Array(weights.length)
  const roundOf = new Int32Array(costs.length).fill(-1)
  const doubt = () => (winners.length + 8) * 2 ** -50 * nearShare

  /** Over `den`: what some supporters of a project have, by exact sums of how many of them paid for what. */
  function moneyOf(profiles: Iterable<readonly [profile: number, weight: number]>): bigint {
    let heads = 0
    const paid = new Float64Array(winners.length)
    for (const [i, weight] of profiles) {
      if (isEmpty[i]) continue
      heads += weight
      for (let k = at(starts, i); k < at(starts, i + 1); k++) {
        const round = roundOf[at(marks, k)] ?? -1
        if (round >= 0) paid[round] = at(paid, round) + weight * unitOf(at(worths, k))
      }
    }
    return paid.reduce(
      (sum, units, round) => sum - BigInt(units) * (exactPayments[round] ?? 0n),
      BigInt(heads) * exactShare,
    )
  }

  function* supportersOf(p: number): Generator<readonly [profile: number, weight: number]> {
    const fans = ballots.fans[p]
    for (let j = 0; j < (fans?.profiles.length ?? 0); j++) {
      const i = at(fans?.profiles ?? [], j)
      if (unitOf(at(fans?.worths ?? [], j)) > 0) yield [i, at(weights, i)]
    }
  }

  /** What the supporters have, and what they would give at a price, in floats with the bound of their error. */
  function survey(p: number, payment: number) {
    const { profiles = new Uint32Array(), worths: own = new Float64Array(), votes = 0 } = ballots.fans[p] ?? {}
    let money = 0
    let given = 0
    for (let j = 0; j < profiles.length; j++) {
      const unit = unitOf(own[j] ?? 0)
      if (unit <= 0) continue
      const i = profiles[j] ?? 0
      const balance = balances[i] ?? 0
      const weight = weights[i] ?? 0
      const due = payment * unit
      money += weight * balance
      given += weight * (balance < due ? balance : due)
    }
    return { money, given, error: votes * doubt() + profiles.length * 2 ** -51 * money }
  }

  function floorOf(p: number, { money, error }: { readonly money: number; readonly error: number }): number {
    const floor = Math.floor(money - error)
    return floor === Math.floor(money + error) ? floor : Number(moneyOf(supportersOf(p)) / den)
  }

  /** Who pays in full at an exact price (over `den`), who gives all, and what they give. */
  function collect(p: number, exactPayment: bigint) {
    const { profiles = new Uint32Array(), worths: own = new Float64Array() } = ballots.fans[p] ?? {}
    const payment = approximate({ num: exactPayment, den })
    const rich: (readonly [profile: number, unit: number])[] = []
    const poor: (readonly [profile: number, weight: number])[] = []
    let units = 0
    for (let j = 0; j < profiles.length; j++) {
      const unit = unitOf(own[j] ?? 0)
      if (unit <= 0) continue
      const i = profiles[j] ?? 0
      const over = (balances[i] ?? 0) - payment * unit
      const isSure = Math.abs(over) > doubt() + payment * unit * 2 ** -50
      const isRich = isSure ? over > 0 : moneyOf([[i, 1]]) >= exactPayment * BigInt(unit)
      if (isRich) units += (weights[i] ?? 0) * unit
      if (isRich) rich.push([i, unit])
      else poor.push([i, weights[i] ?? 0])
    }
    return { rich, poor, given: BigInt(units) * exactPayment + moneyOf(poor) }
  }

  let alive = [...candidates]
  for (let index = 0; ; index++) {
    const round = rounds[index]
    const rho = approximate({ num: exactRhos[index] ?? 0n, den })
    const surveys = new Map(alive.map((p) => [p, survey(p, rho * factorOf(p))]))
    const money = new Map(Array.from(surveys, ([p, seen]) => [p, floorOf(p, seen)]))
    const leaving = leavingNow(money)
    const stated = rounds[index - 1]?.leaving ?? run.before
    if (!isSameLeaving(scene, stated, leaving)) {
      report(index === 0 ? 'BEFORE_DIFFERS' : 'LEAVING_DIFFERS', index === 0 ? {} : { round: index })
    }
    alive = alive.filter((p) => !leaving.some(({ position }) => position === p))
    if (!round) break
    if (!checkRound(round, index, surveys, money)) return winners
    alive = alive.filter((p) => p !== winners[index])
  }
  if (!isGivenUp && alive[0] !== undefined) report('ENDED_EARLY', { project: idOf(alive[0]) })
  return winners

  function leavingNow(money: ReadonlyMap<number, number>): Gone {
    const winner = winners.at(-1)
    const gone = alive.flatMap((position) => {
      if (winner !== undefined && scene.excludes(winner, position)) return [{ position, reason: 'conflict' }]
      return (money.get(position) ?? 0) < at(costs, position) ? [{ position, reason: 'poor_supporters' }] : []
    })
    return winners.length > 0 ? gone : [...out, ...gone].sort((a, b) => a.position - b.position)
  }

  /** @returns whether the round could be replayed */
  function checkRound(
    round: StatedPurchase,
    index: number,
    surveys: ReadonlyMap<number, ReturnType<typeof survey>>,
    money: ReadonlyMap<number, number>,
  ): boolean {
    const winner = scene.positionOf(round.project)
    const where = { round: index + 1, project: round.project }
    const fail = (...finding: Parameters<Report>) => {
      report(...finding)
      return false
    }
    if (!alive.includes(winner)) return fail('WINNER_IS_OUT', where)
    const rho = exactRhos[index] ?? 0n
    const payment = rho * BigInt(factorOf(winner))
    const { rich, poor, given } = collect(winner, payment)
    if (given !== BigInt(at(costs, winner)) * den || rich.length === 0) return fail('PRICE_WRONG', where)

    const equals: number[] = []
    const close: string[] = []
    for (const p of alive) {
      const seen = surveys.get(p)
      const cost = at(costs, p)
      if (p === winner || !seen || seen.given + seen.error < cost * (1 - 2e-9)) continue
      const rival = collect(p, rho * BigInt(factorOf(p)))
      const missing = BigInt(cost) * den - rival.given
      const isCheaper = missing < 0n || (missing === 0n && rival.rich.length === 0)
      const isFirst = missing === 0n && scene.breakTie(winner, p).first === p
      if (isCheaper || isFirst) return fail('RIVAL_WAS_CHEAPER', { round: index + 1, project: idOf(p) })
      if (missing === 0n) equals.push(p)
      else if (missing * closePart <= BigInt(cost) * den) close.push(idOf(p))
    }
    if (!isSameTies(scene, round, winner, equals)) report('TIES_DIFFER', where)
    if (round.close.length !== close.length || close.some((id, i) => id !== round.close[i]))
      report('CLOSE_DIFFERS', where)
    const behind = Object.entries(round.moneyMinor)
    const isSame = behind.length === alive.length && alive.every((p) => round.moneyMinor[idOf(p)] === money.get(p))
    if (!isSame) report('MONEY_DIFFERS', where)
    const paidInFull = rich.reduce((sum, [i]) => sum + at(weights, i), 0)
    const emptied = poor.reduce((sum, [, weight]) => sum + weight, 0)
    if (round.paidInFull !== paidInFull || round.emptied !== emptied) report('PAYERS_DIFFER', where)

    const nearPayment = approximate({ num: payment, den })
    for (const [i, unit] of rich) balances[i] = at(balances, i) - nearPayment * unit
    for (const [i] of poor) {
      balances[i] = 0
      isEmpty[i] = 1
    }
    exactPayments.push(payment)
    roundOf[winner] = index
    winners.push(winner)
    return true
  }
}
