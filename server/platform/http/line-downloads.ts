import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { downloadPlaces } from './download-places.ts'

// Fast rather than small: most of a bundle is hashes, which do not get smaller.
const gzipLevel = 2

export type SendLines = (request: FastifyRequest, reply: FastifyReply, lines: AsyncIterable<string>) => FastifyReply

/**
 * Long files of lines, written while they are read from the database and only as fast as they are taken, a few for each
 * address at a time.
 */
export function lineDownloads(): SendLines {
  const places = downloadPlaces()

  return (request, reply, lines) => {
    const giveBack = places.take(request.visit.addressPrefix)
    if (!giveBack) return places.refuse(reply)
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
