import type { ProjectState } from '../states.ts'
import type { Minor } from '../rules/pb-rules.ts'

/** What residents changed: how many ideas there were, and what came of them. Sums of counts are counts again. */
export interface ChangeCounts {
  /** everything that was ever sent in */
  readonly proposed: number
  /** passed the formal check */
  readonly admitted: number
  /** won a vote, whatever came of it later */
  readonly won: number
  readonly built: number
  /** planned, being built, late or disputed */
  readonly underWay: number
  /** won, and given up or taken out by the city */
  readonly notBuilt: number
}

/** Money of works in one currency, minor units. */
export interface ChangeMoney {
  /** ISO 4217 */
  readonly currency: string
  /** the price of what won, as residents voted on it */
  readonly promised: Minor
  readonly planned: Minor
  readonly allocated: Minor
  readonly spent: Minor
}

export interface WhatChanged {
  readonly counts: ChangeCounts
  /** by currency */
  readonly money: readonly ChangeMoney[]
}

export const underWayStates: readonly ProjectState[] = ['won', 'planned', 'in_progress', 'delayed', 'disputed']

const noCounts: ChangeCounts = { proposed: 0, admitted: 0, won: 0, built: 0, underWay: 0, notBuilt: 0 }

/** What parts came to together. */
export function changedTogether(parts: readonly WhatChanged[]): WhatChanged {
  const counts = parts.reduce<ChangeCounts>((sum, part) => addedCounts(sum, part.counts), noCounts)
  const currencies = [...new Set(parts.flatMap(({ money }) => money.map(({ currency }) => currency)))].sort()
  const money = currencies.map((currency) =>
    parts
      .flatMap((part) => part.money.filter((one) => one.currency === currency))
      .reduce(addedMoney, { currency, promised: 0, planned: 0, allocated: 0, spent: 0 }),
  )
  return { counts, money }
}

function addedCounts(a: ChangeCounts, b: ChangeCounts): ChangeCounts {
  return {
    proposed: a.proposed + b.proposed,
    admitted: a.admitted + b.admitted,
    won: a.won + b.won,
    built: a.built + b.built,
    underWay: a.underWay + b.underWay,
    notBuilt: a.notBuilt + b.notBuilt,
  }
}

function addedMoney(a: ChangeMoney, b: ChangeMoney): ChangeMoney {
  return {
    currency: a.currency,
    promised: a.promised + b.promised,
    planned: a.planned + b.planned,
    allocated: a.allocated + b.allocated,
    spent: a.spent + b.spent,
  }
}
