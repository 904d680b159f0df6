import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { PetitionReactions } from './use-cases/read-reactions.ts'
import { httpError } from '#server/platform/http/security.ts'

/** What an order was computed from, for everybody who computes it again; docs/deliberation-order.md has the format. */
export function talkRoutes(acts: {
  readonly readReactions: (number: string) => Promise<PetitionReactions | undefined>
}): (http: FastifyInstance) => void {
  return (http) => {
    http.get('/deliberation/:number/reactions.json', async (request: FastifyRequest, reply) => {
      const { number } = request.params as { readonly number: string }
      const found = await acts.readReactions(number)
      // Public, and meant to be read by pages of others.
      void reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
      if (found) return reply.header('cache-control', 'no-cache').send(found)
      const missing = httpError('NOT_FOUND', 'There is no such discussion')
      return reply.code(404).header('cache-control', 'no-store').send(missing)
    })
  }
}
