import { onScopeDispose, shallowRef } from 'vue'
import { ownWorkerUrl } from '#client/lib/own-worker.ts'
import type { Margin } from '#domain/tally/margin.ts'
import type { PabulibProblem } from '#domain/tally/pabulib/format.ts'
import type { WriteResult } from '#domain/tally/pabulib/write.ts'
import type {
  Compared,
  Counted,
  CountSetting,
  ReadElection,
  TallyNews,
  TallyOrder,
} from '#client/features/tally/tally-orders.ts'

/** What happens with the file at the moment. */
export type FileState =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly name: string; readonly bytes: number; readonly total: number }
  | { readonly state: 'broken'; readonly name: string; readonly problems: readonly PabulibProblem[] }
  | { readonly state: 'read'; readonly name: string; readonly election: ReadElection }
  /** the worker could not be started, or broke: a fault of ours */
  | { readonly state: 'failed' }

/** How the search for the margin of a project stands. */
export type MarginState =
  /** the worker does one thing after another */
  | { readonly state: 'waiting' }
  | { readonly state: 'trying'; readonly ballots: number; readonly ballotsMax: number }
  | { readonly state: 'found'; readonly margin: Margin; readonly ballotsMax: number }

/**
 * Reads and counts a file beside the page, so that the page goes on answering. To cancel is to end the worker: the next
 * order starts another one, which reads the file again, since the page keeps its bytes.
 */
export function useTally() {
  const file = shallowRef<FileState>({ state: 'none' })
  const counted = shallowRef<Counted>()
  const compared = shallowRef<Compared>()
  /** a count is on its way: so many runs of Add1 so far */
  const running = shallowRef<{ readonly runs: number }>()
  const margins = shallowRef<ReadonlyMap<number, MarginState>>(new Map())

  let worker: Promise<Worker> | undefined
  let bytes: Blob | undefined
  let trusts = false
  let turn = 0
  let written: ((result: WriteResult) => void) | undefined

  function end() {
    void worker?.then((started) => {
      // What it had already said may still be on its way.
      started.onmessage = null
      started.onerror = null
      started.terminate()
    })
    worker = undefined
  }

  async function start(): Promise<Worker> {
    const { default: url } = await import('#client/features/tally/tally.worker.ts?worker&url')
    const started = new Worker(ownWorkerUrl(url), { type: 'module' })
    started.onmessage = ({ data }: MessageEvent<TallyNews>) => {
      hear(data)
    }
    started.onerror = fail
    return started
  }

  function fail() {
    end()
    running.value = undefined
    file.value = { state: 'failed' }
  }

  /** Starts the worker, if there is none, with what the last one had read. */
  function ask(order: TallyOrder) {
    const isNew = worker === undefined
    worker ??= start()
    worker.then((ready) => {
      if (isNew && order.kind !== 'read' && bytes) ready.postMessage(read(bytes))
      ready.postMessage(order)
    }, fail)
  }

  function read(blob: Blob): TallyOrder {
    return { kind: 'read', file: blob, trustRows: trusts }
  }

  function hear(news: TallyNews) {
    const { value: now } = file
    switch (news.kind) {
      case 'reading':
        if (now.state === 'reading') file.value = { ...now, bytes: news.bytes, total: news.total }
        break
      case 'read':
        if (now.state === 'reading') file.value = { state: 'read', name: now.name, election: news.election }
        break
      case 'broken':
        if (now.state === 'reading') file.value = { state: 'broken', name: now.name, problems: news.problems }
        break
      case 'running':
        if (news.turn === turn && running.value) running.value = { runs: news.runs }
        break
      case 'counted':
        if (news.turn !== turn) break
        counted.value = news.count
        compared.value = undefined
        margins.value = new Map()
        running.value = undefined
        break
      case 'compared':
        if (news.turn === turn) compared.value = news.compared
        break
      case 'trying':
        setMargin(news.project, { state: 'trying', ballots: news.ballots, ballotsMax: news.ballotsMax })
        break
      case 'margin':
        setMargin(news.margin.project, { state: 'found', margin: news.margin, ballotsMax: news.ballotsMax })
        break
      case 'written':
        written?.({ ok: true, text: news.text })
        break
      case 'unwritable':
        written?.({ ok: false, faults: news.faults })
        break
      case 'recounted':
        // Only the page of a result orders that.
        break
      case 'fault':
        fail()
        break
    }
  }

  function setMargin(project: number, state: MarginState | undefined) {
    const next = new Map(margins.value)
    if (state) next.set(project, state)
    else next.delete(project)
    margins.value = next
  }

  /** Reads another file. With `trustRows` the numbers of rows are taken where META tells others. */
  async function open(name: string, chosen: Blob, { trustRows = false } = {}) {
    if (bytes) end()
    trusts = trustRows
    counted.value = undefined
    compared.value = undefined
    running.value = undefined
    margins.value = new Map()
    file.value = { state: 'reading', name, bytes: 0, total: chosen.size }
    try {
      // Its bytes, and not the file on the disk: that may change or go before it is read again.
      bytes = new Blob([await chosen.arrayBuffer()])
    } catch {
      file.value = { state: 'failed' }
      return
    }
    ask(read(bytes))
  }

  function count(setting: CountSetting) {
    // A count cannot be stopped from outside, so one that is not done is left behind with its worker.
    if (running.value || isComparing() || isSearching()) leave()
    running.value = { runs: 0 }
    turn++
    ask({ kind: 'count', turn, setting })
  }

  function findMargin(setting: CountSetting, project: number) {
    setMargin(project, { state: 'waiting' })
    ask({ kind: 'margin', setting, project })
  }

  /** Ends one search; those that were asked for beside it begin again. */
  function leaveMargin(setting: CountSetting, project: number) {
    const others = [...margins.value].filter(([other, { state }]) => other !== project && state !== 'found')
    leave()
    for (const [other] of others) findMargin(setting, other)
  }

  function isComparing(): boolean {
    return counted.value !== undefined && compared.value === undefined
  }

  function isSearching(): boolean {
    return [...margins.value.values()].some(({ state }) => state !== 'found')
  }

  /** Ends what is on its way; what is there already stays. */
  function leave() {
    end()
    running.value = undefined
    for (const [project, { state }] of margins.value) if (state !== 'found') setMargin(project, undefined)
  }

  function close() {
    leave()
    file.value = { state: 'none' }
    bytes = undefined
  }

  function write(setting: CountSetting, winners: readonly number[]): Promise<WriteResult> {
    return new Promise((resolve) => {
      written = resolve
      ask({ kind: 'write', setting, winners })
    })
  }

  /** Loads the worker before a file is there, so that a page which is open needs no network any more. */
  function warmUp() {
    worker ??= start()
    worker.catch(end)
  }

  onScopeDispose(end)
  return {
    file,
    counted,
    compared,
    running,
    margins,
    open,
    count,
    findMargin,
    leaveMargin,
    leave,
    close,
    write,
    warmUp,
  }
}
