import { onScopeDispose, shallowRef } from 'vue'
import { ownWorkerUrl } from '#client/lib/own-worker.ts'

/** What the worker that downloads and checks a file says. */
export type FileNews<Report> =
  /** `done`: entries or lines that were checked */
  | { readonly kind: 'progress'; readonly done: number; readonly bytes: number }
  | { readonly kind: 'report'; readonly report: Report; readonly bytes: number; readonly ms: number }
  | { readonly kind: 'broken' }

export type FileCheck<Report> =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly bytes: number }
  | { readonly state: 'broken' }
  | { readonly state: 'done'; readonly report: Report; readonly bytes: number; readonly ms: number }

/**
 * Checks a file of evidence on this device, beside the page, so that the page goes on answering.
 * @param script address of the worker, loaded when somebody asks for it
 */
export function useFileCheck<Report>(script: () => Promise<{ readonly default: string }>) {
  const check = shallowRef<FileCheck<Report>>({ state: 'idle' })
  let worker: Worker | undefined

  function stop() {
    worker?.terminate()
    worker = undefined
    if (check.value.state === 'running') check.value = { state: 'idle' }
  }

  function hear(news: FileNews<Report>) {
    if (news.kind === 'progress') {
      check.value = { state: 'running', done: news.done, bytes: news.bytes }
      return
    }
    const { report, bytes, ms } = news.kind === 'report' ? news : {}
    check.value = report === undefined ? { state: 'broken' } : { state: 'done', report, bytes: bytes ?? 0, ms: ms ?? 0 }
    worker?.terminate()
    worker = undefined
  }

  async function start(url: string) {
    stop()
    check.value = { state: 'running', done: 0, bytes: 0 }
    try {
      worker = new Worker(ownWorkerUrl((await script()).default), { type: 'module' })
    } catch {
      check.value = { state: 'broken' }
      return
    }
    worker.onmessage = ({ data: news }: MessageEvent<FileNews<Report>>) => {
      hear(news)
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
