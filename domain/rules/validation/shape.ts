import { pointerTo, type BookFault, type BookProblem } from './fault.ts'

/** Looks at a value and tells what is wrong with it; nothing when all is well. */
export type Check = (value: unknown, pointer: string) => BookFault[]

/** A key that may be left out. */
export interface Optional {
  readonly optional: Check
}

/** A check for every key of the type: forgetting one does not compile. */
export type Shape<T> = { readonly [K in keyof T]-?: object extends Pick<T, K> ? Optional : Check }

export function optional(check: Check): Optional {
  return { optional: check }
}

export function fault(pointer: string, problem: BookProblem, details?: BookFault['details']): BookFault[] {
  return [{ pointer, problem, ...(details && { details }) }]
}

/** Exactly these keys. */
export function object<T>(shape: Shape<T>): Check {
  const checks = Object.entries<Check | Optional>(shape)
  return (value, pointer) => {
    if (!isRecord(value)) return fault(pointer, 'wrong_type')
    const unknown = Object.keys(value)
      .filter((key) => !Object.hasOwn(shape, key))
      .flatMap((key) => fault(pointerTo(pointer, key), 'unknown_key'))
    const known = checks.flatMap(([key, check]) => {
      const isOptional = typeof check === 'object'
      if (!Object.hasOwn(value, key)) return isOptional ? [] : fault(pointerTo(pointer, key), 'missing_key')
      return (isOptional ? check.optional : check)(value[key], pointerTo(pointer, key))
    })
    return [...unknown, ...known]
  }
}

/** One of several shapes, told apart by `kind`. */
export function byKind(shapes: Readonly<Record<string, Check>>): Check {
  return byKey('kind', shapes)
}

/** One of several shapes, told apart by the text under a key. */
export function byKey(key: string, shapes: Readonly<Record<string, Check>>): Check {
  const allowed = Object.keys(shapes).join(', ')
  return (value, pointer) => {
    if (!isRecord(value)) return fault(pointer, 'wrong_type')
    const kind = value[key]
    if (typeof kind !== 'string') return fault(pointerTo(pointer, key), 'missing_key')
    const check = Object.hasOwn(shapes, kind) ? shapes[kind] : undefined
    return check ? check(value, pointer) : fault(pointerTo(pointer, key), 'not_allowed', { allowed })
  }
}

export function listOf(check: Check, { atLeast = 0 } = {}): Check {
  return (value, pointer) => {
    if (!Array.isArray(value)) return fault(pointer, 'wrong_type')
    if (value.length < atLeast) return fault(pointer, 'missing_key')
    return value.flatMap((item, i) => check(item, pointerTo(pointer, i)))
  }
}

export function oneOf(...allowed: readonly (string | number | boolean)[]): Check {
  return (value, pointer) =>
    allowed.some((one) => one === value) ? [] : fault(pointer, 'not_allowed', { allowed: allowed.join(', ') })
}

export const text: Check = (value, pointer) =>
  typeof value === 'string' && value.trim() !== '' ? [] : fault(pointer, 'wrong_type')

export const yesOrNo: Check = (value, pointer) => (typeof value === 'boolean' ? [] : fault(pointer, 'wrong_type'))

export const wholeNumber: Check = (value, pointer) => {
  if (!Number.isSafeInteger(value)) return fault(pointer, 'wrong_type')
  return (value as number) >= 0 ? [] : fault(pointer, 'not_positive')
}

/** From 1. */
export const positive: Check = (value, pointer) => {
  if (!Number.isSafeInteger(value)) return fault(pointer, 'wrong_type')
  return (value as number) >= 1 ? [] : fault(pointer, 'not_positive')
}

/** A text that a predicate knows: a date, a zone, a language tag. */
export function textThat(holds: (value: string) => boolean): Check {
  return (value, pointer) => {
    if (typeof value !== 'string') return fault(pointer, 'wrong_type')
    return holds(value) ? [] : fault(pointer, 'not_allowed')
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
