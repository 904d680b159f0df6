import type { FastifyReply } from 'fastify'
import { httpError } from './security.ts'

const perAddressMax = 4
const inAllMax = 64
const retryAfterSeconds = 10

/** Long downloads, a few for each address at a time. */
export interface DownloadPlaces {
  /** @returns how to give it back; undefined when there are too many */
  take(address: string): (() => void) | undefined
  /** The answer to who came too many. */
  refuse(reply: FastifyReply): FastifyReply
}

export function downloadPlaces(): DownloadPlaces {
  const running = new Map<string, number>()
  let inAll = 0
  return {
    take(address) {
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
    },
    refuse(reply) {
      void reply.code(503).header('retry-after', retryAfterSeconds).header('cache-control', 'no-store')
      return reply.send(httpError('BUSY', 'Too many downloads at once'))
    },
  }
}
