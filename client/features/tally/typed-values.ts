import { formatCount } from '#client/lib/numbers.ts'
import { parseMoney } from '#domain/kernel/money.ts'
import type { Locale } from '#domain/kernel/localized.ts'

/** `amount`: above zero, with decimals; `whole`: a number; `list`: whole numbers with commas */
export type TypedKind = 'amount' | 'whole' | 'list'

type Reason = 'notAmount' | 'notPositive' | 'notWhole' | 'notScores' | 'tooFine' | 'tooBig'

/** Why a typed value cannot be counted by, as words and what stands in them. */
interface TypedFault {
  readonly key: `simulator.rule.${Reason}`
  readonly values: Readonly<Record<string, string>>
}

const wholeMax = 999_999_999_999_999

/** People group figures and write decimals in their own way. */
export function meantBy(kind: TypedKind, text: string): string {
  const plain = text.replaceAll(/\s/g, '')
  return kind === 'amount' ? plain.replace(',', '.') : plain
}

/**
 * The limits are those of the command line.
 * @param digits of the minor unit: decimals that an amount may have
 * @returns undefined if the value can be counted by
 */
export function faultOf(
  kind: TypedKind,
  value: string,
  { digits, locale }: { digits: number; locale: Locale },
): TypedFault | undefined {
  const fault = (reason: Reason, values = {}): TypedFault => ({ key: `simulator.rule.${reason}`, values })
  const tooBig = (max: number) => fault('tooBig', { max: formatCount(max, locale) })
  if (kind === 'list') return /^\d{1,6}(,\d{1,6}){0,99}$/.test(value) ? undefined : fault('notScores')
  if (kind === 'whole') {
    if (!/^\d+$/.test(value)) return fault('notWhole')
    return Number(value) > wholeMax ? tooBig(wholeMax) : undefined
  }
  const parsed = parseMoney(value, digits)
  if (!('fault' in parsed)) return parsed.minor === 0 ? fault('notPositive') : undefined
  if (parsed.fault === 'TOO_BIG') return tooBig(Math.floor(Number.MAX_SAFE_INTEGER / 10 ** digits))
  if (parsed.fault === 'TOO_FINE') return fault('tooFine', { digits: String(digits) })
  return fault(parsed.fault === 'NEGATIVE' ? 'notPositive' : 'notAmount')
}
