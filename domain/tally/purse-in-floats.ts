import type { Offer, Purse } from './purse.ts'
import { tiedBy, type CloseCall, type SharesInput } from './shares.ts'

/** Money in floats. It answers as well as it can, and lists what it was asked. */
export function purseInFloats({ election, utilities, share }: SharesInput): Purse {
  const { weights, count } = election.profiles
  const { offsets, profiles, units, factors } = utilities
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
      let paidInFull = 0
      let emptied = 0
      const to = offsets[project + 1] ?? 0
      for (let k = offsets[project] ?? 0; k < to; k++) {
        const i = profiles[k] ?? 0
        const weight = weights[i] ?? 0
        const balance = balances[i] ?? 0
        const due = units ? payment * (units[k] ?? 0) : payment
        if (balance < due) {
          emptied += weight
          balances[i] = 0
        } else {
          paidInFull += weight
          balances[i] = balance - due
        }
      }
      rounds++
      return { rho, paymentMinor: payment, paidInFull, emptied }
    },
    close() {
      let leftMinor = 0
      for (let i = 0; i < count; i++) leftMinor += (weights[i] ?? 0) * (balances[i] ?? 0)
      return { closeCalls, leftMinor }
    },
  }
}
