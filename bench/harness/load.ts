import { setTimeout as pause } from 'node:timers/promises'
import { type Connection, type LoadAnswer, type LoadRequest, openConnection } from './connection.ts'

export interface LoadOptions {
  readonly origin: string
  /** the next request, its own body and cookie each if it must be; undefined ends the run */
  readonly next: () => LoadRequest | undefined
  readonly seconds?: number
  /** statuses that are right; everything else is counted under `unexpected`. Default: 200 to 299 */
  readonly isExpected?: (status: number) => boolean
  /** sees every answer, the unexpected ones too */
  readonly onAnswer?: (request: LoadRequest, answer: LoadAnswer, ms: number) => void
}

export interface LoadResult {
  /** answers that came */
  readonly answered: number
  readonly seconds: number
  readonly perSecond: number
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
  readonly maxMs: number
  /** unexpected statuses and how often; 0 stands for a connection that broke */
  readonly unexpected: Readonly<Record<number, number>>
}

/** Every connection sends its next request as soon as it has an answer: as much as the server can do. */
export async function closedLoop(options: LoadOptions & { readonly connections: number }): Promise<LoadResult> {
  const record = createRecord(options)
  const end = options.seconds === undefined ? Infinity : performance.now() + options.seconds * 1000
  await Promise.all(
    Array.from({ length: options.connections }, async () => {
      const connection = openConnection(options.origin)
      while (performance.now() < end) {
        const request = options.next()
        if (!request) break
        await record.send(connection, request, performance.now())
      }
      connection.close()
    }),
  )
  return record.result()
}

export interface OpenLoopOptions extends LoadOptions {
  /** requests that arrive per second, whether the server is ready or not; may change with the seconds gone */
  readonly perSecond: number | ((secondsGone: number) => number)
  /** more than so many on their way wait in the generator; their time counts from their arrival */
  readonly connectionsMax?: number
}

/** Requests arrive at their own pace, as people do: a slow server is not spared by those that wait. */
export async function openLoop(options: OpenLoopOptions): Promise<LoadResult> {
  const { origin, next, seconds = Infinity, perSecond, connectionsMax = 256 } = options
  const rate = typeof perSecond === 'number' ? () => perSecond : perSecond
  const record = createRecord(options)
  const free: Connection[] = []
  const waiting: { request: LoadRequest; arrivedAt: number }[] = []
  const onTheirWay = new Set<Promise<void>>()
  let opened = 0

  async function serve(connection: Connection): Promise<void> {
    for (let one = waiting.shift(); one; one = waiting.shift())
      await record.send(connection, one.request, one.arrivedAt)
    free.push(connection)
  }

  function dispatch(request: LoadRequest, arrivedAt: number): void {
    waiting.push({ request, arrivedAt })
    const connection = free.pop() ?? (opened++ < connectionsMax ? openConnection(origin) : undefined)
    if (!connection) return
    const served = serve(connection).finally(() => onTheirWay.delete(served))
    onTheirWay.add(served)
  }

  const startedAt = performance.now()
  const end = startedAt + seconds * 1000
  let [due, at] = [0, startedAt]
  // Compared with the end itself: a difference of fractions may stay a hair below the seconds for ever.
  arriving: while (at < end) {
    await pause(1)
    const now = Math.min(performance.now(), end)
    const arriving = (rate((now - startedAt) / 1000) * (now - at)) / 1000
    due += arriving
    for (; due >= 1; due--) {
      const request = next()
      if (!request) break arriving
      // Evenly over the time since the last look.
      dispatch(request, now - (due / Math.max(arriving, 1)) * (now - at))
    }
    at = now
  }
  while (onTheirWay.size > 0) await Promise.all(onTheirWay)
  for (const connection of free) connection.close()
  return record.result()
}

function createRecord({ isExpected = isSuccess, onAnswer }: LoadOptions) {
  const startedAt = performance.now()
  const times: number[] = []
  const unexpected: Record<number, number> = {}
  return {
    async send(connection: Connection, request: LoadRequest, since: number): Promise<void> {
      const answer = await connection.send(request)
      const ms = performance.now() - since
      onAnswer?.(request, answer, ms)
      if (!isExpected(answer.status)) unexpected[answer.status] = (unexpected[answer.status] ?? 0) + 1
      if (answer.status === 0) await pause(20)
      else times.push(ms)
    },
    result(): LoadResult {
      const seconds = (performance.now() - startedAt) / 1000
      const sorted = Float64Array.from(times).sort()
      const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
      return {
        answered: times.length,
        seconds,
        perSecond: times.length / seconds,
        ...{ p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: at(1) },
        unexpected,
      }
    },
  }
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300
}
