import type { Result } from '#domain/kernel/result.ts'

/** The value of an act that the demo city cannot do without. */
export function demand<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`the demo city was refused: ${JSON.stringify(result.refusals)}`)
  return result.value
}
