import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ballotsFile, tableFile, traceFile } from '#domain/tally/file-names.ts'
import { httpError } from '#server/platform/http/security.ts'
import type { DownloadPlaces } from '#server/platform/http/download-places.ts'
import type { ReadResultFile } from './use-cases/read-files.ts'

export interface ResultRouteDeps {
  readonly readResultFile: ReadResultFile
  readonly places: DownloadPlaces
}

// A HEAD request would read the whole file and throw it away.
const download = { exposeHeadRoute: false } as const

/** Ballots, table and traces of a result, for everybody who counts again; docs/verify/tally-trace.md has the addresses. */
export function resultRoutes({ readResultFile, places }: ResultRouteDeps): (http: FastifyInstance) => void {
  async function send(request: FastifyRequest, reply: FastifyReply, file: string, type: string): Promise<unknown> {
    // Public, and meant to be read by pages of others.
    void reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
    const found = await readResultFile(paramOf(request, 'campaign'), file)
    if (!found) return notFound(reply)
    const giveBack = places.take(request.visit.addressPrefix)
    if (!giveBack) return places.refuse(reply)
    const packed = Readable.from(found.packed)
    packed.once('close', giveBack)
    void reply
      .type(type)
      .header('content-disposition', `attachment; filename="${found.name}"`)
      .header('cache-control', found.isFinal ? 'public, max-age=31536000, immutable' : 'no-cache')
      .header('vary', 'accept-encoding')
    if (/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) {
      return reply.header('content-encoding', 'gzip').send(packed)
    }
    const plain = createGunzip()
    // A reader who goes away ends both; a fault of the source ends the answer short.
    plain.once('close', () => packed.destroy())
    packed.once('error', (cause) => plain.destroy(cause))
    return reply.send(packed.pipe(plain))
  }

  return (http) => {
    http.get('/budget/:campaign/results/:file', download, (request, reply) => {
      const [, envelope = '', kind] = /^(.+)\.(pb|csv)$/.exec(paramOf(request, 'file')) ?? []
      if (kind === 'pb') return send(request, reply, ballotsFile(envelope), 'text/plain; charset=utf-8')
      if (kind === 'csv') return send(request, reply, tableFile(envelope), 'text/csv; charset=utf-8')
      return notFound(reply)
    })

    http.get('/budget/:campaign/results/:envelope/:file', download, (request, reply) => {
      const [, tally] = /^(.+)\.trace\.json$/.exec(paramOf(request, 'file')) ?? []
      if (tally === undefined) return notFound(reply)
      return send(request, reply, traceFile(paramOf(request, 'envelope'), tally), 'application/json; charset=utf-8')
    })
  }
}

function paramOf({ params }: FastifyRequest, name: string): string {
  return (params as Readonly<Record<string, string>>)[name] ?? ''
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).header('cache-control', 'no-store').send(httpError('NOT_FOUND', 'No such file of a result'))
}
