import { createBundleCheck } from '../../domain/verifier/bundle.ts'
import type { VerifySignature } from '../../domain/verifier/signed.ts'

// Runs in a worker of a browser: fetches a bundle, checks it while it comes, and says how long that took.

self.onmessage = ({ data }: MessageEvent<string>) => {
  void verify(data).then((message) => self.postMessage(message))
}

async function verify(address: string) {
  const start = performance.now()
  const check = createBundleCheck({ verifySignature })
  const { body } = await fetch(address)
  if (!body) throw new Error('The bundle is empty')
  const reader = body.getReader()
  for (let next = await reader.read(); !next.done; next = await reader.read()) check.push(next.value)
  const report = await check.finish()
  return { seconds: (performance.now() - start) / 1_000, report }
}

const verifySignature: VerifySignature = async (publicKey, message, signature) => {
  const bytes = (part: Uint8Array) => new Uint8Array(part)
  const key = await crypto.subtle.importKey('raw', bytes(publicKey), 'Ed25519', false, ['verify'])
  return crypto.subtle.verify('Ed25519', key, bytes(signature), bytes(message))
}
