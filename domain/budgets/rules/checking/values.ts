import { isLocalDate } from '../../../kernel/legal-days.ts'
import { isLocale, locales } from '../../../kernel/localized.ts'
import { pointerTo } from '../../../rules/validation/fault.ts'
import { fault, isRecord, listOf, type Check } from '../../../rules/validation/shape.ts'

/** Values that stand in many places of the rules. */

/** Longer ones are an essay or an attack. */
const textMax = 1000

/** Half a character has no canonical form, so such rules would have no fingerprint. */
const halfCharacter = /\p{Surrogate}/u

export const words: Check = (value, pointer) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= textMax && !halfCharacter.test(value)
    ? []
    : fault(pointer, 'not_text')

/** A list that people can read to its end. */
export function listUpTo(max: number, check: Check, { atLeast = 0 } = {}): Check {
  const items = listOf(check, { atLeast })
  return (value, pointer) =>
    Array.isArray(value) && value.length > max ? fault(pointer, 'too_many', { max }) : items(value, pointer)
}

/** Lower-case words with hyphens: what programs and addresses call a thing. */
export const code: Check = (value, pointer) =>
  typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 60
    ? []
    : fault(pointer, 'not_code')

/** It becomes a link, so nothing that a browser would run. */
export const webAddress: Check = (value, pointer) =>
  typeof value === 'string' && /^https?:\/\/[^\s]+$/.test(value) && value.length <= textMax
    ? []
    : fault(pointer, 'not_address')

/** A text in kk, ru and en. */
export const l10n: Check = (value, pointer) => {
  if (!isRecord(value)) return fault(pointer, 'wrong_type')
  const foreign = Object.keys(value).filter((language) => !isLocale(language))
  const lacking = locales.filter((locale) => words(value[locale], pointer).length > 0)
  return [
    ...foreign.flatMap((language) => fault(pointerTo(pointer, language), 'unknown_language')),
    ...lacking.flatMap((locale) => fault(pointerTo(pointer, locale), 'missing_language')),
  ]
}

export function shortList(check: Check, options?: { readonly atLeast: number }): Check {
  return listUpTo(50, check, options)
}

export function wholeFrom(min: number, max: number): Check {
  return (value, pointer) =>
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
      ? []
      : fault(pointer, 'out_of_range', { min, max })
}

/** A term in days, up to a year. */
export const days = wholeFrom(0, 366)
/** Full years of a person. */
export const age = wholeFrom(0, 100)
/** How many there are of something that people must keep an overview of. */
export const few = wholeFrom(1, 1000)
/** Minor units, at least one. */
export const money = wholeFrom(1, Number.MAX_SAFE_INTEGER)

/** `[1, 3]`: more than nothing, at most the whole, in lowest terms, so that equal shares have equal bytes. */
export const ratio: Check = (value, pointer) => {
  const isPair = Array.isArray(value) && value.length === 2 && value.every((part) => Number.isSafeInteger(part))
  if (!isPair) return fault(pointer, 'not_reduced')
  const [num, den] = value as [number, number]
  return num > 0 && num <= den && divisorOf(num, den) === 1 ? [] : fault(pointer, 'not_reduced')
}

function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b)
}

/** A day that every year has; 2027 has no 29 February. */
export const monthDay: Check = (value, pointer) =>
  typeof value === 'string' && isLocalDate(`2027-${value}`) ? [] : fault(pointer, 'no_such_day')

// Asked for when rules are checked: an old browser that only shows them may not have the list.
let currencies: ReadonlySet<string> | undefined

export const currency: Check = (value, pointer) => {
  currencies ??= new Set(Intl.supportedValuesOf('currency'))
  return typeof value === 'string' && currencies.has(value) ? [] : fault(pointer, 'no_such_currency')
}

export const country: Check = (value, pointer) =>
  typeof value === 'string' && /^[A-Z]{2}$/.test(value) ? [] : fault(pointer, 'no_such_country')
