import { onBeforeUnmount, onMounted, shallowRef } from 'vue'
import { askReceipt } from '#client/features/ballots/ask-receipt.ts'
import { keepCast } from '#client/features/ballots/own-note.ts'
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
    const found = await askReceipt(campaignKey(), own())
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
