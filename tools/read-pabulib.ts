import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { createPabulibReader, type ReadOptions, type ReadResult } from '../domain/tally/pabulib/read.ts'

const portionBytes = 1 << 20

export interface ReadFileOptions extends ReadOptions {
  /** called with every portion, unpacked */
  readonly onBytes?: (portion: Uint8Array) => void
}

/**
 * Reads a `.pb` file in portions, unpacked if it is packed, and no further than it can be understood: neither the file
 * nor what is packed in it has to fit into the memory.
 * @throws what the file system throws
 */
export async function readPabulibFile(path: string, options: ReadFileOptions): Promise<ReadResult> {
  const reader = createPabulibReader(options)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  try {
    for await (const portion of portionsOf(path)) {
      options.onBytes?.(portion as Buffer) // no encoding is set
      if (!reader.push(decoder.decode(portion as Buffer, { stream: true }))) return reader.finish()
    }
    reader.push(decoder.decode())
  } catch (cause) {
    if (!isOfUnpacking(cause)) throw cause
    reader.tear()
  }
  return reader.finish()
}

/** The codes of zlib: `Z_BUF_ERROR`, `Z_DATA_ERROR`. */
function isOfUnpacking(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && String(cause.code).startsWith('Z_')
}

function portionsOf(path: string): Readable {
  const packed = isPacked(path)
  const file = createReadStream(path, { highWaterMark: portionBytes })
  // Whoever reads the unpacked end hears of every error, and closes the file by leaving.
  return packed ? pipeline(file, createGunzip({ chunkSize: portionBytes }), () => undefined) : file
}

/** Told by its first bytes, since names lie. */
function isPacked(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const first = Buffer.alloc(2)
    readSync(file, first)
    return first[0] === 0x1f && first[1] === 0x8b
  } finally {
    closeSync(file)
  }
}
