import type { FastifyReply } from 'fastify'
import type { Amendment } from '#domain/deliberation/amendment.ts'
import { anonymous } from '#domain/kernel/actor.ts'
import { canonicalPetitionText } from '#domain/petitions/canonical-text.ts'
import { publicVersions, type Petition } from '#domain/petitions/petition.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Routes } from '#server/platform/feature.ts'
import { httpError } from '#server/platform/http/security.ts'
import type { SummaryRecordOf } from './use-cases/seal-summary.ts'

interface Acts {
  readonly petitions: Pick<Petitions, 'readPetition' | 'bookOf'>
  /** in the order of proposing */
  readonly amendmentsOf: (petition: Petition) => Promise<readonly Amendment[]>
  readonly recordOf: SummaryRecordOf
}

/** The history of a text and its closing summary, for everybody who recomputes their hashes. No person is in them. */
export function textRoutes({ petitions, amendmentsOf, recordOf }: Acts): Routes {
  return (http) => {
    http.get('/deliberation/:number/text.json', async (request, reply) => {
      const petition = await petitionOf(request.params)
      if (!petition?.rules) return notFound(reply)
      const book = petitions.bookOf(petition)
      const amendments = await amendmentsOf(petition)
      return openData(reply).send({
        schema: 'dauys/petition-text-history/1',
        petition: petition.number,
        versions: publicVersions(petition).map(({ n, cause, basis, amendmentId, hash, at, ...version }) => ({
          ...{ n, cause, basis, amendment: amendmentId, hash, at: at.toISOString() },
          canonical: canonicalPetitionText(book, version),
        })),
        amendments: amendments.map(({ id, state, asked, replacement, reason, proposedAt, decision }) => ({
          ...{ id, state, asked, replacement, reason, proposedAt: proposedAt.toISOString() },
          decision: decision && { ...decision, at: decision.at.toISOString() },
        })),
      })
    })

    // The exact bytes that were hashed.
    http.get('/deliberation/:number/summary.json', async (request, reply) => {
      const petition = await petitionOf(request.params)
      const record = petition && (await recordOf(petition))
      if (record === undefined) return notFound(reply)
      return openData(reply).type('application/json; charset=utf-8').send(record)
    })
  }

  async function petitionOf(params: unknown): Promise<Petition | undefined> {
    const { number = '' } = params as Readonly<Record<string, string>>
    const petition = await petitions.readPetition(anonymous, { number })
    return petition?.terms.deliberation ? petition : undefined
  }
}

function openData(reply: FastifyReply): FastifyReply {
  return reply
    .header('access-control-allow-origin', '*')
    .header('cross-origin-resource-policy', 'cross-origin')
    .header('cache-control', 'no-cache')
}

function notFound(reply: FastifyReply): FastifyReply {
  return reply.code(404).header('cache-control', 'no-store').send(httpError('NOT_FOUND', 'Nothing public of this kind'))
}
