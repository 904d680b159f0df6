// One algorithm whose steps are one proof: cut into files it would be harder to check.
import type { Loss } from './outcome.ts'
import type { CloseCall, SharesInput, SharesOutcome, SharesRound } from './shares.ts'
import { firstInTies } from './ties.ts'

/** Floats decide nothing below this relative distance: such a comparison is listed. */
const closeBy = 1e-9
/** Prices that are nearer than this are taken for equal, and the tie order decides. */
const tiedBy = 1e-12

/**
 * The Method of Equal Shares in careful floats. Each voter has the same share; a project is bought by its supporters at
 * the lowest price per unit of utility at which all of them, each as far as the money goes, can pay for it; the cheapest
 * is bought first. A price never falls from round to round, so an old price is a lower bound: most projects are not
 * looked at again.
 * @see D. Peters, G. Pierczyński, P. Skowron, *Proportional Participatory Budgeting with Additive Utilities*, NeurIPS 2021
 */
export function equalShares(input: SharesInput): SharesOutcome {
  const { election, utilities, ranks, spendMaxMinor = Infinity } = input
  const { projects, conflicts } = election
  const { weights, count } = election.profiles
  const { offsets, profiles, units, factors, totals } = utilities
  const share = Number(input.share.num) / Number(input.share.den)
  const costs = Float64Array.from(projects, ({ costMinor }) => costMinor)
  const balances = new Float64Array(count).fill(share)
  /** by project: what one unit costs at least, and how far this number may be off */
  const payments = Float64Array.from(costs, (cost, p) => cost / (totals[p] ?? 0))
  const doubts = new Float64Array(projects.length).fill(closeBy)
  const closeCalls: CloseCall[] = []
  const rounds: SharesRound[] = []
  const lost: Loss[] = []
  let alive = [...input.candidates]
  let costMinor = 0

  const rhoOf = (p: number) => (payments[p] ?? 0) / (factors[p] ?? 1)

  /**
   * Raises the lower bound of a project until it is its price, or until it is clearly above `limit`.
   * @returns whether it is the price; `undefined` when its supporters have not enough money left
   */
  function evaluate(p: number, limit: number): boolean | undefined {
    const cost = costs[p] ?? 0
    const from = offsets[p] ?? 0
    const to = offsets[p + 1] ?? 0
    let payment = payments[p] ?? 0
    let richBefore = -1
    for (;;) {
      let poorMoney = 0
      let richMoney = 0
      let rich = 0
      let highest = 0
      for (let k = from; k < to; k++) {
        const i = profiles[k] ?? 0
        const balance = balances[i] ?? 0
        const weight = weights[i] ?? 0
        const unit = units ? (units[k] ?? 0) : 1
        if (balance < payment * unit) {
          poorMoney += weight * balance
          if (balance > highest * unit) highest = balance / unit
        } else {
          richMoney += weight * balance
          rich += weight * unit
        }
      }
      if (richBefore < 0) {
        // Never "sum of floats < cost": 61 times 150000/61 is less than 150000.
        const gap = (poorMoney + richMoney - cost) / cost
        if (Math.abs(gap) <= closeBy) listClose('affordable', p, Math.abs(gap))
        if (gap < -tiedBy) {
          lost.push(loss(p, 'poor_supporters', Math.floor(poorMoney + richMoney)))
          return undefined
        }
      }
      if (rich === 0) {
        // All of them give all they have.
        payments[p] = highest
        return true
      }
      const next = (cost - poorMoney) / rich
      // Little is left for the rich to pay when the poor pay nearly all: the difference has lost digits.
      const doubt = Math.max(closeBy, (tiedBy * cost) / (cost - poorMoney))
      if (rich === richBefore || next <= payment * (1 + 1e-15)) {
        payments[p] = Math.max(next, payment)
        doubts[p] = doubt
        return true
      }
      payment = next
      if (payment / (factors[p] ?? 1) > limit * (1 + doubt)) {
        payments[p] = payment
        doubts[p] = doubt
        return false
      }
      richBefore = rich
    }
  }

  function listClose(kind: CloseCall['kind'], project: number, gap: number): void {
    closeCalls.push({ afterRounds: rounds.length, kind, project, gap })
  }

  function loss(project: number, reason: Loss['reason'], availableMinor?: number): Loss {
    const seen = { project, reason, afterRounds: rounds.length }
    return availableMinor === undefined ? seen : { ...seen, availableMinor }
  }

  function buy(project: number): void {
    const payment = payments[project] ?? 0
    let paidInFull = 0
    let emptied = 0
    for (let k = offsets[project] ?? 0; k < (offsets[project + 1] ?? 0); k++) {
      const i = profiles[k] ?? 0
      const balance = balances[i] ?? 0
      const due = units ? payment * (units[k] ?? 0) : payment
      if (balance < due) {
        emptied += weights[i] ?? 0
        balances[i] = 0
      } else {
        paidInFull += weights[i] ?? 0
        balances[i] = balance - due
      }
    }
    costMinor += costs[project] ?? 0
    rounds.push({ project, rho: rhoOf(project), paymentMinor: payment, paidInFull, emptied })
  }

  while (alive.length > 0 && costMinor <= spendMaxMinor) {
    alive.sort((a, b) => rhoOf(a) - rhoOf(b))
    let best = Infinity
    const near: number[] = []
    const gone = new Set<number>()
    for (const p of alive) {
      if (rhoOf(p) > best * (1 + (doubts[p] ?? 0))) break
      const isPrice = evaluate(p, best)
      if (isPrice === undefined) gone.add(p)
      else if (isPrice) {
        near.push(p)
        best = Math.min(best, rhoOf(p))
      }
    }
    if (near.length > 0) {
      const tied = near.filter((p) => rhoOf(p) <= best * (1 + tiedBy))
      const winner = firstInTies(tied, ranks)
      for (const p of near) {
        const gap = Math.abs(rhoOf(p) / rhoOf(winner) - 1)
        const doubt = Math.max(doubts[p] ?? 0, doubts[winner] ?? 0)
        if (p !== winner && gap <= doubt) listClose('price', p, gap)
      }
      buy(winner)
      gone.add(winner)
      for (const other of conflicts[winner] ?? []) {
        if (!alive.includes(other) || gone.has(other)) continue
        gone.add(other)
        lost.push(loss(other, 'conflict'))
      }
    }
    alive = alive.filter((p) => !gone.has(p))
  }

  let leftMinor = 0
  for (let i = 0; i < count; i++) leftMinor += (weights[i] ?? 0) * (balances[i] ?? 0)
  const winners = rounds.map(({ project }) => project)
  return { winners, costMinor, rounds, lost, isOverspent: costMinor > spendMaxMinor, closeCalls, leftMinor }
}
