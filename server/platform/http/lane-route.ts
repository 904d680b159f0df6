import type { FastifyReply, FastifyRequest } from 'fastify'
import { OperationTypeNode } from 'graphql'
import type { CompiledDocument } from '../graphql/compiled-documents.ts'
import { createContext } from '../graphql/context.ts'
import type { Lane, LaneAnswer } from '../graphql/lane.ts'
import { hashOf } from '../graphql/trusted-documents.ts'
import { parseJson, type Asked } from './asked.ts'
import { isStranger, type PublicReads } from './public-reads.ts'

/** A well-formed request for a document of the manifest. */
export interface LaneRequest {
  readonly document: CompiledDocument
  readonly variables: Readonly<Record<string, unknown>>
}

/** @returns undefined for everything out of the ordinary: Apollo knows what to say to that */
export function laneRequest(request: FastifyRequest, asked: Asked, lane: Lane): LaneRequest | undefined {
  const hash = hashOf(asked)
  const document = hash === undefined ? undefined : lane.find(hash)
  if (!document || (asked.operationName ?? document.name) !== document.name) return undefined
  const isGet = request.method === 'GET'
  // A form of another site can post without asking first, but not as JSON; and an address must change nothing.
  const isOrdinary = isGet
    ? request.headers['content-type'] === undefined && document.operation.operation === OperationTypeNode.QUERY
    : isJson(request)
  if (!isOrdinary) return undefined
  const variables = isGet && typeof asked.variables === 'string' ? parseJson(asked.variables) : (asked.variables ?? {})
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) return undefined
  return { document, variables: variables as LaneRequest['variables'] }
}

export function isJson({ headers: { 'content-type': type = '' } }: FastifyRequest): boolean {
  return type === 'application/json' || /^application\/json\s*(;|$)/i.test(type)
}

export async function answerByLane(
  { lane, publicReads }: { readonly lane: Lane; readonly publicReads: PublicReads },
  { document, variables }: LaneRequest,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const context = createContext(request.visit)
  const isForEverybody = request.method === 'GET' && document.isPublicQuery && isStranger(request.headers)
  if (!isForEverybody) return sendAnswer(request, reply, await lane.answer(document, variables, context))
  const refusal = await lane.admit(document, variables, context)
  if (refusal) return sendAnswer(request, reply, refusal)
  const load = () => lane.execute(document, variables, context)
  return publicReads.answer({ document, variables }, request, reply, load)
}

export function sendAnswer(
  { headers: { accept } }: FastifyRequest,
  reply: FastifyReply,
  answer: LaneAnswer,
): FastifyReply {
  // What Apollo chooses for the same `accept`: the newer name to those who know it.
  const isNew = accept?.includes('application/graphql-response+json') === true
  for (const [name, value] of answer.headers) void reply.header(name, value)
  return reply
    .code(answer.status)
    .header('cache-control', 'no-store')
    .type(isNew ? 'application/graphql-response+json; charset=utf-8' : 'application/json; charset=utf-8')
    .send(JSON.stringify(answer.body))
}
