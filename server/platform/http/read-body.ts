import type { Readable } from 'node:stream'

/** Memory for bodies that are being read, of the whole process. */
export interface BodyBudget {
  /** @returns undefined when there is no room for so many bytes now; otherwise the way to give them back */
  reserve(bytes: number): (() => void) | undefined
}

export function createBodyBudget(bytesMax: number): BodyBudget {
  let reserved = 0
  return {
    reserve(bytes) {
      if (reserved + bytes > bytesMax) return undefined
      reserved += bytes
      return () => {
        reserved -= bytes
      }
    },
  }
}

/** As long as its Content-Length says: Node holds the sender to that. @returns undefined when the sender went away */
export async function readBody(stream: Readable): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  try {
    for await (const part of stream as AsyncIterable<Buffer>) parts.push(part)
  } catch {
    return undefined
  }
  return Buffer.concat(parts)
}
