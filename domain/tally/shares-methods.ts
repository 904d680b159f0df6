import { equalSharesExactly } from './equal-shares-exact.ts'
import { equalShares } from './equal-shares.ts'
import type { SharesInput, SharesOutcome, SharesRun } from './shares.ts'

/** A way of counting Equal Shares. */
export interface SharesMethod {
  readonly run: SharesRun
  /** Looks again at a run that the result rests upon: the run that counts, and the one that overspent after it. */
  readonly confirm: (input: SharesInput, outcome: SharesOutcome) => SharesOutcome
}

/** Floats, with a list of the comparisons that they cannot vouch for. */
export const inFloats: SharesMethod = { run: equalShares, confirm: (_input, outcome) => outcome }

/** No rounding anywhere. */
export const inWholeNumbers: SharesMethod = { run: equalSharesExactly, confirm: (_input, outcome) => outcome }

/**
 * Floats where they are sure, and whole numbers wherever a comparison was close and for every run that the result rests
 * upon. What it returns is exact.
 */
export const certified: SharesMethod = {
  run(input) {
    const outcome = equalShares(input)
    return outcome.closeCalls.length === 0 ? outcome : equalSharesExactly(input)
  },
  confirm(input, outcome) {
    if (isExact(outcome)) return outcome
    const exact = equalSharesExactly(input)
    if (exact.winners.join() !== outcome.winners.join()) {
      throw new Error('Floats and whole numbers disagree though no comparison was close')
    }
    return exact
  },
}

function isExact(outcome: SharesOutcome): boolean {
  return outcome.exactLeft !== undefined
}
