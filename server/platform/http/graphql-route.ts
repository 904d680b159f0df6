import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { createContext, type Context } from '../graphql/context.ts'
import type { Lane } from '../graphql/lane.ts'
import { resolveDocument, type TrustedDocuments } from '../graphql/trusted-documents.ts'
import { answerOperation, wellFormedOperation } from './answer-by-apollo.ts'
import { readAsked } from './asked.ts'
import { answerByLane, laneRequest } from './lane-route.ts'
import type { PublicReads } from './public-reads.ts'
import { httpError } from './security.ts'

export interface GraphQLRouteOptions {
  readonly apollo: ApolloServer<Context>
  readonly documents: TrustedDocuments
  readonly lane: Lane
  readonly publicReads: PublicReads
  /** strangers may send documents of their own */
  readonly isOpen: boolean
}

/** `/graphql` by POST and, for queries, by GET: documents of the manifest by their compiled lane, others by Apollo. */
export function registerGraphQL(http: FastifyInstance, options: GraphQLRouteOptions): void {
  const { apollo, documents, isOpen } = options
  const byApollo = fastifyApolloHandler(apollo, { context: async (request) => createContext(request.visit) })
  http.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    // Not in a hook before it: when a client goes away while its session is being kept, Fastify would take what comes
    // after the hook for unanswered and answer twice.
    async handler(request, reply) {
      const asked = laneRequest(request, readAsked(request), options.lane)
      if (asked) return answerByLane(options, asked, request, reply)
      try {
        putDocument(request, documents, isOpen)
      } catch (cause) {
        if (!(cause instanceof GraphQLError)) throw cause
        return sendRefusal(reply, cause)
      }
      const operation = wellFormedOperation(request)
      return operation ? answerOperation(options, operation, request, reply) : byApollo.call(this, request, reply)
    },
  })
}

/**
 * What was asked, and the text to run for it.
 * @throws UNKNOWN_DOCUMENT for a hash that is in no manifest, and for a text of his own that a stranger sends
 */
export function readOperation(request: FastifyRequest, documents: TrustedDocuments, isOpen: boolean) {
  const asked = readAsked(request)
  const { query, isTrusted } = resolveDocument(asked, documents)
  if (!isTrusted && !isOpen && request.visit.actor.kind === 'anonymous' && query !== undefined) {
    throw new GraphQLError('Only documents of the manifest are accepted', { extensions: { code: 'UNKNOWN_DOCUMENT' } })
  }
  return { asked, query, isTrusted }
}

/** Puts the manifest's text in the place of a hash, so that Apollo sees an ordinary request. */
function putDocument(request: FastifyRequest, documents: TrustedDocuments, isOpen: boolean): void {
  const isGet = request.method === 'GET'
  const { asked, query, isTrusted } = readOperation(request, documents, isOpen)
  if (!isTrusted) return
  // Apollo must not look for the hash itself.
  const { extensions: _hash, documentId: _documentId, id: _id, ...rest } = asked
  if (!isGet) {
    request.body = { ...rest, query }
    return
  }
  // A trusted document is one of our own queries (GET runs nothing else), so no other site can forge an act with it.
  request.headers['apollo-require-preflight'] = 'trusted-document'
  const { variables, operationName } = rest
  const search = new URLSearchParams({ query: query ?? '' })
  if (typeof variables === 'string') search.set('variables', variables)
  if (typeof operationName === 'string') search.set('operationName', operationName)
  request.raw.url = `/graphql?${search.toString()}`
}

export function sendRefusal(reply: FastifyReply, error: GraphQLError): FastifyReply {
  return reply.code(400).send(httpError(String(error.extensions['code']), error.message))
}
