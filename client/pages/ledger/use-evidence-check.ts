import { onScopeDispose, shallowRef } from 'vue'
import { ownWorkerUrl } from '#client/lib/own-worker.ts'
import type { EvidenceNews, EvidenceOrder } from '#client/pages/ledger/evidence.worker.ts'

export type EvidenceCheck =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly leaves: number; readonly bytes: number }
  | { readonly state: 'broken' }
  | ({ readonly state: 'done' } & Omit<Extract<EvidenceNews, { kind: 'report' }>, 'kind'>)

/** Recounts a petition on this device, beside the page, so that the page goes on answering. */
export function useEvidenceCheck() {
  const check = shallowRef<EvidenceCheck>({ state: 'idle' })
  let worker: Worker | undefined

  function stop() {
    worker?.terminate()
    worker = undefined
    if (check.value.state === 'running') check.value = { state: 'idle' }
  }

  async function start(url: EvidenceOrder) {
    stop()
    check.value = { state: 'running', leaves: 0, bytes: 0 }
    try {
      const { default: workerUrl } = await import('#client/pages/ledger/evidence.worker.ts?worker&url')
      worker = new Worker(ownWorkerUrl(workerUrl), { type: 'module' })
    } catch {
      check.value = { state: 'broken' }
      return
    }
    worker.onmessage = ({ data: news }: MessageEvent<EvidenceNews>) => {
      if (news.kind === 'progress') {
        check.value = { state: 'running', leaves: news.progress.leaves, bytes: news.bytes }
        return
      }
      const { kind, ...rest } = news
      check.value =
        kind === 'report'
          ? { state: 'done', ...(rest as Omit<typeof news & { kind: 'report' }, 'kind'>) }
          : { state: 'broken' }
      worker?.terminate()
      worker = undefined
    }
    worker.onerror = () => {
      check.value = { state: 'broken' }
      stop()
    }
    worker.postMessage(url)
  }

  onScopeDispose(stop)
  return { check, start, stop }
}
