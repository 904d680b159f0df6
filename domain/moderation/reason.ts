import type { Refusal } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'

/** Characters of a reason: one screen, plain words. */
export const reasonLengthMax = 2000
/** Characters of an appeal with its evidence: as long as an argument. */
export const appealLengthMax = 3000

/**
 * What is wrong with words that somebody will read: `REASON_REQUIRED` without any, `TOO_LONG`.
 * @param max characters
 */
export function textRefusals(text: string | null, max = reasonLengthMax): Refusal<'REASON_REQUIRED' | 'TOO_LONG'>[] {
  const length = lengthOf(canonicalText(text ?? ''))
  if (length === 0) return [{ code: 'REASON_REQUIRED', path: ['text'] }]
  return length > max ? [{ code: 'TOO_LONG', path: ['text'], details: { max } }] : []
}
