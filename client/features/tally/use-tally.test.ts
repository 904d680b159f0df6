import { effectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { aFile } from '#domain/tally/pabulib/a-file.ts'
import { createTallyWork } from '#client/features/tally/tally-work.ts'
import { useTally } from '#client/features/tally/use-tally.ts'
import type { TallyNews, TallyOrder } from '#client/features/tally/tally-orders.ts'

/** The real work in this thread; it can be held back, as if a count took long. */
class NearWorker {
  static readonly all: NearWorker[] = []
  static isHeld = false
  readonly orders: TallyOrder[] = []
  isEnded = false
  onmessage: ((event: { data: TallyNews }) => void) | null = null
  onerror: (() => void) | null = null
  private readonly carryOut = createTallyWork((data) => {
    if (!this.isEnded) this.onmessage?.({ data })
  })

  constructor() {
    NearWorker.all.push(this)
  }
  postMessage(order: TallyOrder) {
    this.orders.push(order)
    if (!NearWorker.isHeld || order.kind === 'read') void this.carryOut(order)
  }
  terminate() {
    this.isEnded = true
  }
}

vi.mock('#client/features/tally/tally.worker.ts?worker&url', () => ({ default: '/assets/tally.worker.js' }))

const greedy = { choices: { rule: 'greedy' } }
const shares = { choices: { rule: 'mes', completion: 'add1' } }
let scope: ReturnType<typeof effectScope>
let tally: ReturnType<typeof useTally>

beforeEach(() => {
  vi.stubGlobal('Worker', NearWorker)
  NearWorker.all.length = 0
  NearWorker.isHeld = false
  scope = effectScope()
  tally = scope.run(useTally)!
})
afterEach(() => {
  scope.stop()
  vi.unstubAllGlobals()
})

describe('reading and counting beside the page', () => {
  it('reads a file, counts it, and compares', async () => {
    await openFile()
    tally.count(greedy)
    expect(tally.running.value).toEqual({ runs: 0 })
    await vi.waitUntil(() => tally.compared.value)
    expect(tally.running.value).toBeUndefined()
    expect(tally.counted.value?.outcome.winners).toEqual([0, 1])
    expect(NearWorker.all).toHaveLength(1)
  })

  it('ends the worker when a count is stopped, and gives the next one the file again', async () => {
    await openFile()
    NearWorker.isHeld = true
    tally.count(shares)
    await vi.waitUntil(() => NearWorker.all[0]?.orders.length === 2)
    tally.leave()
    expect(tally.running.value).toBeUndefined()
    NearWorker.isHeld = false
    tally.count(greedy)
    await vi.waitUntil(() => tally.counted.value)
    expect(NearWorker.all.map(({ isEnded }) => isEnded)).toEqual([true, false])
    expect(NearWorker.all[1]?.orders.map(({ kind }) => kind)).toEqual(['read', 'count'])
    expect(tally.file.value.state).toBe('read')
  })

  it('leaves a count behind that is not done when another one is asked for', async () => {
    await openFile()
    NearWorker.isHeld = true
    tally.count(shares)
    await vi.waitUntil(() => NearWorker.all[0]?.orders.length === 2)
    NearWorker.isHeld = false
    tally.count(greedy)
    await vi.waitUntil(() => tally.counted.value)
    expect(tally.counted.value?.rule.rule).toBe('greedy')
    expect(NearWorker.all[0]?.isEnded).toBe(true)
  })

  it('finds a margin, and forgets the search when it is stopped', async () => {
    await openFile()
    tally.count(greedy)
    await vi.waitUntil(() => tally.compared.value)
    tally.findMargin(greedy, 2)
    await vi.waitUntil(() => tally.margins.value.get(2)?.state === 'found')
    NearWorker.isHeld = true
    tally.findMargin(shares, 2)
    expect(tally.margins.value.get(2)?.state).toBe('waiting')
    tally.leave()
    expect(tally.margins.value.has(2)).toBe(false)
    expect(tally.counted.value?.outcome.winners).toEqual([0, 1])
  })

  it('searches for several margins one after another, and goes on with the others when one is stopped', async () => {
    await openFile()
    tally.count(greedy)
    await vi.waitUntil(() => tally.compared.value)
    NearWorker.isHeld = true
    tally.findMargin(greedy, 2)
    tally.findMargin(greedy, 1)
    expect(tally.margins.value.get(2)?.state).toBe('waiting')
    expect(tally.margins.value.get(1)?.state).toBe('waiting')
    await vi.waitUntil(() => NearWorker.all[0]?.orders.length === 4)
    NearWorker.isHeld = false
    tally.leaveMargin(greedy, 2)
    await vi.waitUntil(() => tally.margins.value.get(1)?.state === 'found')
    expect(tally.margins.value.has(2)).toBe(false)
    tally.findMargin(greedy, 2)
    tally.findMargin(shares, 0)
    await vi.waitUntil(() => [2, 0].every((project) => tally.margins.value.get(project)?.state === 'found'))
    expect(NearWorker.all).toHaveLength(2)
  })

  it('says so when the worker breaks', async () => {
    await openFile()
    NearWorker.all[0]?.onerror?.()
    expect(tally.file.value).toEqual({ state: 'failed' })
  })
})

async function openFile(): Promise<void> {
  await tally.open('file.pb', new Blob([aFile()]))
  await vi.waitUntil(() => tally.file.value.state === 'read')
}
