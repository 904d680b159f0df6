// One algorithm whose steps are one proof: cut into files it would be harder to check.
import type { Loss } from './outcome.ts'
import { createPurse, greatestCommonDivisor, reduced, toNumber } from './purse.ts'
import type { SharesInput, SharesOutcome, SharesRound } from './shares.ts'
import { firstInTies } from './ties.ts'

/**
 * A float made from exact numbers is off by less than this: sums of non-negative numbers, far fewer than 10⁶ of them.
 * What is nearer is decided in whole numbers.
 */
const surelyBy = 1e-9

/** Supporters of a project who have equal money and an equal unit. */
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
  readonly rho: number
}

/**
 * The Method of Equal Shares in whole numbers: every decision is exact. Floats only spare work where they are sure.
 * @see equalShares for the rule and its source
 */
export function equalSharesExactly(input: SharesInput): SharesOutcome {
  const { election, utilities, ranks, spendMaxMinor = Infinity } = input
  const { projects, conflicts } = election
  const { weights, count } = election.profiles
  const { offsets, profiles, units, factors, totals } = utilities
  const purse = createPurse(count, input.share)
  const unitValues = units ? [...new Set(units)].sort((a, b) => a - b) : [1]
  const unitPlaces = new Map(unitValues.map((unit, place) => [unit, place]))
  const kindsOfUnit = unitValues.length
  /** by project: no higher than its price */
  const bounds = Float64Array.from(projects, ({ costMinor }, p) => costMinor / ((totals[p] ?? 0) * (factors[p] ?? 1)))
  const costs = projects.map(({ costMinor }) => BigInt(costMinor))
  const rounds: SharesRound[] = []
  const lost: Loss[] = []
  let slotOf = new Int32Array(0)
  let alive = [...input.candidates]
  let costMinor = 0

  const costOf = (p: number) => projects[p]?.costMinor ?? 0

  const placeOf = (k: number) => {
    const unit = units ? (unitPlaces.get(units[k] ?? 0) ?? 0) : 0
    return (purse.classOf[profiles[k] ?? 0] ?? 0) * kindsOfUnit + unit
  }

  function gather(p: number): Slots {
    if (slotOf.length < purse.size() * kindsOfUnit) slotOf = new Int32Array(purse.size() * kindsOfUnit * 2)
    const slots: Slots = { kinds: [], units: [], weights: [], isRich: [] }
    const places: number[] = []
    for (let k = offsets[p] ?? 0; k < (offsets[p + 1] ?? 0); k++) {
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
      slots.weights[slot] = (slots.weights[slot] ?? 0) + (weights[profiles[k] ?? 0] ?? 0)
    }
    for (const place of places) slotOf[place] = 0
    return slots
  }

  function canPay(p: number, { kinds, weights: heads }: Slots): boolean {
    let money = 0
    for (let j = 0; j < kinds.length; j++) money += (heads[j] ?? 0) * purse.approximate(kinds[j] ?? 0)
    const cost = costOf(p)
    const isSure = Math.abs(money - cost) > surelyBy * cost
    if (isSure ? money > cost : purse.sum(kinds, heads) >= (costs[p] ?? 0n) * purse.denominator()) return true
    lost.push({ ...loss(p, 'poor_supporters'), availableMinor: Math.floor(money) })
    return false
  }

  /**
   * The same search in floats: which slots are rich, and a number that the price is surely not below.
   * It only has to be near; whoever uses it corrects it.
   */
  function guess(p: number, { kinds, units: each, weights: heads, isRich }: Slots): number {
    const cost = costOf(p)
    let payment = (bounds[p] ?? 0) * (factors[p] ?? 1)
    let richBefore = -1
    for (;;) {
      let poorMoney = 0
      let rich = 0
      for (let j = 0; j < kinds.length; j++) {
        const money = purse.approximate(kinds[j] ?? 0)
        isRich[j] = money >= payment * (each[j] ?? 1)
        if (isRich[j]) rich += (heads[j] ?? 0) * (each[j] ?? 1)
        else poorMoney += (heads[j] ?? 0) * money
      }
      if (rich === 0) return 0
      if (rich === richBefore) return (payment - (surelyBy * cost) / rich) / (factors[p] ?? 1)
      payment = Math.max(payment, (cost - poorMoney) / rich)
      richBefore = rich
    }
  }

  /**
   * Newton's steps in whole numbers: money that a price brings in is concave in the price, so that from the second step
   * on the price rises to the right one and stays.
   */
  function settle(project: number, slots: Slots): Price {
    const { kinds, units: each, weights: heads, isRich } = slots
    const den = purse.denominator()
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
      const num = (costs[project] ?? 0n) * den - purse.sum(poor, poorHeads)
      const payment = toNumber({ num, den: den * rich })
      let isSettled = true
      for (let j = 0; j < kinds.length; j++) {
        const kind = kinds[j] ?? 0
        const unit = each[j] ?? 1
        const due = payment * unit
        const over = purse.approximate(kind) - due
        const isSure = Math.abs(over) > surelyBy * due
        const isRichNow = isSure ? over > 0 : purse.numerator(kind) * rich >= num * BigInt(unit)
        if (isRichNow === isRich[j]) continue
        isRich[j] = isRichNow
        isSettled = false
      }
      if (isSettled) return { project, slots, num, rich, rho: payment / (factors[project] ?? 1) }
    }
  }

  /** The sign of the price of `a` less that of `b`. */
  function compare(a: Price, b: Price): number {
    if (Math.abs(a.rho - b.rho) > surelyBy * Math.max(a.rho, b.rho)) return a.rho - b.rho
    const left = a.num * b.rich * BigInt(factors[b.project] ?? 1)
    const right = b.num * a.rich * BigInt(factors[a.project] ?? 1)
    if (left === right) return 0
    return left < right ? -1 : 1
  }

  function loss(project: number, reason: Loss['reason']): Loss {
    return { project, reason, afterRounds: rounds.length }
  }

  function buy({ project, slots, num, rich, rho }: Price): void {
    const divisor = greatestCommonDivisor(num, rich)
    purse.refine(rich / divisor)
    const unitPrice = num / divisor
    const den = purse.denominator()
    const paymentMinor = toNumber({ num: unitPrice, den })
    let paidInFull = 0
    let emptied = 0
    slotOf.fill(0)
    for (let j = 0; j < slots.kinds.length; j++) {
      const kind = slots.kinds[j] ?? 0
      const unit = slots.units[j] ?? 1
      const place = kind * kindsOfUnit + (unitPlaces.get(unit) ?? 0)
      if (slots.isRich[j]) {
        paidInFull += slots.weights[j] ?? 0
        slotOf[place] = purse.open(purse.numerator(kind) - unitPrice * BigInt(unit))
      } else emptied += slots.weights[j] ?? 0
    }
    for (let k = offsets[project] ?? 0; k < (offsets[project + 1] ?? 0); k++) {
      purse.classOf[profiles[k] ?? 0] = slotOf[placeOf(k)] ?? 0
    }
    slotOf.fill(0)
    costMinor += costOf(project)
    const exactRho = { num: unitPrice, den: den * BigInt(factors[project] ?? 1) }
    rounds.push({ project, rho, paymentMinor, paidInFull, emptied, exactRho })
  }

  while (alive.length > 0 && costMinor <= spendMaxMinor) {
    alive.sort((a, b) => (bounds[a] ?? 0) - (bounds[b] ?? 0))
    let tied: Price[] = []
    const gone = new Set<number>()
    for (const p of alive) {
      const [best] = tied
      const limit = (best?.rho ?? Infinity) * (1 + surelyBy)
      if ((bounds[p] ?? 0) > limit) break
      const slots = gather(p)
      if (!canPay(p, slots)) {
        gone.add(p)
        continue
      }
      bounds[p] = Math.max(bounds[p] ?? 0, guess(p, slots))
      if ((bounds[p] ?? 0) > limit) continue
      const price = settle(p, slots)
      bounds[p] = price.rho * (1 - surelyBy)
      const order = best ? compare(price, best) : -1
      if (order < 0) tied = [price]
      else if (order === 0) tied.push(price)
    }
    if (tied.length > 0) {
      const winner = firstInTies(
        tied.map(({ project }) => project),
        ranks,
      )
      const price = tied.find(({ project }) => project === winner)
      if (price) buy(price)
      gone.add(winner)
      for (const other of conflicts[winner] ?? []) {
        if (!alive.includes(other) || gone.has(other)) continue
        gone.add(other)
        lost.push(loss(other, 'conflict'))
      }
    }
    alive = alive.filter((p) => !gone.has(p))
  }

  const voters = new Array<number>(purse.size()).fill(0)
  for (let i = 0; i < count; i++) {
    const kind = purse.classOf[i] ?? 0
    voters[kind] = (voters[kind] ?? 0) + (weights[i] ?? 0)
  }
  const exactLeft = reduced({ num: purse.sum([...voters.keys()], voters), den: purse.denominator() })
  return {
    winners: rounds.map(({ project }) => project),
    costMinor,
    rounds,
    lost,
    isOverspent: costMinor > spendMaxMinor,
    closeCalls: [],
    leftMinor: toNumber(exactLeft),
    exactLeft,
  }
}
