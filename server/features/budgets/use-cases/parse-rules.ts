import { checkPbRules, type PbRulesRefusal } from '#domain/budgets/rules/check-pb-rules.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import { refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'

export type DocumentRefusal = PbRulesRefusal | Refusal<'INVALID' | 'TOO_LONG'>

/** Characters; the longest preset has about 8,000. */
const documentMax = 100_000

/**
 * Rules from the text that a methodologist gave. `INVALID` no JSON · `TOO_LONG` · otherwise every fault of the document,
 * its keys behind `document` in the path.
 */
export function parseRules(document: string): Result<PbRules, DocumentRefusal> {
  const path = ['document']
  if (document.length > documentMax) return refuse({ code: 'TOO_LONG', path, details: { max: documentMax } })
  const json = parsed(document)
  if (json === undefined) return refuse({ code: 'INVALID', path })
  const rules = checkPbRules(json)
  if (rules.ok) return rules
  return refuseAll(rules.refusals.map((refusal) => ({ ...refusal, path: [...path, ...refusal.path] }))) ?? rules
}

/** undefined is no JSON value */
function parsed(document: string): unknown {
  try {
    return JSON.parse(document)
  } catch {
    return undefined
  }
}
