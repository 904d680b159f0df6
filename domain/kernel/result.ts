/** What a use-case or a rule answers: the value, or refusals that a person can understand and act upon. */
export type Result<Value, R extends Refusal = Refusal> = Ok<Value> | Refused<R>

export interface Ok<Value> {
  readonly ok: true
  readonly value: Value
}

export interface Refused<R extends Refusal = Refusal> {
  readonly ok: false
  /** All mistakes at once, at least one: the error summary needs them together. */
  readonly refusals: readonly [R, ...R[]]
}

/**
 * One reason. `code` is an entry of `schema/error-codes.ts`; `path` leads to the faulty input field
 * (`['texts', '0', 'text']`); `details` are the numbers that the words need (`{ minAge: 16 }`), never personal data.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly path?: readonly string[]
  readonly details?: Readonly<Record<string, string | number>>
}

export function ok<Value>(value: Value): Ok<Value> {
  return { ok: true, value }
}

export function refuse<const R extends Refusal>(refusal: R, ...more: R[]): Refused<R> {
  return { ok: false, refusals: [refusal, ...more] }
}

/** Refused with all of them when there is at least one, otherwise undefined. */
export function refuseAll<R extends Refusal>(refusals: readonly R[]): Refused<R> | undefined {
  const [first, ...rest] = refusals
  return first === undefined ? undefined : { ok: false, refusals: [first, ...rest] }
}
