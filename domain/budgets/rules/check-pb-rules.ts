import { ok, refuseAll, type Result } from '../../kernel/result.ts'
import { refusalOf, type PbRulesRefusal } from './checking/refusal.ts'
import { misfitsOf } from './checking/fit.ts'
import { shapeOfRules } from './checking/shape-of-rules.ts'
import type { PbRules } from './pb-rules.ts'

export type { PbRulesRefusal }

/**
 * Rules from JSON of unknown origin (budgets.md 5).
 * @returns every fault at once, each naming its key; the same value, typed, when there is none
 */
export function checkPbRules(document: unknown): Result<PbRules, PbRulesRefusal> {
  const faults = shapeOfRules(document, '').map(refusalOf)
  // Only what has the right shape can be asked how its parts fit.
  return refuseAll(faults.length > 0 ? faults : misfitsOf(document as PbRules)) ?? ok(document as PbRules)
}
