import { equalShares } from './equal-shares.ts'
import { purseInFloats } from './purse-in-floats.ts'
import { purseInWholeNumbers } from './purse-in-whole-numbers.ts'
import { purseOnDemand } from './purse-on-demand.ts'
import type { SharesInput, SharesOutcome, SharesRun } from './shares.ts'

/** A way of counting Equal Shares. */
export interface SharesMethod {
  readonly run: SharesRun
  /** Looks again at a run that the result rests upon: the run that counts, and the one that overspent after it. */
  readonly confirm: (input: SharesInput, outcome: SharesOutcome) => SharesOutcome
}

/** Floats, with a list of the comparisons that they cannot vouch for. */
export const inFloats: SharesMethod = {
  run: (input) => equalShares(input, purseInFloats(input)),
  confirm: (_input, outcome) => outcome,
}

/** No rounding anywhere. */
export const inWholeNumbers: SharesMethod = {
  run: (input) => equalShares(input, purseInWholeNumbers(input)),
  confirm: (_input, outcome) => outcome,
}

/**
 * Floats where they are sure, whole numbers wherever a comparison was close, and whole numbers throughout for every run
 * that the result rests upon. What it returns is exact.
 */
export const certified: SharesMethod = {
  run: (input) => equalShares(input, purseOnDemand(input)),
  confirm(input, outcome) {
    const exact = inWholeNumbers.run(input)
    if (exact.winners.join() !== outcome.winners.join()) {
      throw new Error('Floats and whole numbers disagree though no comparison was close')
    }
    return exact
  },
}
