import { isLocalDate } from '../kernel/legal-days.ts'
import type { LocalDate } from '../kernel/calendar.ts'

/** Weights of the first and the second pass over the first eleven digits. */
const firstPass = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const
const secondPass = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const

/** The seventh digit tells century and sex: 1, 2 the 19th, 3, 4 the 20th, 5, 6 the 21st. */
const centuryOf: Readonly<Record<string, string>> = { '1': '18', '2': '18', '3': '19', '4': '19', '5': '20', '6': '20' }

/**
 * Whether twelve digits are an individual identification number (IIN, ЖСН): a date of birth that exists, a known
 * century, and the check digit. When the first pass gives 10 the second one decides; 10 again is never issued.
 * @see Law of Kazakhstan of 12 January 2007, No. 223, on national registers of identification numbers
 */
export function isNationalId(text: string): boolean {
  if (!/^\d{12}$/.test(text) || birthDateOf(text) === undefined) return false
  const digits = Array.from(text, Number)
  const first = remainder(digits, firstPass)
  const check = first === 10 ? remainder(digits, secondPass) : first
  return check !== 10 && check === digits[11]
}

/** The date of birth that the number carries, to be compared with the document. */
export function birthDateOf(nationalId: string): LocalDate | undefined {
  const century = centuryOf[nationalId.charAt(6)]
  const date = `${century}${nationalId.slice(0, 2)}-${nationalId.slice(2, 4)}-${nationalId.slice(4, 6)}`
  return isLocalDate(date) ? date : undefined
}

function remainder(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0) % 11
}
