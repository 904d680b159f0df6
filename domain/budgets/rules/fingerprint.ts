import { canonicalJson } from '../../kernel/canonical-json.ts'
import { sha256Hex } from '../../kernel/sha-256.ts'
import type { PbRules } from './pb-rules.ts'

/** **R**: SHA-256 of `"dauys/pb-rules/1\n"` and the canonical JSON (RFC 8785) of the rules, hex (budgets.md 5). */
export function rulesFingerprint(rules: PbRules): string {
  return sha256Hex(`dauys/pb-rules/1\n${canonicalJson(rules)}`)
}
