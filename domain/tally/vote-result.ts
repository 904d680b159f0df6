import type { Tally } from '../budgets/rules/pb-rules.ts'
import type { LossReason } from './outcome.ts'

/** What one tally of an envelope came to, in ballot numbers and minor units. */
export interface TallyRecord {
  /** with all its parameters: for a past vote the one beside the official is ours and stands in no rules */
  readonly tally: Tally
  readonly isOfficial: boolean
  /** in order of selection */
  readonly winners: readonly ProjectRecord[]
  /** the nearest to winning first */
  readonly losers: readonly ProjectRecord[]
  readonly spent: number
  /** SHA-256 of the trace, hex */
  readonly traceHash: string
  /** whether the rule compared itself with greedy by votes, and greedy won */
  readonly isReplaced: boolean
  readonly audit: AuditRecord
}

/** One project under one tally; null where a thing is not known or does not apply. */
export interface ProjectRecord {
  readonly number: number
  /** of winners, from 1 */
  readonly place: number | null
  readonly votes: number
  readonly points: number | null
  readonly cost: number
  readonly reason: LossReason | null
  /** how many projects had won when it lost */
  readonly afterRounds: number | null
  /** the money that was there for it: of the envelope then, or of its supporters in the end; and what of its cost was missing */
  readonly available: number | null
  readonly missing: number | null
  /** the winner that excludes it */
  readonly conflictWith: number | null
  /** the fewest more ballots for it alone with which it would have won; null where not even the most that were tried do */
  readonly extraBallots: number | null
  /** the highest cost at which it would have won */
  readonly winsAtCost: number | null
  /** Equal Shares: supporters who paid, and what one of them paid who could, rounded up; null where points decide it */
  readonly payers: number | null
  readonly pricePerVoter: number | null
}

/** What voters got (budgets.md 10.2). */
export interface AuditRecord {
  /** voters who marked nothing that won, empty ballots included */
  readonly votersWithNothing: number
  readonly voters: number
  /** winners that a voter marked, and what these cost together, on average */
  readonly meanFunded: number
  readonly meanMoney: number
  /** projects whose supporters could have paid them with their part of the budget (EJR+ up to any project) */
  readonly slighted: number
}
