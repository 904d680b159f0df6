import { purseInFloats } from './purse-in-floats.ts'
import { purseInWholeNumbers } from './purse-in-whole-numbers.ts'
import type { Offer, Purse } from './purse.ts'
import type { SharesInput } from './shares.ts'

/**
 * Money in floats, and whole numbers only for the questions: before each, a purse in whole numbers buys what has been
 * bought meanwhile. A run without a question costs what floats cost, and the order is exact all the same.
 */
export function purseOnDemand(input: SharesInput): Purse {
  const floats = purseInFloats(input)
  const bought: Offer[] = []
  let exact: Purse | undefined
  let known = 0
  let offers: readonly Offer[] = []

  function caughtUp(): Purse {
    exact ??= purseInWholeNumbers(input)
    for (const offer of bought.slice(known)) {
      exact.cheapest([offer])
      exact.buy(offer.project)
    }
    known = bought.length
    return exact
  }

  return {
    balances: floats.balances,
    canPay: (project, gap) => caughtUp().canPay(project, gap),
    cheapest(near) {
      offers = near
      const guessed = floats.cheapest(near)
      return near.length === 1 ? guessed : caughtUp().cheapest(near)
    },
    buy(project) {
      bought.push(...offers.filter((offer) => offer.project === project))
      return floats.buy(project)
    },
    close: () => ({ ...floats.close(), closeCalls: [] }),
  }
}
