import { onBeforeUnmount, onMounted, shallowRef } from 'vue'
import { BallotReceiptDocument } from '#client/features/ballots/documents.ts'
import { receiptOfText } from '#client/features/ballots/receipt-code.ts'
import { keepCast } from '#client/features/ballots/own-note.ts'
import { askAsStranger } from '#client/lib/graphql/ask-as-stranger.ts'
import type { ShallowRef } from 'vue'
import type { OwnCast } from '#client/features/ballots/own-note.ts'

/** The board takes ballots in every few seconds; asked for two minutes, more and more seldom, then a person may press. */
const firstPauseMs = 1_500
const pauseMsMax = 10_000
const askingMs = 120_000

export interface ReceiptAsking {
  /** JSON; undefined until the board has the ballot */
  readonly receipt: Readonly<ShallowRef<string | undefined>>
  readonly isAsking: Readonly<ShallowRef<boolean>>
  readonly ask: () => void
}

/** Asks for the receipt of a ballot until it is there, as a stranger, and keeps it on this device. */
export function useBallotReceipt(campaignKey: () => string, own: () => OwnCast, came: () => void): ReceiptAsking {
  const receipt = shallowRef<string>()
  const isAsking = shallowRef(false)
  let timer: ReturnType<typeof setTimeout> | undefined

  function ask() {
    if (receipt.value !== undefined || isAsking.value) return
    isAsking.value = true
    void next(firstPauseMs, askingMs)
  }
  async function next(pause: number, left: number): Promise<void> {
    const { envelopeId: envelope, commitment } = own()
    const answer = await askAsStranger(BallotReceiptDocument, { campaignKey: campaignKey(), envelope, commitment })
    const found = ownReceipt(answer?.ballotReceipt?.document, own())
    if (found !== undefined) {
      receipt.value = found
      isAsking.value = false
      await keepCast({ ...own(), receipt: found })
      came()
    } else if (left <= 0) isAsking.value = false
    else timer = setTimeout(() => void next(Math.min(pause * 1.5, pauseMsMax), left - pause), pause)
  }

  onMounted(() => {
    receipt.value = own().receipt ?? undefined
    ask()
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
  })
  return { receipt, isAsking, ask }
}

/** As it is saved: the nonce never left this device. A receipt of another ballot is none. */
function ownReceipt(text: string | null | undefined, { commitment, nonce }: OwnCast): string | undefined {
  const receipt = receiptOfText(text)
  return receipt?.leaf.commitment === commitment ? JSON.stringify({ ...receipt, nonce }) : undefined
}
