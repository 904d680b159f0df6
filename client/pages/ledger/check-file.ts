import type { FileNews } from '#client/pages/ledger/use-file-check.ts'

/** A check that takes a file in portions. */
interface PortionCheck<Report> {
  push(portion: Uint8Array): void
  finish(): Promise<Report>
}

/**
 * Makes a worker answer to addresses: each is downloaded and checked at once, portion by portion, so that a million
 * entries need no memory for the file.
 */
export function answerWith<Report>(begin: (onProgress: (done: number) => void) => PortionCheck<Report>): void {
  const say = (news: FileNews<Report>) => {
    self.postMessage(news)
  }

  async function check(url: string): Promise<void> {
    const start = performance.now()
    const response = await fetch(url)
    if (!response.ok || response.body === null) throw new Error(`the evidence answered ${response.status}`)
    let bytes = 0
    const file = begin((done) => {
      say({ kind: 'progress', done, bytes })
    })
    const reader = response.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      bytes += part.value.length
      file.push(part.value)
    }
    const report = await file.finish()
    say({ kind: 'report', report, bytes, ms: performance.now() - start })
  }

  self.addEventListener('message', (event: MessageEvent<string>) => {
    check(event.data).catch(() => {
      say({ kind: 'broken' })
    })
  })
}
