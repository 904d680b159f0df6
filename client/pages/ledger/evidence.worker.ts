import { createBundleCheck } from '#domain/verifier/bundle.ts'
import { verifyEd25519 } from '#client/pages/ledger/verify-signature.ts'
import type { BundleReport, Progress } from '#domain/verifier/bundle.ts'

/** The address of the evidence. */
export type EvidenceOrder = string

export type EvidenceNews =
  | { readonly kind: 'progress'; readonly progress: Progress; readonly bytes: number }
  | { readonly kind: 'report'; readonly report: BundleReport; readonly bytes: number; readonly ms: number }
  | { readonly kind: 'broken' }

const say = (news: EvidenceNews) => {
  self.postMessage(news)
}

self.addEventListener('message', (event: MessageEvent<EvidenceOrder>) => {
  check(event.data).catch(() => {
    say({ kind: 'broken' })
  })
})

/** Downloads and checks at once, portion by portion, so that a million entries need no memory for the file. */
async function check(url: string): Promise<void> {
  const start = performance.now()
  const response = await fetch(url)
  if (!response.ok || response.body === null) throw new Error(`the evidence answered ${response.status}`)
  let bytes = 0
  const bundle = createBundleCheck({
    verifySignature: verifyEd25519,
    onProgress: (progress) => {
      say({ kind: 'progress', progress, bytes })
    },
  })
  const reader = response.body.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.length
    bundle.push(part.value)
  }
  const report = await bundle.finish()
  say({ kind: 'report', report, bytes, ms: performance.now() - start })
}
