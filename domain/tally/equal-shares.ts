// One algorithm whose steps are one proof: cut into files it would be harder to check.
import type { Loss } from './outcome.ts'
import type { Offer, Purse } from './purse.ts'
import { closeBy, type SharesInput, type SharesOutcome, type SharesRound } from './shares.ts'
import { firstInTies } from './ties.ts'

/**
 * The Method of Equal Shares. Each voter has the same share; a project is bought by its supporters at the lowest price
 * per unit of utility at which all of them, each as far as the money goes, can pay for it; the cheapest is bought first.
 * A price never falls from round to round, so an old price is a lower bound: most projects are not looked at again.
 *
 * The search is in floats. Whatever they cannot vouch for is put to the purse, which keeps the money: in floats it lists
 * the question and answers as well as it can, in whole numbers it knows.
 *
 * How far all balances together may be off is `slack`. A payment is wrong by what the sum over the poor rounded, at most
 * 2⁻⁵³ for each of them and each unit of its cost, and by what their balances were wrong, which moves to those who pay
 * it: nothing is multiplied. All costs together are no more than all the money; each subtraction rounds twice. The sums
 * of a comparison itself are far below `closeBy` for fewer than 10⁶ supporters.
 * @see D. Peters, G. Pierczyński, P. Skowron, *Proportional Participatory Budgeting with Additive Utilities*, NeurIPS 2021
 */
export function equalShares(input: SharesInput, purse: Purse): SharesOutcome {
  const { election, utilities, ranks, spendMaxMinor = Infinity } = input
  const { projects, conflicts } = election
  const { offsets, profiles, units, factors, totals } = utilities
  const { balances } = purse
  const costs = Float64Array.from(projects, ({ costMinor }) => costMinor)
  const crowd: Crowd = { utilities, balances, money: 0, poorMoney: 0, rich: 0 }
  /** by project: what one unit costs at least, the same as a price, and how far they may be off */
  const payments = Float64Array.from(costs, (cost, p) => cost / (totals[p] ?? 0))
  const prices = Float64Array.from(payments, (payment, p) => payment / (factors[p] ?? 1))
  const doubts = new Float64Array(projects.length).fill(closeBy)
  const moneyOfAll = (election.voters * Number(input.share.num)) / Number(input.share.den)
  const mostSupporters = input.candidates.reduce((most, p) => {
    return Math.max(most, (offsets[p + 1] ?? 0) - (offsets[p] ?? 0))
  }, 0)
  const rounds: SharesRound[] = []
  const lost: Loss[] = []
  const isAlive = new Uint8Array(projects.length)
  for (const p of input.candidates) isAlive[p] = 1
  /** the cheapest first, as far as is known */
  let alive = Uint32Array.from(input.candidates).sort((a, b) => (prices[a] ?? 0) - (prices[b] ?? 0))
  let costMinor = 0

  /**
   * Raises the lower bound of a project until it is its price, or until it is clearly above `limit`.
   * @returns whether it is the price; `undefined` when its supporters have not enough money left
   */
  function evaluate(p: number, limit: number): boolean | undefined {
    const cost = costs[p] ?? 0
    const factor = factors[p] ?? 1
    const slack = moneyOfAll * (mostSupporters + 2 * rounds.length + 2) * 2 ** -53
    let payment = payments[p] ?? 0
    weigh(crowd, p, payment)
    const gap = (crowd.money - cost) / cost
    // Never "sum of floats < cost": 61 times 150000/61 is less than 150000.
    const isClear = Math.abs(gap) > closeBy + slack / cost
    if (isClear ? gap < 0 : !purse.canPay(p, gap)) {
      lost.push(loss(p, 'poor_supporters', Math.floor(crowd.money)))
      return undefined
    }
    for (let richBefore = -1; ;) {
      const { poorMoney, rich } = crowd
      const next = rich === 0 ? dearest(p) : (cost - poorMoney) / rich
      // Little is left for the rich to pay when the poor pay nearly all, or for one voter when everybody is poor: the
      // difference has lost digits.
      const rest = next * Math.max(rich, 1)
      const doubt = rest > 0 ? closeBy + (2 * slack) / rest : Infinity
      const isPrice = rich === 0 || rich === richBefore || next <= payment * (1 + 1e-15)
      payment = rich === 0 ? next : Math.max(next, payment)
      if (isPrice || payment / factor > limit * (1 + doubt)) {
        payments[p] = payment
        prices[p] = payment / factor
        doubts[p] = doubt
        return isPrice
      }
      richBefore = rich
      weigh(crowd, p, payment)
    }
  }

  /** What one unit costs when all supporters give all they have. */
  function dearest(p: number): number {
    let highest = 0
    for (let k = offsets[p] ?? 0; k < (offsets[p + 1] ?? 0); k++) {
      highest = Math.max(highest, (balances[profiles[k] ?? 0] ?? 0) / (units?.[k] ?? 1))
    }
    return highest
  }

  /** Few prices have changed since the last time, so that inserting is quick. */
  function sortAlive(): void {
    let size = 0
    for (const p of alive) {
      if (!isAlive[p]) continue
      const price = prices[p] ?? 0
      let place = size++
      for (; place > 0 && (prices[alive[place - 1] ?? 0] ?? 0) > price; place--) alive[place] = alive[place - 1] ?? 0
      alive[place] = p
    }
    alive = alive.subarray(0, size)
  }

  /** All whose price is not clearly above the lowest. */
  function cheapest(): Offer[] {
    let best = Infinity
    let doubtOfBest = 0
    const priced: number[] = []
    for (const p of alive) {
      if ((prices[p] ?? 0) > best * (1 + (doubts[p] ?? 0))) break
      const isPrice = evaluate(p, best)
      if (isPrice === undefined) isAlive[p] = 0
      if (!isPrice) continue
      priced.push(p)
      if ((prices[p] ?? 0) >= best) continue
      best = prices[p] ?? 0
      doubtOfBest = doubts[p] ?? 0
    }
    return priced
      .filter((p) => (prices[p] ?? 0) <= best * (1 + Math.max(doubtOfBest, doubts[p] ?? 0)))
      .map((project) => ({ project, payment: payments[project] ?? 0 }))
  }

  function loss(project: number, reason: Loss['reason'], availableMinor?: number): Loss {
    const seen = { project, reason, afterRounds: rounds.length }
    return availableMinor === undefined ? seen : { ...seen, availableMinor }
  }

  while (alive.length > 0 && costMinor <= spendMaxMinor) {
    const near = cheapest()
    if (near.length > 0) {
      const winner = firstInTies(purse.cheapest(near), ranks)
      const purchase = purse.buy(winner)
      // Only when a crowd has the price and hardly more: then those few who have more would have to pay the difference.
      if (purchase.rho > (prices[winner] ?? 0) * (1 + 2 * (doubts[winner] ?? 0))) {
        throw new Error('A price is higher than floats had vouched for')
      }
      rounds.push({ project: winner, ...purchase })
      costMinor += costs[winner] ?? 0
      isAlive[winner] = 0
      for (const other of conflicts[winner] ?? []) {
        if (!isAlive[other]) continue
        isAlive[other] = 0
        lost.push(loss(other, 'conflict'))
      }
    }
    sortAlive()
  }
  const winners = rounds.map(({ project }) => project)
  return { winners, costMinor, rounds, lost, isOverspent: costMinor > spendMaxMinor, ...purse.close() }
}

/** The supporters of a project, and what was found when they were asked for a payment. */
interface Crowd extends Pick<SharesInput, 'utilities'> {
  readonly balances: Float64Array
  /** what they have together, and what those have of it who cannot pay in full */
  money: number
  poorMoney: number
  /** units of those who can */
  rich: number
}

/**
 * Asks all supporters of a project for a payment per unit. Nearly all of a count is spent here: a function that stands
 * by itself is compiled better than one within another, and who is rich is a factor because a branch on it would be
 * guessed wrong half of the time.
 */
function weigh(crowd: Crowd, p: number, payment: number): void {
  const { balances } = crowd
  const { offsets, profiles, weights, units } = crowd.utilities
  const to = offsets[p + 1] ?? 0
  let money = 0
  let poorMoney = 0
  let rich = 0
  for (let k = offsets[p] ?? 0; k < to; k++) {
    const i = profiles[k] ?? 0
    const unit = units ? (units[k] ?? 0) : 1
    const balance = balances[i] ?? 0
    const weight = weights[k] ?? 0
    const isRich = Number(balance >= payment * unit)
    money += weight * balance
    poorMoney += weight * balance * (1 - isRich)
    rich += weight * unit * isRich
  }
  crowd.money = money
  crowd.poorMoney = poorMoney
  crowd.rich = rich
}
