import { onBeforeUnmount, onMounted, shallowRef } from 'vue'
import { BallotReceiptDocument } from '#client/features/ballots/documents.ts'
import { receiptOfText } from '#client/features/ballots/receipt-code.ts'
import { askAsStranger } from '#client/lib/graphql/ask-as-stranger.ts'
import type { ShallowRef } from 'vue'
import type { BallotReceipt } from '#domain/ballots/board.ts'

/** The board takes ballots in every few seconds; after two minutes the promise has to do. */
const pauseMs = 2_000
const triesMax = 60

/** Asks for the receipt of a ballot that was just cast here, to be printed; this device keeps nothing of it. */
export function useDeskReceipt(cast: {
  readonly campaignKey: string
  readonly envelope: string
  readonly commitment: string
  readonly nonce: string
}): {
  readonly receipt: Readonly<ShallowRef<BallotReceipt | undefined>>
  readonly isLate: Readonly<ShallowRef<boolean>>
} {
  const { nonce, ...wanted } = cast
  const receipt = shallowRef<BallotReceipt>()
  const isLate = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isGone = false

  async function ask(tries: number): Promise<void> {
    const answer = await askAsStranger(BallotReceiptDocument, wanted)
    const found = receiptOfText(answer?.ballotReceipt?.document)
    if (isGone) return
    if (found?.leaf.commitment === wanted.commitment) receipt.value = { ...found, nonce }
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
