import { BallotReceiptDocument } from '#client/features/ballots/documents.ts'
import { receiptOfText } from '#client/features/ballots/receipt-code.ts'
import { askAsStranger } from '#client/lib/graphql/ask-as-stranger.ts'
import type { OwnCast } from '#client/features/ballots/own-note.ts'

/**
 * Asks the board for the receipt of a ballot that was cast from this device, as a stranger.
 * @returns JSON as it is saved, with the nonce that never left this device; undefined while no signed board has the
 * ballot, where there is no connection, and for the receipt of another ballot
 */
export async function askReceipt(
  campaignKey: string,
  { envelopeId, commitment, nonce }: Pick<OwnCast, 'envelopeId' | 'commitment' | 'nonce'>,
): Promise<string | undefined> {
  const answer = await askAsStranger(BallotReceiptDocument, { campaignKey, envelope: envelopeId, commitment })
  const receipt = receiptOfText(answer?.ballotReceipt?.document)
  return receipt?.leaf.commitment === commitment ? JSON.stringify({ ...receipt, nonce }) : undefined
}
