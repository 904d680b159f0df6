import type { Receipt } from '#domain/ledger/receipt.ts'

/**
 * The receipt in the answer of our own server, which is not checked here: whoever wants to know opens the saved file on
 * the page that checks it.
 */
export function receiptOf(text: string | null | undefined): Receipt | undefined {
  return text == null ? undefined : (JSON.parse(text) as Receipt)
}

/** What a page says of a promise. */
export interface ShownPromise {
  readonly includedBy: string
}

export function promiseOf(text: string | null | undefined): ShownPromise | undefined {
  return text == null ? undefined : (JSON.parse(text) as ShownPromise)
}
