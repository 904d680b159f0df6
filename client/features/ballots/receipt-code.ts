import { ballotReceiptCode } from '#domain/ballots/ballot-receipt.ts'
import type { BallotReceipt } from '#domain/ballots/board.ts'

export { ballotReceiptCode }

/** The receipt that this device keeps: it came from our own server, and the nonce is the device's. */
export function receiptOfText(text: string | null | undefined): BallotReceipt | undefined {
  return text == null ? undefined : (JSON.parse(text) as BallotReceipt)
}
