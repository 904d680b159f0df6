import type { ApolloServer } from '@apollo/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { createContext, type Context } from '../graphql/context.ts'
import type { TrustedDocuments } from '../graphql/trusted-documents.ts'
import { readAsked, type Asked } from './asked.ts'
import { isJson, sendAnswer } from './lane-route.ts'

/** A request that only has to be executed. */
export interface Operation {
  readonly query: string
  readonly variables: Record<string, unknown>
  readonly operationName?: string
}

/**
 * What is posted as JSON (a form of another site cannot do that without asking first) by somebody who welcomes JSON.
 * @returns undefined for all that is out of the ordinary: Apollo has the words for it
 */
export function wellFormedOperation(request: FastifyRequest): Operation | undefined {
  const { accept = '*/*' } = request.headers
  if (request.method !== 'POST' || !isJson(request) || !/\*\/\*|application\/json/i.test(accept)) return undefined
  const { query, variables, operationName, extensions }: Asked = readAsked(request)
  if (typeof query !== 'string' || extensions !== undefined) return undefined
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables)) return undefined
  if (typeof (operationName ?? '') !== 'string') return undefined
  return {
    query,
    variables: (variables ?? {}) as Record<string, unknown>,
    ...(typeof operationName === 'string' && { operationName }),
  }
}

/** Without what Apollo does about HTTP, which costs a quarter of its whole way: that was looked at above. */
export async function answerOperation(
  { apollo, documents }: { readonly apollo: ApolloServer<Context>; readonly documents: TrustedDocuments },
  operation: Operation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { http, body } = await apollo.executeOperation(named(operation, documents), {
    contextValue: createContext(request.visit),
  })
  // Answers in pieces (`@defer`) are not part of this schema.
  if (body.kind !== 'single') throw new Error('Apollo answers in pieces')
  const { errors, ...rest } = body.singleResult
  return sendAnswer(request, reply, {
    ...{ status: http.status ?? 200, headers: http.headers },
    body: errors ? { errors, ...rest } : rest,
  })
}

/** By its hash what the manifest knows: working it out anew, as Apollo does, is a fifteenth of its whole way. */
function named({ query, ...rest }: Operation, documents: TrustedDocuments) {
  const sha256Hash = documents.hash(query)
  return sha256Hash === undefined
    ? { query, ...rest }
    : { ...rest, extensions: { persistedQuery: { version: 1, sha256Hash } } }
}
