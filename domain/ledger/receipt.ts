import type { PetitionId } from '../kernel/ids.ts'
import type { Head } from './head.ts'
import type { Leaf } from './leaf.ts'

/** Shows that an act is in the log, and by nonce and ref whose act it is (docs/verify/format.md). */
export interface Receipt {
  readonly v: 1
  readonly petition: PetitionId
  /** of the petition: `2026-000412` */
  readonly number: string
  readonly leaf: Leaf
  /** 32 bytes, base64url */
  readonly nonce: string
  /** 16 bytes, base64url */
  readonly ref: string
  /** of the act within its signature */
  readonly n: number
  /** from the leaf upwards, base64url */
  readonly proof: readonly string[]
  readonly head: Head
}

/** What the address of a receipt says of it: enough for a QR code, and to look it up. */
export interface ReceiptCode {
  readonly number: string
  readonly seq: number
  readonly size: number
  /** the first 16 characters of the leaf's hash */
  readonly leaf: string
  /** the first 16 characters of the head's root */
  readonly root: string
}

const prefixLength = 16

/** @param leafHash base64url */
export function receiptCode(
  { number, leaf, head }: Pick<Receipt, 'number' | 'leaf' | 'head'>,
  leafHash: string,
): string {
  return [number, leaf.seq, head.size, leafHash.slice(0, prefixLength), head.root.slice(0, prefixLength)].join('.')
}

/** What stands in the address of a receipt; undefined when it is none. */
export function parseReceiptCode(code: string): ReceiptCode | undefined {
  const found = /^([0-9A-Za-z-]{1,32})\.([1-9]\d{0,14})\.([1-9]\d{0,14})\.([\w-]{16})\.([\w-]{16})$/.exec(code)
  if (!found) return undefined
  const [, number = '', seq, size, leaf = '', root = ''] = found
  return Number(seq) <= Number(size) ? { number, seq: Number(seq), size: Number(size), leaf, root } : undefined
}
