import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LiveCount } from '#domain/ledger/live-count.ts'
import { httpError } from '#server/platform/http/security.ts'
import type { EventSockets } from '#server/platform/live/event-sockets.ts'
import type { LiveFeed } from '#server/platform/live/live-feed.ts'
import type { LiveFrame } from '#server/platform/live/live-frame.ts'
import { streamFrames, streamManyFrames } from '#server/platform/live/stream-frames.ts'
import type { FindCounted } from './use-cases/live-counts.ts'

export interface LiveCountDeps {
  readonly findCounted: FindCounted
  readonly feed: LiveFeed<LiveCount>
  readonly sockets: EventSockets
}

/** As many as a page of a list may show. */
const petitionsMax = 50
// A HEAD request would hold a stream open and read nothing.
const stream = { exposeHeadRoute: false } as const

/**
 * Counts while people look: `/live/petitions/2026-000412` as server-sent events, `…/count.json` for who asks from time
 * to time, `/live/petitions?numbers=2026-000412,2026-000413` for a list.
 */
export function liveCountRoutes({ findCounted, feed, sockets }: LiveCountDeps): (http: FastifyInstance) => void {
  async function find(number: string): Promise<{ id: string; frame: LiveFrame<LiveCount> } | undefined> {
    const id = await findCounted(number)
    const frame = id && (await feed.current(id))
    return frame && { id, frame }
  }

  return (http) => {
    http.get('/live/petitions/:number', stream, async (request, reply) => {
      const found = await find(numberOf(request))
      if (!found) return notFound(reply)
      streamFrames({ sockets, feed }, { request, reply }, found.id, found.frame)
      return reply
    })

    http.get('/live/petitions/:number/count.json', async (request, reply) => {
      const found = await find(numberOf(request))
      if (!found) return notFound(reply)
      const { etag, json } = found.frame
      void reply.header('etag', etag).header('cache-control', 'public, max-age=1')
      if (matches(request.headers['if-none-match'], etag)) return reply.code(304).send()
      return reply.type('application/json; charset=utf-8').send(json)
    })

    http.get('/live/petitions', stream, async (request, reply) => {
      const numbers = numbersOf(request)
      if (numbers.length === 0 || numbers.length > petitionsMax) {
        return reply.code(400).send(httpError('BAD_USER_INPUT', `numbers: 1 to ${petitionsMax}, with commas between`))
      }
      const found = (await Promise.all(numbers.map(find))).filter((one) => one !== undefined)
      if (found.length === 0) return notFound(reply)
      const frames = new Map(found.map(({ id, frame }) => [id, frame]))
      streamManyFrames({ sockets, feed }, { request, reply }, frames)
      return reply
    })
  }
}

function numberOf({ params }: FastifyRequest): string {
  return (params as { readonly number: string }).number
}

function numbersOf({ query }: FastifyRequest): string[] {
  const { numbers } = query as { readonly numbers?: unknown }
  return typeof numbers === 'string' ? [...new Set(numbers.split(',').filter((number) => number !== ''))] : []
}

/** The same for a number that was never given and for one that is not for everybody. */
function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).header('cache-control', 'no-store').send(httpError('NOT_FOUND', 'No public count'))
}

function matches(given: string | undefined, etag: string): boolean {
  return given?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false
}
