import { fromBase64Url } from '../kernel/base64url.ts'
import { isLocalDate } from '../kernel/legal-days.ts'

/** Says whether a value from outside has a shape, to the compiler too. */
export type Guard<T> = (value: unknown) => value is T
export type Guarded<G> = G extends Guard<infer T> ? T : never

type Shape = Readonly<Record<string, Guard<unknown>>>
type Members<S extends Shape> = { readonly [Name in keyof S]: Guarded<S[Name]> }

/** An object with exactly these members: an unknown one is an error, because it would have meant something. */
export function exactly<Required extends Shape, Optional extends Shape = Record<never, never>>(
  required: Required,
  optional?: Optional,
): Guard<Members<Required> & Partial<Members<Optional>>> {
  const all: Shape = { ...required, ...optional }
  return (value): value is Members<Required> & Partial<Members<Optional>> =>
    isObject(value) &&
    Object.keys(value).every((name) => Object.hasOwn(all, name) && all[name]?.(value[name])) &&
    Object.keys(required).every((name) => Object.hasOwn(value, name))
}

/** An object with at least these members, for documents of which only a part is needed. */
export function having<S extends Shape>(shape: S): Guard<Members<S>> {
  return (value): value is Members<S> =>
    isObject(value) && Object.entries(shape).every(([name, guard]) => guard(value[name]))
}

export function listOf<T>(guard: Guard<T>): Guard<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(guard)
}

export function orNull<T>(guard: Guard<T>): Guard<T | null> {
  return (value): value is T | null => value === null || guard(value)
}

export function orAbsent<T>(guard: Guard<T>): Guard<T | undefined> {
  return (value): value is T | undefined => value === undefined || guard(value)
}

export function oneOf<const T extends string | number | boolean>(...values: readonly T[]): Guard<T> {
  return (value): value is T => values.includes(value as T)
}

/** Counts by some name. */
export function countsBy(isName: (name: string) => boolean): Guard<Readonly<Record<string, number>>> {
  return (value): value is Readonly<Record<string, number>> =>
    isObject(value) && Object.entries(value).every(([name, count]) => isName(name) && Number.isSafeInteger(count))
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Ids and codes: short, and spelled alike everywhere. */
export function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9._:-]{1,64}$/.test(value)
}

/** A whole number from 0. */
export function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

/** base64url of so many bytes. */
export function bytesOf(length: number): Guard<string> {
  return (value): value is string => fromBase64Url(value, length) !== undefined
}
export const isHash = bytesOf(32)
export const isSignature = bytesOf(64)

/** `2027-03-22T09:41:07Z` */
export function isMoment(value: unknown): value is string {
  return typeof value === 'string' && isTime(value, /^T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/)
}

/** `2027-03-22T09:41Z` */
export function isMinute(value: unknown): value is string {
  return typeof value === 'string' && isTime(value, /^T([01]\d|2[0-3]):[0-5]\dZ$/)
}

function isTime(text: string, clock: RegExp): boolean {
  return clock.test(text.slice(10)) && isLocalDate(text.slice(0, 10))
}
