import { randomUUID } from 'node:crypto'
import { pause } from '../pause.ts'
import { sendOnce, type Asked } from '../exactly-once/signing.ts'

export interface SteadySigning {
  /** moments at which somebody was told that the signature is stored */
  readonly acknowledgedAt: readonly number[]
  /** requests without a certain answer; each was sent again */
  readonly uncertain: () => number
  /** Waits until one is acknowledged that was not yet. */
  next(): Promise<void>
  stop(): Promise<void>
}

const everyMs = 40
const inParallel = 8

/** People sign one after the other, all the while. Each sends the same attempt until it is certain. */
export function signSteadily(asked: Asked): SteadySigning {
  const acknowledgedAt: number[] = []
  let waiting: (() => void)[] = []
  let uncertain = 0
  let turn = 0
  let isGoing = true

  async function sign(person: number, petition: number): Promise<void> {
    const sending = { pair: { person, petition }, attempt: randomUUID() }
    while (isGoing) {
      const answer = await sendOnce(asked, sending)
      if (answer === 'already') throw new Error('somebody who had not signed was told so')
      if (answer === 'ok') break
      uncertain++
      await pause(everyMs)
    }
    acknowledgedAt.push(performance.now())
    for (const tell of waiting) tell()
    waiting = []
  }
  async function goOn(): Promise<void> {
    while (isGoing) {
      const person = turn % asked.cookies.length
      const petition = Math.floor(turn / asked.cookies.length)
      if (petition >= asked.petitionIds.length) throw new Error('everybody has signed everything')
      turn++
      await sign(person, petition)
      await pause(everyMs)
    }
  }
  const running = Promise.all(Array.from({ length: inParallel }, goOn))
  return {
    acknowledgedAt,
    uncertain: () => uncertain,
    next: () => Promise.race([new Promise<void>((tell) => waiting.push(tell)), running.then(() => undefined)]),
    async stop() {
      isGoing = false
      await running
    },
  }
}
