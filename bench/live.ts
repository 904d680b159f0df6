import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { median } from './harness/compare.ts'
import { onGeneratorCore } from './harness/cores.ts'
import { withVariants, type RunningVariant } from './harness/variants.ts'
import type { Proof, ProofReport } from './proof.ts'
import { withDatabase } from './signing/database.ts'

const microsMax = 20
const kilobytesMax = 20

interface Plan {
  readonly viewers: number
  readonly frames: number
  readonly rounds: number
}

/** Some look already: what they cost together is the reading of the frame, and not counted. */
const viewersBefore = 50

interface Added {
  /** server CPU for one frame to one viewer more */
  readonly micros: number
  /** memory of the server for one viewer more */
  readonly kilobytes: number
}

const subscription =
  'subscription Count($number: String!) { petitionCount(number: $number) { petition total asOfSeq asOf } }'

/** What one more viewer of a count that moves every second costs the server. */
export const live: Proof = {
  name: 'live',
  goal: `one more viewer costs at most ${microsMax} µs a frame and ${kilobytesMax} kB`,
  options: ['viewers'],
  async run({ full, option, say }): Promise<ProofReport> {
    const plan = full
      ? { viewers: option('viewers', 2_000), frames: 10, rounds: 3 }
      : { viewers: option('viewers', 300), frames: 3, rounds: 1 }
    return withDatabase(say, (database) =>
      withVariants(
        [{ name: 'live', module: 'bench/lanes/live-viewers.ts', env: { MONGODB_URI: database.uri('live') } }],
        ([variant]) =>
          onGeneratorCore(async () => {
            if (!variant) throw new Error('the product does not run')
            const number = await variant.ask<string>('number')
            const frames = await measure(variant, `/live/petitions/${number}`, plan, say)
            const variables = JSON.stringify({ number })
            const query = new URLSearchParams({ query: subscription, variables })
            // A tenth of them, because they cost that much more.
            const few = { ...plan, viewers: Math.ceil(plan.viewers / 10) }
            const each = await measure(variant, `/graphql/stream?${query}`, few, say)
            return report(plan, frames, each)
          }),
      ),
    )
  },
}

function report({ viewers }: Plan, frames: Added, each: Added): ProofReport {
  const isCheap = frames.micros <= microsMax
  const isSmall = frames.kilobytes <= kilobytesMax
  return {
    met: isCheap && isSmall,
    figures: {
      ...{ viewers, microsPerFrame: rounded(frames.micros), kilobytesPerViewer: rounded(frames.kilobytes) },
      subscriptionMicros: rounded(each.micros),
      subscriptionKilobytes: rounded(each.kilobytes),
    },
    findings: [
      ...(isCheap ? [] : [`a frame costs ${rounded(frames.micros)} µs for each viewer more`]),
      ...(isSmall ? [] : [`a viewer takes ${rounded(frames.kilobytes)} kB`]),
    ],
    table: {
      'shared frames': {
        'CPU µs per frame and viewer': rounded(frames.micros),
        'kB per viewer': rounded(frames.kilobytes),
      },
      'a subscription each': {
        'CPU µs per frame and viewer': rounded(each.micros),
        'kB per viewer': rounded(each.kilobytes),
      },
    },
  }
}

/** In turn with few and with many viewers: the difference is what those who were added cost. */
async function measure(
  variant: RunningVariant,
  path: string,
  { viewers, frames, rounds }: Plan,
  say: (line: string) => void,
): Promise<Added> {
  const few = new Audience(variant.origin, path)
  // What the first of them bring into memory is code, not theirs.
  await few.grow(viewersBefore * 4)
  await cpuOf(variant, few, frames)
  await few.shrink(viewersBefore * 3)
  const micros: number[] = []
  let kilobytes = Number.NaN
  for (let round = 0; round < rounds; round++) {
    say(`${path.split('?')[0]}: round ${round + 1} of ${rounds}, ${viewers} viewers more`)
    const memoryBefore = await settledBytes(variant, few.size)
    const cpuBefore = await cpuOf(variant, few, frames)
    await few.grow(viewers)
    const cpuWith = await cpuOf(variant, few, frames)
    const memoryWith = await settledBytes(variant, few.size)
    micros.push((cpuWith - cpuBefore) / frames / viewers)
    // Memory that was taken once is not given back: later rounds find it there.
    if (round === 0) kilobytes = (memoryWith - memoryBefore) / viewers / 1_000
    await few.shrink(viewers)
  }
  await few.shrink(few.size)
  return { micros: median(micros), kilobytes }
}

async function settledBytes(variant: RunningVariant, viewers: number): Promise<number> {
  while ((await variant.ask<number>('viewers')) !== viewers) await pause(50)
  return variant.ask('residentBytes')
}

/** Server CPU while the count moves so many times, a second apart. */
async function cpuOf(variant: RunningVariant, audience: Audience, frames: number): Promise<number> {
  const before = await variant.cpuMicros()
  for (let frame = 0; frame < frames; frame++) {
    const seen = audience.nextForAll()
    await variant.ask('move')
    await seen
  }
  return (await variant.cpuMicros()) - before
}

const eventEnd = Buffer.from('\n\n')
const connectAtOnce = 50

/** Viewers on bare sockets: a client of the platform costs more for each frame than the server does. */
class Audience {
  private readonly sockets: Socket[] = []
  private readonly request: string
  private readonly origin: URL
  private waiting = 0
  private everybodySaw: (() => void) | undefined
  private frame = 0

  constructor(origin: string, path: string) {
    this.origin = new URL(origin)
    this.request = `GET ${path} HTTP/1.1\r\nhost: ${this.origin.host}\r\naccept: text/event-stream\r\n\r\n`
  }

  get size(): number {
    return this.sockets.length
  }

  /** Until each of the new ones has seen how the count stands. */
  async grow(by: number): Promise<void> {
    for (let left = by; left > 0; left -= connectAtOnce) {
      await Promise.all(Array.from({ length: Math.min(left, connectAtOnce) }, () => this.open()))
    }
  }

  async shrink(by: number): Promise<void> {
    for (const socket of this.sockets.splice(this.sockets.length - by)) socket.destroy()
    await pause(500)
  }

  /** Resolves when everybody has been shown something new. */
  nextForAll(): Promise<void> {
    this.frame++
    this.waiting = this.sockets.length
    return new Promise((resolve) => (this.everybodySaw = resolve))
  }

  private open(): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: this.origin.hostname, port: Number(this.origin.port) })
      let seen = -1
      socket.on('connect', () => socket.write(this.request))
      socket.on('error', reject)
      socket.on('data', (bytes: Buffer) => {
        // Not a heartbeat: a frame says the count.
        if (!bytes.includes('"total"') || !bytes.includes(eventEnd) || seen === this.frame) return
        if (seen < 0) {
          this.sockets.push(socket)
          seen = this.frame
          resolve()
          return
        }
        seen = this.frame
        if (--this.waiting === 0) this.everybodySaw?.()
      })
    })
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
