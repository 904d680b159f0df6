import { useClientHandle } from '@urql/vue'
import { onScopeDispose, shallowRef, watch } from 'vue'
import { differencesFrom } from '#client/features/tally/results/compare-recount.ts'
import { RecountRulesDocument } from '#client/features/tally/results/documents.ts'
import { fetchFile } from '#client/features/tally/results/fetch-file.ts'
import { documentContext } from '#client/lib/graphql/client.ts'
import { ownWorkerUrl } from '#client/lib/own-worker.ts'
import type { Difference, Published } from '#client/features/tally/results/compare-recount.ts'
import type { FetchProgress } from '#client/features/tally/results/fetch-file.ts'
import type {
  ReadElection,
  Recounted,
  RecountTask,
  TallyNews,
  TallyOrder,
} from '#client/features/tally/tally-orders.ts'
import type { RecountRulesQuery } from '#client/lib/gql/graphql.ts'
import type { Trace } from '#domain/tally/trace/format.ts'

/** What is counted again, where its ballots are, and what is said to have come of them. */
export interface ToRecount extends Omit<RecountTask, 'rules'> {
  readonly campaignKey: string
  /** addresses */
  readonly ballotFile: string
  readonly traceFile: string | null
  readonly published: Published
}

export type RecountState =
  | { readonly state: 'idle' }
  | { readonly state: 'loading'; readonly progress: FetchProgress }
  | { readonly state: 'counting' }
  | RecountDone
  /** `network`: something could not be fetched; `worker`: a fault of ours; `unreadable`: the file is no file of ballots */
  | { readonly state: 'failed'; readonly why: 'network' | 'unreadable' | 'worker' }

export interface RecountDone {
  readonly state: 'done'
  readonly election: ReadElection
  readonly recounted: Recounted
  readonly differences: readonly Difference[]
  /** reading and counting on this device, without the way over the network */
  readonly ms: number
}

/** Why it cannot go on; told by its state, not by its words. */
class Failed extends Error {
  readonly why: 'network' | 'unreadable' | 'worker'
  constructor(why: Failed['why'], cause?: unknown) {
    super(why, { cause })
    this.why = why
  }
}

/** Fetches the ballots and counts them beside the page. Another result than the one before begins anew. */
export function useRecount(of: () => ToRecount | undefined) {
  const { client } = useClientHandle()
  const now = shallowRef<RecountState>({ state: 'idle' })
  let worker: Worker | undefined
  let turn = 0

  function end() {
    worker?.terminate()
    worker = undefined
  }
  watch(
    () => `${of()?.campaignKey} ${of()?.envelopeId}`,
    () => {
      turn++
      end()
      now.value = { state: 'idle' }
    },
  )
  onScopeDispose(end)

  async function rulesOf(key: string): Promise<string> {
    const { data } = await client
      .query<RecountRulesQuery>(RecountRulesDocument.toString(), { key }, documentContext(RecountRulesDocument))
      .toPromise()
    if (data?.campaign == null) throw new Failed('network')
    return data.campaign.rulesDocument
  }

  async function fetched(address: string, onProgress?: (progress: FetchProgress) => void): Promise<Blob> {
    try {
      return await fetchFile(address, onProgress)
    } catch (cause) {
      throw new Failed('network', cause)
    }
  }

  async function recountNow(it: ToRecount, isWanted: () => boolean): Promise<RecountDone> {
    const [file, rules] = await Promise.all([
      fetched(it.ballotFile, (progress) => {
        if (isWanted()) now.value = { state: 'loading', progress }
      }),
      rulesOf(it.campaignKey),
    ])
    if (isWanted()) now.value = { state: 'counting' }
    worker = await startWorker()
    const began = performance.now()
    const { campaignId, envelopeId, kind, boardHash } = it
    const { election, recounted } = await countIn(worker, file, { campaignId, envelopeId, kind, boardHash, rules })
    const ms = performance.now() - began
    end()
    const isSame = recounted.trace.fingerprint === it.published.traceHash
    const trace = isSame || it.traceFile === null ? undefined : await traceAt(it.traceFile)
    return { state: 'done', election, recounted, differences: differencesFrom(recounted, it.published, trace), ms }
  }

  /** Where the record cannot be had, what is published on the page is still compared. */
  async function traceAt(address: string): Promise<Trace | undefined> {
    try {
      return JSON.parse(await (await fetchFile(address)).text()) as Trace // ours, and only compared
    } catch {
      return undefined
    }
  }

  async function run(): Promise<void> {
    const it = of()
    if (!it) return
    end()
    const own = ++turn
    const isWanted = () => own === turn
    now.value = { state: 'loading', progress: { bytes: 0, total: undefined } }
    try {
      const done = await recountNow(it, isWanted)
      if (isWanted()) now.value = done
    } catch (cause) {
      if (isWanted()) now.value = { state: 'failed', why: cause instanceof Failed ? cause.why : 'worker' }
      end()
    }
  }

  return { now, run }
}

export type Recount = ReturnType<typeof useRecount>

/** The worker of the simulator: it knows how to read and to count. */
async function startWorker(): Promise<Worker> {
  const { default: url } = await import('#client/features/tally/tally.worker.ts?worker&url')
  return new Worker(ownWorkerUrl(url), { type: 'module' })
}

type Counted = Pick<RecountDone, 'election' | 'recounted'>

function countIn(worker: Worker, file: Blob, task: RecountTask): Promise<Counted> {
  return new Promise((resolve, reject) => {
    let election: ReadElection | undefined
    worker.onmessage = ({ data: news }: MessageEvent<TallyNews>) => {
      if (news.kind === 'read') election = news.election
      else if (news.kind === 'broken') reject(new Failed('unreadable'))
      else if (news.kind === 'fault') reject(new Failed('worker'))
      else if (news.kind === 'recounted' && election) resolve({ election, recounted: news.recounted })
    }
    worker.onerror = () => {
      reject(new Failed('worker'))
    }
    const orders: TallyOrder[] = [
      { kind: 'read', file, trustRows: false },
      { kind: 'recount', task },
    ]
    for (const order of orders) worker.postMessage(order)
  })
}
