import type { Offer, Purse } from './purse.ts'
import { tiedBy, type CloseCall, type SharesInput, type SharesRound } from './shares.ts'
import type { Utilities } from './utilities.ts'

/** Money in floats. It answers as well as it can, and lists what it was asked. */
export function purseInFloats({ election, utilities, share }: SharesInput): Purse {
  const { weights, count } = election.profiles
  const { factors } = utilities
  const balances = new Float64Array(count).fill(Number(share.num) / Number(share.den))
  const closeCalls: CloseCall[] = []
  let rounds = 0
  let offers: readonly Offer[] = []

  const rhoOf = ({ project, payment }: Offer) => payment / (factors[project] ?? 1)

  return {
    balances,
    canPay(project, gap) {
      closeCalls.push({ afterRounds: rounds, kind: 'affordable', project, gap: Math.abs(gap) })
      return gap >= -tiedBy
    },
    cheapest(near) {
      offers = near
      const best = Math.min(...near.map(rhoOf))
      return near.filter((offer) => rhoOf(offer) <= best * (1 + tiedBy)).map(({ project }) => project)
    },
    buy(project) {
      const offer = offers.find((one) => one.project === project)
      if (!offer) throw new Error('Nobody asked what this project costs')
      const { payment } = offer
      const rho = rhoOf(offer)
      for (const other of offers) {
        if (other === offer) continue
        const gap = Math.abs(rhoOf(other) / rho - 1)
        closeCalls.push({ afterRounds: rounds, kind: 'price', project: other.project, gap })
      }
      const paid = pay(utilities, balances, offer)
      rounds++
      return { rho, paymentMinor: payment, ...paid }
    },
    close() {
      let leftMinor = 0
      for (let i = 0; i < count; i++) leftMinor += (weights[i] ?? 0) * (balances[i] ?? 0)
      return { closeCalls, leftMinor }
    },
  }
}

/** Takes a payment per unit from all supporters of a project. As `weigh` it stands by itself and has no branches. */
function pay(
  { offsets, profiles, weights, units }: Utilities,
  balances: Float64Array,
  { project, payment }: Offer,
): Pick<SharesRound, 'paidInFull' | 'emptied'> {
  const to = offsets[project + 1] ?? 0
  let all = 0
  let paidInFull = 0
  for (let k = offsets[project] ?? 0; k < to; k++) {
    const i = profiles[k] ?? 0
    const weight = weights[k] ?? 0
    const left = (balances[i] ?? 0) - payment * (units ? (units[k] ?? 0) : 1)
    const isRich = Number(left >= 0)
    all += weight
    paidInFull += weight * isRich
    balances[i] = left * isRich
  }
  return { paidInFull, emptied: all - paidInFull }
}
