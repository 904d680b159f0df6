import type { FastifyInstance, FastifyRequest } from 'fastify'
import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import { createHandler, type RequestParams, type Response } from 'graphql-sse'
import { limits } from '#schema/limits.ts'
import { createContext, type Context } from '../graphql/context.ts'
import { badRequest } from '../graphql/errors.ts'
import { admit, type Charge } from '../graphql/gate.ts'
import { maskErrors } from '../graphql/masking.ts'
import type { TrustedDocuments } from '../graphql/trusted-documents.ts'
import type { EventSocket, EventSockets } from '../live/event-sockets.ts'
import type { Logger } from '../logging.ts'
import { parseJson } from './asked.ts'
import { readOperation, sendRefusal } from './graphql-route.ts'

export interface GraphQLStreamOptions {
  readonly schema: GraphQLSchema
  readonly charge: Charge
  readonly documents: TrustedDocuments
  readonly sockets: EventSockets
  readonly log: Logger
  /** strangers may read the schema and send documents of their own */
  readonly isOpen: boolean
}

/** What travels with a request through graphql-sse. */
interface StreamRequest {
  readonly context: Context
  readonly reader: Reader
}

/** What graphql-sse asks of a request whose body is read already. */
const streamHeaders = new Map([
  ['accept', 'text/event-stream'],
  ['content-type', 'application/json'],
])

/**
 * `/graphql/stream`: subscriptions as server-sent events, one stream for each (the *distinct connections mode* of
 * graphql-sse). The same limits, rights and budgets as for queries; queries and mutations have their own address.
 */
export function registerGraphQLStream(http: FastifyInstance, options: GraphQLStreamOptions): void {
  const { documents, sockets, isOpen } = options
  const handle = streamHandler(options)

  http.route({
    url: '/graphql/stream',
    method: ['GET', 'POST'],
    exposeHeadRoute: false,
    async handler(request, reply) {
      try {
        const body = operationOf(request, documents, isOpen)
        const reader = createReader()
        const [stream, { status, headers }] = await handle({
          // Subscriptions change nothing, so the method makes no difference; the body is read already.
          ...{ method: 'POST', url: request.url, body, raw: request },
          headers: { get: (name) => streamHeaders.get(name) },
          context: { context: createContext(request.visit), reader },
        })
        if (stream === null || typeof stream === 'string') {
          return await reply
            .code(status)
            .headers(headers ?? {})
            .send(stream ?? '')
        }
        const socket = sockets.open(request, reply, {
          drained: () => reader.drained(),
          closed() {
            reader.drained()
            void stream.return()
          },
        })
        if (socket) await pour(stream, socket, reader)
        else await stream.return()
        return reply
      } catch (cause) {
        if (!(cause instanceof GraphQLError)) throw cause
        return sendRefusal(reply, cause)
      }
    },
  })
}

function streamHandler({ schema, charge, log, isOpen }: GraphQLStreamOptions) {
  const rules = isOpen ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule]
  return createHandler<FastifyRequest, StreamRequest, undefined>({
    // No token: every subscription has its own connection.
    authenticate: () => null,
    async onSubscribe({ context: { context } }, params) {
      try {
        const document = readSubscription(params, { schema, rules })
        const operation = getOperationAST(document, params.operationName)
        if (operation?.operation !== 'subscription') {
          throw badRequest('BAD_USER_INPUT', 'Only subscriptions are streamed; ask /graphql', { status: 400 })
        }
        const variables = params.variables ?? {}
        await admit({ schema, document, operation, variables }, context, charge)
        const { operationName } = params
        // The handler's type speaks of its own context, which is not used.
        const contextValue = context as unknown as undefined
        return { schema, document, operationName: operationName ?? null, variableValues: variables, contextValue }
      } catch (cause) {
        return refusal(cause, { context, log, isOpen })
      }
    },
    // Done above, before rights and budgets.
    validate: () => [],
    onOperation: (_context, { context: { reader } }, _args, result) =>
      Symbol.asyncIterator in result ? paced(result, reader) : result,
    onNext: (_context, { context: { context } }, result) =>
      // Their JSON is all that is sent of errors.
      result.errors &&
      ({ ...result, errors: maskErrors(result.errors, { log, context }) as GraphQLError[] } as ExecutionResult),
  })
}

function operationOf(request: FastifyRequest, documents: TrustedDocuments, isOpen: boolean): Record<string, unknown> {
  const { asked, query } = readOperation(request, documents, isOpen)
  const { variables, operationName } = asked as { readonly variables?: unknown; readonly operationName?: unknown }
  return {
    query: query ?? '',
    operationName,
    variables: typeof variables === 'string' ? parseJson(variables) : variables,
  }
}

function readSubscription(
  { query }: RequestParams,
  { schema, rules }: { readonly schema: GraphQLSchema; readonly rules: typeof specifiedRules },
): DocumentNode {
  const document = parse(query, { maxTokens: limits.queryTokensMax })
  const [mistake] = validate(schema, document, rules)
  if (mistake) throw mistake
  return document
}

/** As a query would be refused: what was wrong with it, without hints about a schema that is not open. */
function refusal(
  cause: unknown,
  { context, log, isOpen }: { readonly context: Context; readonly log: Logger; readonly isOpen: boolean },
): Response {
  const isOwn = cause instanceof GraphQLError && cause.extensions['code'] !== undefined
  const { status = 400, headers } = (isOwn ? (cause.extensions['http'] as HttpExtension | undefined) : undefined) ?? {}
  const error = cause instanceof GraphQLError ? cause : new GraphQLError('fault', { originalError: cause as Error })
  const unreadable = new GraphQLError(isOpen ? error.message : error.message.replace(/ ?Did you mean(.+?)\?$/, ''), {
    extensions: { code: 'BAD_USER_INPUT' },
  })
  const isUnreadable = cause instanceof GraphQLError && !isOwn
  const errors = maskErrors([isUnreadable ? unreadable : error], { log, context })
  return [
    JSON.stringify({ errors }),
    {
      ...{ status: cause instanceof GraphQLError ? status : 500, statusText: '' },
      headers: { 'content-type': 'application/json; charset=utf-8', ...Object.fromEntries(headers ?? []) },
    },
  ]
}

interface HttpExtension {
  readonly status?: number
  readonly headers?: ReadonlyMap<string, string>
}

/** Whether the one who reads can take more. */
interface Reader {
  readonly ready: () => Promise<void>
  readonly full: () => void
  readonly drained: () => void
}

function createReader(): Reader {
  let waiting: Promise<void> | undefined
  let resume: (() => void) | undefined
  return {
    ready: () => waiting ?? Promise.resolve(),
    full() {
      waiting ??= new Promise((resolve) => (resume = resolve))
    },
    drained() {
      waiting = undefined
      resume?.()
    },
  }
}

/** graphql-sse asks for the next result as soon as it has one and keeps what is not read: so it is made to wait. */
function paced<Result>(results: AsyncIterable<Result>, reader: Reader): AsyncGenerator<Result, void, undefined> {
  const source = results[Symbol.asyncIterator]()
  let isOver = false
  async function leave(): Promise<IteratorResult<Result, void>> {
    isOver = true
    reader.drained()
    await source.return?.()
    return { done: true, value: undefined }
  }
  return {
    async next() {
      await reader.ready()
      // Who left is still asked for one more.
      return isOver ? { done: true, value: undefined } : source.next()
    },
    return: leave,
    // It only lets go of what looks like a generator.
    throw: leave,
    [Symbol.asyncIterator]() {
      return this
    },
    [Symbol.asyncDispose]: async () => void (await leave()),
  }
}

async function pour(pieces: AsyncIterable<string>, socket: EventSocket, reader: Reader): Promise<void> {
  for await (const piece of pieces) {
    await reader.ready()
    socket.write(piece)
    if (socket.isFull) reader.full()
  }
  socket.close()
}
