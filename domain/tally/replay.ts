// One reckoning whose parts share their columns: cut into files it would be harder to check.
import type { Election } from './election.ts'
import type { Rational } from './outcome.ts'
import { greatestCommonDivisor, reduced, toNumber } from './rational.ts'
import type { Utilities } from './utilities.ts'

/** One purchase of Equal Shares, reckoned anew and exactly. */
export interface Purchase {
  readonly project: number
  /** what one unit of utility costs, and what a supporter with one unit pays for the project; minor units, lowest terms */
  readonly rho: Rational
  readonly payment: Rational
  /** voters who paid their part in full, and voters who gave all they had left */
  readonly paidInFull: number
  readonly emptied: number
  /** what these gave; the latter rounded down, so that both make the cost */
  readonly inFullMinor: number
  readonly emptiedMinor: number
}

/** Rivals of a winner: at its price their supporters would have given just their cost, or less by a hair. */
export interface Rivals {
  readonly tied: readonly number[]
  readonly close: readonly number[]
}

export interface Replay {
  /**
   * @param rivals who else could have been bought
   * @throws RangeError when the supporters of the project cannot pay for it, or a rival was cheaper
   */
  buy(project: number, rivals: readonly number[]): Purchase & Rivals
  /** What one unit of utility of a project costs that its supporters can pay for by now, in minor units and floats. */
  priceOf(project: number): number
  /**
   * Money that the supporters of a project have after so many purchases, or at the end: minor units, rounded down
   * exactly.
   */
  moneyBehind(project: number, afterRounds: number): number
}

/** Nearer than this part of its cost, a rival is called close: floats alone would not have been trusted with it. */
const closeBy = { num: 1n, den: 1_000_000_000n }

/**
 * Lets voters buy what is known to have won, in this order: nothing is searched for.
 *
 * Who has money left has the share less all payments in full, so that the money behind a project is known from whole
 * numbers: how many of its supporters have money left, and how many units these have paid for in each round. Floats
 * only spare work where they are sure.
 */
export function replayShares(election: Election, utilities: Utilities, share: Rational): Replay {
  const { weights, count } = election.profiles
  const { offsets, profiles, units, factors, totals } = utilities
  const size = election.projects.length
  const sheets = sheetsOf(utilities, count)
  const shareMinor = toNumber(share)
  const balances = new Float64Array(count).fill(shareMinor)
  const isEmpty = new Uint8Array(count)
  const roundOf = new Int32Array(size).fill(-1)
  /** by project: supporters who have money left */
  const heads = new Float64Array(size)
  for (let i = 0; i < count; i++) addTo(heads, i, weights[i] ?? 0)
  /** by round and project: units that those paid for in full */
  const paidUnits: Float64Array[] = []
  const payments: number[] = []
  /** numerators of the payments over `den`, the share as the first */
  let numerators = [share.num]
  let den = share.den
  const states = [moneyOfAll()]

  function addTo(column: Float64Array, profile: number, amount: number): void {
    for (let k = sheets.offsets[profile] ?? 0; k < (sheets.offsets[profile + 1] ?? 0); k++) {
      const p = sheets.projects[k] ?? 0
      column[p] = (column[p] ?? 0) + amount
    }
  }

  /** Over `den`: what so many voters have who have paid for so many units in each round. */
  function moneyOf(voters: number, unitsOf: (round: number) => number): bigint {
    let sum = BigInt(voters) * (numerators[0] ?? 0n)
    for (let round = 0; round < payments.length; round++) {
      const number = unitsOf(round)
      if (number > 0) sum -= BigInt(number) * (numerators[round + 1] ?? 0n)
    }
    return sum
  }

  function moneyOfAll(): Float64Array {
    return heads.map((voters, p) => {
      const given = voters * shareMinor
      let money = given
      for (let round = 0; round < payments.length; round++) {
        money -= (paidUnits[round]?.[p] ?? 0) * (payments[round] ?? 0)
      }
      const doubt = given * doubtAfter(payments.length)
      const floor = Math.floor(money - doubt)
      if (floor === Math.floor(money + doubt)) return floor
      return Number(moneyOf(voters, (round) => paidUnits[round]?.[p] ?? 0) / den)
    })
  }

  /** Tells the rounds in which somebody with money left has paid, and for how many units. */
  function forEachPayment(profile: number, tell: (round: number, units: number) => void): void {
    for (let k = sheets.offsets[profile] ?? 0; k < (sheets.offsets[profile + 1] ?? 0); k++) {
      const round = roundOf[sheets.projects[k] ?? 0] ?? -1
      if (round >= 0) tell(round, sheets.units?.[k] ?? 1)
    }
  }

  /** Raises the payment until nobody is asked for more than she has. In floats: who is rich is only nearly known. */
  function guess(p: number): number {
    let payment = (election.projects[p]?.costMinor ?? 0) / (totals[p] ?? 0)
    for (let before = -1, rich = 0; ; before = rich) {
      let poorMoney = 0
      rich = 0
      for (let k = offsets[p] ?? 0; k < (offsets[p + 1] ?? 0); k++) {
        const i = profiles[k] ?? 0
        const unit = units?.[k] ?? 1
        if ((balances[i] ?? 0) < payment * unit) poorMoney += (weights[i] ?? 0) * (balances[i] ?? 0)
        else rich += (weights[i] ?? 0) * unit
      }
      if (rich === before || rich === 0) return payment
      payment = Math.max(payment, ((election.projects[p]?.costMinor ?? 0) - poorMoney) / rich)
    }
  }

  interface Purse {
    /** units of those who pay in full */
    readonly rich: number
    /** what the others have, over `den` */
    readonly poorMoney: bigint
  }

  function purseOf(p: number, isPoor: Uint8Array): Purse {
    let rich = 0
    let poorHeads = 0
    const poorUnits = new Float64Array(payments.length)
    for (let k = offsets[p] ?? 0, from = k; k < (offsets[p + 1] ?? 0); k++) {
      const i = profiles[k] ?? 0
      const weight = weights[i] ?? 0
      if (!isPoor[k - from]) rich += weight * (units?.[k] ?? 1)
      else if (!isEmpty[i]) {
        poorHeads += weight
        forEachPayment(i, (round, paid) => (poorUnits[round] = (poorUnits[round] ?? 0) + weight * paid))
      }
    }
    return { rich, poorMoney: moneyOf(poorHeads, (round) => poorUnits[round] ?? 0) }
  }

  /** Marks who has less than `num / under` for each unit. @returns whether any mark changed */
  function markPoor(p: number, isPoor: Uint8Array, num: bigint, under: bigint): boolean {
    const payment = toNumber({ num, den: under })
    const scale = under / den
    let isChanged = false
    for (let k = offsets[p] ?? 0, from = k; k < (offsets[p + 1] ?? 0); k++) {
      const i = profiles[k] ?? 0
      const unit = units?.[k] ?? 1
      const over = (balances[i] ?? 0) - payment * unit
      const isSure = Math.abs(over) > shareMinor * doubtAfter(payments.length)
      const isPoorNow = isSure ? over < 0 : balanceOf(i) * scale < num * BigInt(unit)
      if (isPoorNow === (isPoor[k - from] === 1)) continue
      isPoor[k - from] = isPoorNow ? 1 : 0
      isChanged = true
    }
    return isChanged
  }

  /** Who cannot pay in full, by place among the supporters, and the exact payment for one unit: `num / (den·rich)`. */
  function settle(p: number): { readonly isPoor: Uint8Array; readonly num: bigint; readonly rich: bigint } {
    const cost = BigInt(election.projects[p]?.costMinor ?? 0)
    const isPoor = new Uint8Array((offsets[p + 1] ?? 0) - (offsets[p] ?? 0))
    const guessed = guess(p)
    for (let k = offsets[p] ?? 0, from = k; k < (offsets[p + 1] ?? 0); k++) {
      isPoor[k - from] = (balances[profiles[k] ?? 0] ?? 0) < guessed * (units?.[k] ?? 1) ? 1 : 0
    }
    for (;;) {
      const purse = purseOf(p, isPoor)
      const rich = BigInt(purse.rich)
      const num = cost * den - purse.poorMoney
      if (rich === 0n && num > 0n) throw new RangeError('The supporters of a winner cannot pay for it')
      // Floats may have called everybody poor: then the richest pay in full, and the next steps find them.
      if (rich === 0n) isPoor.fill(0)
      else if (!markPoor(p, isPoor, num, den * rich)) return { isPoor, num, rich }
    }
  }

  /** Compares what supporters of the rivals would have given at the price of the winner with their costs. */
  function weighRivals(rivals: readonly number[], { num, den: under }: Rational): Rivals {
    const rho = toNumber({ num, den: under })
    const tied: number[] = []
    const close: number[] = []
    for (const p of rivals) {
      const { costMinor = 0 } = election.projects[p] ?? {}
      const factor = factors[p] ?? 1
      if (!isNear(p, rho * factor, costMinor)) continue
      const payment = num * BigInt(factor)
      const isPoor = new Uint8Array((offsets[p + 1] ?? 0) - (offsets[p] ?? 0))
      markPoor(p, isPoor, payment * den, under * den)
      const { rich, poorMoney } = purseOf(p, isPoor)
      // All over `under · den`.
      const cost = BigInt(costMinor) * under * den
      const missing = cost - BigInt(rich) * payment * den - poorMoney * under
      if (missing < 0n || (missing === 0n && rich === 0)) throw new RangeError('A rival of a winner was cheaper')
      if (missing === 0n) tied.push(p)
      else if (missing * closeBy.den <= cost * closeBy.num) close.push(p)
    }
    return { tied, close }
  }

  /** Whether supporters would give nearly the cost, or more; in floats, so that the exact look is seldom needed. */
  function isNear(p: number, payment: number, cost: number): boolean {
    const enough = cost * (1 - 1e-8)
    if (payment * (totals[p] ?? 0) < enough) return false
    let given = 0
    for (let k = offsets[p] ?? 0; k < (offsets[p + 1] ?? 0); k++) {
      const i = profiles[k] ?? 0
      given += (weights[i] ?? 0) * Math.min(balances[i] ?? 0, payment * (units?.[k] ?? 1))
    }
    return given >= enough
  }

  /** Over `den`. */
  function balanceOf(profile: number): bigint {
    if (isEmpty[profile]) return 0n
    const paid = new Float64Array(payments.length)
    forEachPayment(profile, (round, number) => (paid[round] = number))
    return moneyOf(1, (round) => paid[round] ?? 0)
  }

  function buy(p: number, rivals: readonly number[]): Purchase & Rivals {
    const { costMinor = 0 } = election.projects[p] ?? {}
    const { isPoor, num, rich } = settle(p)
    const rho = reduced({ num, den: den * rich * BigInt(factors[p] ?? 1) })
    const { tied, close } = weighRivals(rivals, rho)
    const emptiedMinor = Number((BigInt(costMinor) * den - num) / den)
    const divisor = greatestCommonDivisor(num, rich)
    const factor = rich / divisor
    den *= factor
    numerators = [...numerators.map((numerator) => numerator * factor), num / divisor]
    const payment = reduced({ num: num / divisor, den })
    const paymentMinor = toNumber(payment)
    const unitsNow = new Float64Array(size)
    let paidInFull = 0
    let emptied = 0
    for (let k = offsets[p] ?? 0, from = k; k < (offsets[p + 1] ?? 0); k++) {
      const i = profiles[k] ?? 0
      const weight = weights[i] ?? 0
      const unit = units?.[k] ?? 1
      if (!isPoor[k - from]) {
        paidInFull += weight
        balances[i] = (balances[i] ?? 0) - paymentMinor * unit
        addTo(unitsNow, i, weight * unit)
        continue
      }
      emptied += weight
      if (isEmpty[i]) continue
      isEmpty[i] = 1
      balances[i] = 0
      addTo(heads, i, -weight)
      forEachPayment(i, (round, paid) => addTo(paidUnits[round] ?? unitsNow, i, -weight * paid))
    }
    roundOf[p] = payments.length
    paidUnits.push(unitsNow)
    payments.push(paymentMinor)
    states.push(moneyOfAll())
    const inFullMinor = costMinor - emptiedMinor
    return { project: p, rho, payment, paidInFull, emptied, inFullMinor, emptiedMinor, tied, close }
  }

  const priceOf = (p: number) => guess(p) / (factors[p] ?? 1)
  return { buy, priceOf, moneyBehind: (p, afterRounds) => states[Math.min(afterRounds, payments.length)]?.[p] ?? 0 }
}

/** How far a float that was made in so many rounds may be off, as a part of what it began with. */
function doubtAfter(rounds: number): number {
  return (rounds + 8) * 2 ** -50
}

interface Sheets {
  readonly offsets: Uint32Array
  readonly projects: Uint32Array
  readonly units: Float64Array | null
}

/** The utilities turned round again: what each profile supports. */
function sheetsOf({ offsets, profiles, units }: Utilities, count: number): Sheets {
  const ends = new Uint32Array(count + 1)
  for (const profile of profiles) ends[profile + 1] = (ends[profile + 1] ?? 0) + 1
  for (let i = 0; i < count; i++) ends[i + 1] = (ends[i + 1] ?? 0) + (ends[i] ?? 0)
  const next = ends.slice()
  const projects = new Uint32Array(profiles.length)
  const sheetUnits = units && new Float64Array(profiles.length)
  for (let p = 0; p + 1 < offsets.length; p++) {
    for (let k = offsets[p] ?? 0; k < (offsets[p + 1] ?? 0); k++) {
      const i = profiles[k] ?? 0
      const at = next[i] ?? 0
      next[i] = at + 1
      projects[at] = p
      if (sheetUnits) sheetUnits[at] = units?.[k] ?? 1
    }
  }
  return { offsets: ends, projects, units: sheetUnits }
}
