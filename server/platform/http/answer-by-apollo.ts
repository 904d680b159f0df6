import { HeaderMap, type ApolloServer } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createContext, type Context } from '../graphql/context.ts'

// All that Apollo looks at. A map of every header, made for each request, costs as much as a good part of the answer.
const headersForApollo = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'] as const

/** Hands a request to Apollo, as its integrations do. */
export async function answerByApollo(
  apollo: ApolloServer<Context>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { method, body, raw } = request
  const headers = new HeaderMap()
  for (const name of headersForApollo) {
    const value = request.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  const url = raw.url ?? ''
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : ''
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, body, headers, search },
    context: async () => createContext(request.visit),
  })
  // Answers in pieces (`@defer`) are not part of this schema.
  if (answer.body.kind !== 'complete') throw new Error('Apollo answers in pieces')
  void reply.code(answer.status ?? 200)
  for (const [name, value] of answer.headers) void reply.header(name, value)
  return reply.send(answer.body.string)
}
