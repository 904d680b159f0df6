import type { Refusal } from '../../../kernel/result.ts'
import { keysOf, type BookFault, type BookProblem } from '../../../rules/validation/fault.ts'

/** What a shape tells, as a refusal. */
const codes = {
  unknown_key: 'RULES_KEY_UNKNOWN',
  missing_key: 'RULES_KEY_MISSING',
  wrong_type: 'RULES_TYPE',
  not_text: 'RULES_TEXT',
  not_code: 'RULES_CODE',
  not_address: 'RULES_ADDRESS',
  not_allowed: 'RULES_CHOICE',
  missing_language: 'RULES_LANGUAGE',
  unknown_language: 'RULES_LANGUAGE',
  not_positive: 'RULES_NUMBER',
  out_of_range: 'RULES_NUMBER',
  too_many: 'RULES_TOO_MANY',
  above_one: 'RULES_FRACTION',
  not_reduced: 'RULES_FRACTION',
  no_such_day: 'RULES_DAY',
  no_such_currency: 'RULES_CURRENCY',
  no_such_zone: 'RULES_TIME_ZONE',
  no_such_country: 'RULES_COUNTRY',
  wrong_order: 'RULES_GATE_ORDER',
  duplicate: 'RULES_TWICE',
  overlaps: 'RULES_TWICE',
  leads_nowhere: 'RULES_LEADS_NOWHERE',
} as const satisfies Record<BookProblem, string>

/** What the parts of the rules say about each other. */
type CrossCode =
  | 'RULES_STATE'
  | 'RULES_NO_BALLOT'
  | 'RULES_NO_TALLY'
  | 'RULES_NO_CHANNEL'
  | 'RULES_TWO_ENVELOPES'
  | 'RULES_SCORES_COUNT'
  | 'RULES_SCORES_RISE'
  | 'RULES_POINTS_NEEDED'
  | 'RULES_MARKS_NEEDED'
  | 'RULES_TIES_OPEN'
  | 'RULES_UNSUPPORTED'

type PbRulesCode = (typeof codes)[BookProblem] | CrossCode

/** `path` are the keys down to the faulty one; `details.key` is the same, for the words: `calendar.gates.0.breach`. */
export interface PbRulesRefusal extends Refusal<PbRulesCode> {
  readonly path: readonly string[]
  readonly details: Readonly<Record<string, string | number>> & { readonly key: string }
}

export type Path = readonly (string | number)[]

export function refusalAt(
  path: Path,
  code: PbRulesCode,
  details: Readonly<Record<string, string | number>> = {},
): PbRulesRefusal {
  const keys = path.map(String)
  return { code, path: keys, details: { key: keys.join('.'), ...details } }
}

export function refusalOf({ pointer, problem, details }: BookFault): PbRulesRefusal {
  return refusalAt(keysOf(pointer), codes[problem], details)
}

/** A number that has to lie between two others. */
export function outside(path: Path, value: number | undefined, min: number, max: number): PbRulesRefusal[] {
  return value === undefined || (value >= min && value <= max) ? [] : [refusalAt(path, 'RULES_NUMBER', { min, max })]
}
