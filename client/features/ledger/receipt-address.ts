import { toBase64Url } from '#domain/kernel/base64url.ts'
import { leafHash } from '#domain/kernel/merkle.ts'
import { leafBytes } from '#domain/ledger/leaf.ts'
import { receiptCode } from '#domain/ledger/receipt.ts'
import type { Receipt } from '#domain/ledger/receipt.ts'

/** The code of a receipt: what stands in its address. */
export function codeOf(receipt: Receipt): string {
  return receiptCode(receipt, toBase64Url(leafHash(leafBytes(receipt.leaf))))
}
