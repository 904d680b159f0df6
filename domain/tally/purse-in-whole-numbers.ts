// One reckoning whose parts share their columns: cut into files it would be harder to check.
import type { Rational } from './outcome.ts'
import type { Purse } from './purse.ts'
import { greatestCommonDivisor, reduced, toNumber } from './rational.ts'
import type { SharesInput } from './shares.ts'

/**
 * A balance as a float is off by less than this part of the share: it rounds twice with each payment, and nobody pays
 * for a million projects. What is nearer is decided in whole numbers.
 */
const surelyBy = 1e-9

/** Supporters of a project who have paid for the same and have an equal unit. */
interface Slots {
  readonly kinds: number[]
  readonly units: number[]
  readonly weights: number[]
  readonly isRich: boolean[]
}

/** `num / (den·rich)` is what one unit costs, `den` being the denominator of the purse. */
interface Price {
  readonly project: number
  readonly slots: Slots
  readonly num: bigint
  readonly rich: bigint
}

const nothing = 0
const untouched = 1

/**
 * Money in whole numbers. Voters who have paid for the same projects with equal units form a class; each has the share
 * less those payments, or nothing from the day on which that was not enough. So nobody's money is ever written down: what
 * a group has is so many shares less so many units of each payment, and whole numbers are only those few.
 */
export function purseInWholeNumbers({ election, utilities, share }: SharesInput): Purse {
  const { weights, count } = election.profiles
  const { offsets, profiles, weights: supporterWeights, units, factors } = utilities
  const unitValues = units ? [...new Set(units)].sort((a, b) => a - b) : [1]
  const unitPlaces = new Map(unitValues.map((unit, place) => [unit, place]))
  const kindsOfUnit = unitValues.length
  const shareMinor = toNumber(share)
  const balances = new Float64Array(count).fill(shareMinor)
  const classOf = new Uint32Array(count).fill(untouched)
  /** by class: the class before the last payment, the round of that payment and its units, and the money as a float */
  const parents = [nothing, nothing]
  const paidIn = [0, 0]
  const paidUnits = [0, 0]
  const approximations = [0, shareMinor]
  /** numerators of the share and of one unit in each round, over `den` */
  let shareNum = share.num
  const payments: bigint[] = []
  let den = share.den
  let slotOf = new Int32Array(0)
  let settled: readonly Price[] = []

  const costOf = (p: number) => BigInt(election.projects[p]?.costMinor ?? 0)

  const placeOf = (k: number) => {
    const unit = units ? (unitPlaces.get(units[k] ?? 0) ?? 0) : 0
    return (classOf[profiles[k] ?? 0] ?? 0) * kindsOfUnit + unit
  }

  function gather(p: number): Slots {
    const size = parents.length * kindsOfUnit
    if (slotOf.length < size) slotOf = new Int32Array(size * 2)
    const slots: Slots = { kinds: [], units: [], weights: [], isRich: [] }
    const places: number[] = []
    const to = offsets[p + 1] ?? 0
    for (let k = offsets[p] ?? 0; k < to; k++) {
      const place = placeOf(k)
      let slot = (slotOf[place] ?? 0) - 1
      if (slot < 0) {
        slot = places.push(place) - 1
        slotOf[place] = slot + 1
        slots.kinds.push(Math.floor(place / kindsOfUnit))
        slots.units.push(unitValues[place % kindsOfUnit] ?? 1)
        slots.weights.push(0)
        slots.isRich.push(true)
      }
      slots.weights[slot] = (slots.weights[slot] ?? 0) + (supporterWeights[k] ?? 0)
    }
    for (const place of places) slotOf[place] = 0
    return slots
  }

  /** Exact money of so many voters of each class, over `den`. */
  function moneyOf(kinds: readonly number[], heads: readonly number[]): bigint {
    const paid = new Float64Array(payments.length)
    let all = 0
    for (let j = 0; j < kinds.length; j++) {
      let kind = kinds[j] ?? nothing
      if (kind === nothing) continue
      const number = heads[j] ?? 0
      all += number
      for (; kind !== untouched; kind = parents[kind] ?? untouched) {
        const round = paidIn[kind] ?? 0
        paid[round] = (paid[round] ?? 0) + number * (paidUnits[kind] ?? 0)
      }
    }
    let money = BigInt(all) * shareNum
    for (let round = 0; round < payments.length; round++) {
      const number = paid[round] ?? 0
      if (number > 0) money -= BigInt(number) * (payments[round] ?? 0n)
    }
    return money
  }

  /**
   * Newton's steps in whole numbers: money that a price brings in is concave in the price, so that from the second step
   * on the price rises to the right one and stays. The payment that floats found says where to begin.
   */
  function settle(project: number, guess: number): Price {
    const slots = gather(project)
    const { kinds, units: each, weights: heads, isRich } = slots
    for (let j = 0; j < kinds.length; j++) isRich[j] = (approximations[kinds[j] ?? 0] ?? 0) >= guess * (each[j] ?? 1)
    for (;;) {
      const poor: number[] = []
      const poorHeads: number[] = []
      let richUnits = 0
      for (let j = 0; j < kinds.length; j++) {
        if (isRich[j]) richUnits += (heads[j] ?? 0) * (each[j] ?? 1)
        else {
          poor.push(kinds[j] ?? 0)
          poorHeads.push(heads[j] ?? 0)
        }
      }
      if (richUnits === 0) {
        isRich.fill(true)
        continue
      }
      const rich = BigInt(richUnits)
      const num = costOf(project) * den - moneyOf(poor, poorHeads)
      const payment = toNumber({ num, den: den * rich })
      let isSettled = true
      for (let j = 0; j < kinds.length; j++) {
        const kind = kinds[j] ?? 0
        const unit = each[j] ?? 1
        const over = (approximations[kind] ?? 0) - payment * unit
        const isSure = Math.abs(over) > surelyBy * shareMinor
        const isRichNow = isSure ? over > 0 : moneyOf([kind], [1]) * rich >= num * BigInt(unit)
        if (isRichNow === isRich[j]) continue
        isRich[j] = isRichNow
        isSettled = false
      }
      if (isSettled) return { project, slots, num, rich }
    }
  }

  /** The sign of the price of `a` less that of `b`. */
  function compare(a: Price, b: Price): number {
    const left = a.num * b.rich * BigInt(factors[b.project] ?? 1)
    const right = b.num * a.rich * BigInt(factors[a.project] ?? 1)
    if (left === right) return 0
    return left < right ? -1 : 1
  }

  /** Makes the denominator so fine that a payment is whole over it, and writes the payment down. */
  function note({ num, rich }: Price): Rational {
    const divisor = greatestCommonDivisor(rich, num % rich)
    const factor = rich / divisor
    den *= factor
    shareNum *= factor
    for (let round = 0; round < payments.length; round++) payments[round] = (payments[round] ?? 0n) * factor
    payments.push(num / divisor)
    return { num: num / divisor, den }
  }

  function open(parent: number, unit: number, payment: number): number {
    const due = payment * unit
    const left = (approximations[parent] ?? 0) - due
    const round = payments.length - 1
    const kind = parents.push(parent) - 1
    paidIn.push(round)
    paidUnits.push(unit)
    approximations.push(left)
    if (Math.abs(left) > surelyBy * shareMinor || moneyOf([kind], [1]) > 0n) return kind
    return nothing
  }

  return {
    balances,
    canPay(p) {
      const { kinds, weights: heads } = gather(p)
      return moneyOf(kinds, heads) >= costOf(p) * den
    },
    cheapest(near) {
      settled = near.map(({ project, payment }) => settle(project, payment))
      const least = settled.reduce((a, b) => (compare(b, a) < 0 ? b : a))
      return settled.filter((price) => compare(price, least) === 0).map(({ project }) => project)
    },
    buy(project) {
      const price = settled.find((one) => one.project === project)
      if (!price) throw new Error('Nobody asked what this project costs')
      const { slots } = price
      const payment = note(price)
      const paymentMinor = toNumber(payment)
      let paidInFull = 0
      let emptied = 0
      for (let j = 0; j < slots.kinds.length; j++) {
        const kind = slots.kinds[j] ?? 0
        const unit = slots.units[j] ?? 1
        const place = kind * kindsOfUnit + (unitPlaces.get(unit) ?? 0)
        if (slots.isRich[j]) {
          paidInFull += slots.weights[j] ?? 0
          slotOf[place] = open(kind, unit, paymentMinor)
        } else {
          emptied += slots.weights[j] ?? 0
          slotOf[place] = nothing
        }
      }
      const to = offsets[project + 1] ?? 0
      for (let k = offsets[project] ?? 0; k < to; k++) {
        const i = profiles[k] ?? 0
        const kind = slotOf[placeOf(k)] ?? nothing
        classOf[i] = kind
        balances[i] = Math.max(0, approximations[kind] ?? 0)
      }
      slotOf.fill(0)
      const exactRho = { num: payment.num, den: den * BigInt(factors[project] ?? 1) }
      return { rho: paymentMinor / (factors[project] ?? 1), paymentMinor, paidInFull, emptied, exactRho }
    },
    close() {
      const voters = new Array<number>(parents.length).fill(0)
      for (let i = 0; i < count; i++) {
        const kind = classOf[i] ?? 0
        voters[kind] = (voters[kind] ?? 0) + (weights[i] ?? 0)
      }
      const exactLeft = reduced({ num: moneyOf([...voters.keys()], voters), den })
      return { closeCalls: [], leftMinor: toNumber(exactLeft), exactLeft }
    },
  }
}
