import { HeaderMap, type GraphQLRequestListener } from '@apollo/server'
import { GraphQLError, type FormattedExecutionResult, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { Logger } from '../logging.ts'
import type { CompiledDocument, CompiledDocuments } from './compiled-documents.ts'
import type { Context } from './context.ts'
import { admit, type Charge } from './gate.ts'
import { maskErrors } from './masking.ts'

/** What goes out over HTTP, errors masked. */
export interface LaneAnswer {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: { readonly errors?: readonly GraphQLFormattedError[]; readonly data?: unknown }
}

/** Answers documents of the manifest by their compiled function, without Apollo: same gate, same masking, same statuses. */
export interface Lane {
  find(hash: string): CompiledDocument | undefined
  /** Size, rights and budget, for each who asks. @returns the answer when one of them refuses */
  admit(document: CompiledDocument, variables: Variables, context: Context): Promise<LaneAnswer | undefined>
  /** Runs what was admitted. */
  execute(document: CompiledDocument, variables: Variables, context: Context): Promise<LaneAnswer>
  /** Both. */
  answer(document: CompiledDocument, variables: Variables, context: Context): Promise<LaneAnswer>
}

type Variables = Readonly<Record<string, unknown>>

export interface LaneDeps {
  readonly schema: GraphQLSchema
  readonly compiled: CompiledDocuments
  readonly charge: Charge
  readonly log: Logger
}

const noHeaders: ReadonlyMap<string, string> = new Map()

export function createLane({ schema, compiled, charge, log }: LaneDeps): Lane {
  const lane: Lane = {
    find: (hash) => compiled.byHash(hash),
    async admit({ document, operation, name: operationName }, variables, context) {
      try {
        await admit({ schema, document, operation, variables }, context, charge)
        return undefined
      } catch (cause) {
        return refused([asGraphQLError(cause)], 500, { log, context, operationName })
      }
    },
    execute: (document, variables, context) => executeMasked(log, document, variables, context),
    answer: async (document, variables, context) =>
      (await lane.admit(document, variables, context)) ?? (await lane.execute(document, variables, context)),
  }
  return lane
}

/** Execution of the manifest's documents within Apollo's pipeline, which then neither masks nor reports. */
export function compiledExecution(compiled: CompiledDocuments, log: Logger): GraphQLRequestListener<Context> {
  return {
    async responseForOperation({ source, request, operationName, contextValue }) {
      const document = compiled.byText(source)
      if (!document || document.name !== operationName) return null
      const { status, headers, body } = await executeMasked(log, document, request.variables ?? {}, contextValue)
      return {
        http: { ...(status !== 200 && { status }), headers: new HeaderMap(headers) },
        body: { kind: 'single', singleResult: body as FormattedExecutionResult<Record<string, unknown>> },
      }
    },
  }
}

async function executeMasked(
  log: Logger,
  document: CompiledDocument,
  variables: Variables,
  context: Context,
): Promise<LaneAnswer> {
  const { data, errors } = await document.execute(context, variables)
  if (!errors || errors.length === 0) return { status: 200, headers: noHeaders, body: { data } }
  const about = { log, context, operationName: document.name }
  // Without data nothing was executed: the variables did not fit.
  if (data === undefined) return refused(errors, 400, about)
  const { status, headers, body } = refused(errors, 200, about)
  return { status, headers, body: { ...body, data } }
}

/** @param otherwise the status where no error asks for one */
function refused(
  errors: readonly GraphQLError[],
  otherwise: number,
  about: Parameters<typeof maskErrors>[1],
): LaneAnswer {
  const wishes = errors.flatMap(({ extensions }) => (extensions['http'] as HttpWish | undefined) ?? [])
  return {
    status: wishes.findLast(({ status }) => status !== undefined)?.status ?? otherwise,
    headers: new Map(wishes.flatMap(({ headers }) => [...(headers ?? [])])),
    body: { errors: maskErrors(errors, about) },
  }
}

/** What `badRequest` asks of the HTTP answer. */
interface HttpWish {
  readonly status?: number
  readonly headers?: ReadonlyMap<string, string>
}

function asGraphQLError(cause: unknown): GraphQLError {
  if (cause instanceof GraphQLError) return cause
  const error = cause instanceof Error ? cause : new Error(String(cause))
  return new GraphQLError(error.message, { originalError: error })
}
