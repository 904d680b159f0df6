import type { FastifyRequest } from 'fastify'
import type { RawGraphQLRequest } from '../graphql/trusted-documents.ts'

/** Nothing of it is checked. */
export interface Asked extends RawGraphQLRequest {
  /** an object by POST, its JSON by GET */
  readonly variables?: unknown
  readonly operationName?: unknown
}

/** What a request asks of GraphQL: in its body, or by GET in its address. */
export function readAsked(request: FastifyRequest): Asked {
  return request.method === 'GET' ? readQueryString(request) : readBody(request.body)
}

function readQueryString(request: FastifyRequest): Asked {
  // Fastify's own query parser: every value is text or a list of texts; lists are nobody's request.
  const entries = Object.entries(request.query as Record<string, unknown>).filter(
    ([, value]) => typeof value === 'string',
  )
  const { extensions, ...rest } = Object.fromEntries(entries) as Record<string, string>
  return { ...rest, ...(extensions !== undefined && { extensions: parseJson(extensions) }) }
}

function readBody(body: unknown): Asked {
  return body !== null && typeof body === 'object' && !Array.isArray(body) ? body : {}
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
