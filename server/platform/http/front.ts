import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { FastifyServerFactory } from 'fastify'

/** @returns false: it is for those behind */
export type Front = (request: IncomingMessage, response: ServerResponse) => boolean

/**
 * A server whose requests pass `front` before Fastify makes its own objects of them: for an answer that lies ready, those
 * would be most of its cost. While the server closes, Fastify alone says how a connection ends.
 */
export function withFront(
  front: Front,
  { requestTimeout, keepAliveTimeout }: Pick<Server, 'requestTimeout' | 'keepAliveTimeout'>,
): FastifyServerFactory {
  return (behind) => {
    // Without a body there is nothing to stream, and most requests have none.
    const server: Server = createServer(
      { requestTimeout, keepAliveTimeout, optimizeEmptyRequests: true },
      (request, response) => {
        if (!server.listening || !front(request, response)) behind(request, response)
      },
    )
    return server
  }
}
