import { sha256Hex } from '#domain/kernel/sha-256.ts'
import { createPabulibReader } from '#domain/tally/pabulib/read.ts'
import type { ReadResult } from '#domain/tally/pabulib/read.ts'

export interface UnpackedFile {
  readonly sha256: string
  readonly result: ReadResult
}

/** Unpacked; what is longer is not looked at. The reader has limits of its own. */
const bytesMax = 400_000_000

/**
 * Reads a `.pb` or `.pb.gz` file in portions, so that its progress can be told and memory stays bounded. Packed or not
 * is told by its first bytes, since names lie; the hash is that of the unpacked file.
 */
export async function readFile(
  file: Blob,
  { trustRows, onProgress }: { trustRows: boolean; onProgress: (bytes: number) => void },
): Promise<UnpackedFile> {
  const reader = createPabulibReader({ trustRows })
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const portions: Uint8Array[] = []
  let length = 0
  let isWanted = true
  try {
    for await (const portion of portionsOf(await unpacked(file, onProgress))) {
      portions.push(portion)
      length += portion.length
      isWanted = reader.push(decoder.decode(portion, { stream: true }))
      if (!isWanted || length > bytesMax) break
    }
    if (isWanted) reader.push(decoder.decode())
  } catch {
    reader.tear()
  }
  return { sha256: hashOf(portions, length), result: reader.finish() }
}

async function unpacked(file: Blob, onProgress: (bytes: number) => void): Promise<ReadableStream<Uint8Array>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  let bytes = 0
  const watch = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(portion, controller) {
      bytes += portion.length
      onProgress(bytes)
      controller.enqueue(portion)
    },
  })
  const plain = file.stream().pipeThrough(watch)
  return first === 0x1f && second === 0x8b ? plain.pipeThrough(new DecompressionStream('gzip')) : plain
}

/** Not every browser walks through a stream by itself. */
async function* portionsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = stream.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value
  } finally {
    await reader.cancel()
  }
}

function hashOf(portions: readonly Uint8Array[], length: number): string {
  const whole = new Uint8Array(length)
  let at = 0
  for (const portion of portions) {
    whole.set(portion, at)
    at += portion.length
  }
  return sha256Hex(whole)
}
