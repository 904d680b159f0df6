import { createTallyWork } from '#client/features/tally/tally-work.ts'
import type { TallyOrder } from '#client/features/tally/tally-orders.ts'

const carryOut = createTallyWork((news) => {
  self.postMessage(news)
})

self.addEventListener('message', ({ data }: MessageEvent<TallyOrder>) => {
  void carryOut(data)
})
