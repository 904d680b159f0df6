import type { Refusal } from '../kernel/result.ts'
import { lengthOf } from '../kernel/text.ts'

export const passwordLengthMin = 10
/** Hashing costs the same for any length; this only keeps letters out of the field. */
const passwordLengthMax = 200

export type PasswordRefusal = Refusal<'UNDER_MINIMUM_PASSWORD' | 'TOO_LONG'>

/** What is wrong with a new password. Length alone counts: rules about kinds of characters make worse passwords. */
export function passwordRefusals(password: string): PasswordRefusal[] {
  const length = lengthOf(password)
  const path = ['password']
  if (length < passwordLengthMin) return [{ code: 'UNDER_MINIMUM_PASSWORD', path, details: { min: passwordLengthMin } }]
  return length > passwordLengthMax ? [{ code: 'TOO_LONG', path, details: { max: passwordLengthMax } }] : []
}
