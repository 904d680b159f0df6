import { concat, labelledFields } from '#domain/kernel/fields.ts'
import { sha256, sha256Hex } from '#domain/kernel/sha-256.ts'

/** What the order of a list on one device is drawn from (budgets.md 6). */
export interface OrderSeed {
  /** H0, hex */
  readonly listHash: string
  readonly envelopeId: string
  /** random, kept with the draft: the list never jumps, and no project is first for everybody */
  readonly nonce: string
}

/**
 * Numbers in the order of this device. Each has a place of its own, so that a project that is taken out leaves all others
 * as they were.
 */
export function inScreenOrder({ listHash, envelopeId, nonce }: OrderSeed, numbers: readonly number[]): number[] {
  const seed = sha256(labelledFields('dauys/screen-order/1', listHash, envelopeId, nonce))
  const places = new Map(numbers.map((number) => [number, placeOf(seed, number)]))
  return [...numbers].sort((a, b) => ((places.get(a) ?? '') < (places.get(b) ?? '') ? -1 : 1))
}

function placeOf(seed: Uint8Array, number: number): string {
  return sha256Hex(concat(seed, labelledFields(String(number))))
}
