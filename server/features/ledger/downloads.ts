import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { httpError } from '#server/platform/http/security.ts'

// Fast rather than small: most of a bundle is hashes, which do not get smaller.
const gzipLevel = 2
const perAddressMax = 4
const inAllMax = 64
const retryAfterSeconds = 10

export type SendLines = (request: FastifyRequest, reply: FastifyReply, lines: AsyncIterable<string>) => FastifyReply

/**
 * Long files of lines, written while they are read from the database and only as fast as they are taken, a few for each
 * address at a time.
 */
export function lineDownloads(): SendLines {
  const running = new Map<string, number>()
  let inAll = 0

  /** @returns how to give it back; undefined when there are too many */
  function takePlace(address: string): (() => void) | undefined {
    const own = running.get(address) ?? 0
    if (own >= perAddressMax || inAll >= inAllMax) return undefined
    running.set(address, own + 1)
    inAll++
    return () => {
      inAll--
      const left = (running.get(address) ?? 1) - 1
      if (left === 0) running.delete(address)
      else running.set(address, left)
    }
  }

  return (request, reply, lines) => {
    const giveBack = takePlace(request.visit.addressPrefix)
    if (!giveBack) {
      void reply.code(503).header('retry-after', retryAfterSeconds).header('cache-control', 'no-store')
      return reply.send(httpError('BUSY', 'Too many downloads at once'))
    }
    const source = Readable.from(lines, { objectMode: false })
    source.once('close', giveBack)
    void reply.type('application/x-ndjson; charset=utf-8').header('vary', 'accept-encoding')
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(source)
    const packed = createGzip({ level: gzipLevel })
    // A reader who goes away ends both; a fault of the source ends the answer short, which the verifier notices.
    packed.once('close', () => source.destroy())
    source.once('error', (cause) => packed.destroy(cause))
    return reply.header('content-encoding', 'gzip').send(source.pipe(packed))
  }
}
