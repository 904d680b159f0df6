import type { FastifyInstance } from 'fastify'
import { lineDownloads } from '#server/platform/http/line-downloads.ts'
import { httpError } from '#server/platform/http/security.ts'
import type { ReadVoteBundle } from './use-cases/read-vote-bundle.ts'

/** The evidence of votes, for everybody who recounts them; docs/verify/board.md has the address. */
export function openDataRoutes({ readVoteBundle }: { readonly readVoteBundle: ReadVoteBundle }) {
  return (http: FastifyInstance): void => {
    const sendLines = lineDownloads()

    // A HEAD request would run the whole download and throw it away.
    http.get('/budget/:campaign/evidence.jsonl', { exposeHeadRoute: false }, async (request, reply) => {
      const { campaign = '' } = request.params as Readonly<Record<string, string>>
      // Public, and meant to be read by pages of others.
      void reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
      const lines = await readVoteBundle(campaign)
      if (!lines) {
        void reply.code(404).header('cache-control', 'no-store')
        return reply.send(httpError('NOT_FOUND', 'No public result of a vote'))
      }
      // Signatures come later, and keys: what was signed once stays.
      void reply.header('cache-control', 'no-cache')
      void reply.header('content-disposition', `attachment; filename="dauys-evidence-${campaign}.jsonl"`)
      return sendLines(request, reply, lines)
    })
  }
}
