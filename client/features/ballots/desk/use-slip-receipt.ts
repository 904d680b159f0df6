import { onBeforeUnmount, onMounted, shallowRef } from 'vue'
import { BallotReceiptDocument } from '#client/features/ballots/documents.ts'
import { receiptOfText } from '#client/features/ballots/receipt-code.ts'
import { askAsStranger } from '#client/lib/graphql/ask-as-stranger.ts'
import type { ShallowRef } from 'vue'
import type { BallotReceipt } from '#domain/ballots/board.ts'

/** The board takes ballots in every few seconds; asked for a minute, then the page says to come again. */
const pauseMs = 3_000
const triesMax = 20

/** Asks for the receipt of a ballot by the slip from the desk. The device of this page need not be the one that cast. */
export function useSlipReceipt(wanted: {
  readonly campaignKey: string
  readonly envelope: string
  readonly commitment: string
}): {
  readonly receipt: Readonly<ShallowRef<BallotReceipt | undefined>>
  readonly isLate: Readonly<ShallowRef<boolean>>
} {
  const receipt = shallowRef<BallotReceipt>()
  const isLate = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isGone = false

  async function ask(tries: number): Promise<void> {
    const answer = await askAsStranger(BallotReceiptDocument, wanted)
    const found = receiptOfText(answer?.ballotReceipt?.document)
    if (isGone) return
    if (found?.leaf.commitment === wanted.commitment) receipt.value = found
    else if (tries >= triesMax) isLate.value = true
    else timer = setTimeout(() => void ask(tries + 1), pauseMs)
  }
  onMounted(() => void ask(1))
  onBeforeUnmount(() => {
    isGone = true
    clearTimeout(timer)
  })
  return { receipt, isLate }
}
