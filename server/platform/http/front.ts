import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { FastifyServerFactory } from 'fastify'

/** @returns false: it is for those behind */
export type Front = (request: IncomingMessage, response: ServerResponse) => boolean

/** Requests that may take longer to come in than others. */
export interface Patience {
  /** @param url as it stands in the request */
  isFor(url: string): boolean
  readonly ms: number
}

/**
 * A server whose requests pass `front` before Fastify makes its own objects of them: for an answer that lies ready, those
 * would be most of its cost. While the server closes, Fastify alone says how a connection ends.
 */
export function withFront(
  front: Front,
  { requestTimeout, keepAliveTimeout }: Pick<Server, 'requestTimeout' | 'keepAliveTimeout'>,
  patience: Patience,
): FastifyServerFactory {
  return (behind) => {
    // Node knows one time for all requests, the longest; the head has the ordinary one.
    const timeouts = { headersTimeout: requestTimeout, requestTimeout: patience.ms, keepAliveTimeout }
    // Without a body there is nothing to stream, and most requests have none.
    const server: Server = createServer({ ...timeouts, optimizeEmptyRequests: true }, (request, response) => {
      if (hasBody(request) && !patience.isFor(request.url ?? '')) endWhenLate(request, requestTimeout)
      if (!server.listening || !front(request, response)) behind(request, response)
    })
    return server
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

/** A body that does not arrive holds a place among the connections, and is not waited for. */
function endWhenLate(request: IncomingMessage, ms: number): void {
  const timer = setTimeout(() => request.socket.destroy(), ms)
  const forget = () => clearTimeout(timer)
  request.once('end', forget).once('close', forget)
}
