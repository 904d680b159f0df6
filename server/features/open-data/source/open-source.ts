import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { constants, createGunzip } from 'node:zlib'

const chunkBytes = 256 * 1024

/** The bytes of a file, unpacked when it is gzip; one that was cut gives everything up to its end. */
export async function openSource(file: string): Promise<AsyncIterable<Uint8Array>> {
  const isPacked = await beginsWithGzip(file)
  const bytes = createReadStream(file, { highWaterMark: chunkBytes })
  if (!isPacked) return bytes
  // Without a final flush a cut file would end in an error, and its last records with it.
  const unpacked = createGunzip({ chunkSize: chunkBytes, finishFlush: constants.Z_SYNC_FLUSH })
  // A fault of either stream reaches the reader of the second.
  pipeline(bytes, unpacked, () => undefined)
  return unpacked
}

async function beginsWithGzip(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0)
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b
  } finally {
    await handle.close()
  }
}
