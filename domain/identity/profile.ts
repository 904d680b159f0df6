import type { LocalDate } from '../kernel/calendar.ts'
import { ageOn } from '../kernel/age.ts'
import { isLocalDate } from '../kernel/legal-days.ts'
import type { Refusal } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'

/** Longer than any name in a document of Kazakhstan. */
const nameLengthMax = 120
/** Nobody on record lived longer than 122 years. */
const ageMax = 130

export type ProfileRefusal = Refusal<'REQUIRED' | 'TOO_LONG' | 'INVALID'>

/** One spelling of a name: no doubled or surrounding spaces. */
export function canonicalName(text: string): string {
  return canonicalText(text).replace(/\s+/g, ' ')
}

/** @param name canonical */
export function nameRefusals(name: string): ProfileRefusal[] {
  const path = ['name']
  if (name === '') return [{ code: 'REQUIRED', path }]
  return lengthOf(name) > nameLengthMax ? [{ code: 'TOO_LONG', path, details: { max: nameLengthMax } }] : []
}

/** A day that exists, is not ahead, and at which a living person can have been born. */
export function birthDateRefusals(birthDate: LocalDate, today: LocalDate): ProfileRefusal[] {
  const isPossible = isLocalDate(birthDate) && birthDate <= today && ageOn(birthDate, today) <= ageMax
  return isPossible ? [] : [{ code: 'INVALID', path: ['birthDate'] }]
}
