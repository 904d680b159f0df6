import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { compileQuery, isCompiledQuery } from 'graphql-jit'
import type { Context } from './context.ts'
import { sizeOf } from './cost.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

/** A document of the manifest, turned into a function. */
export interface CompiledDocument {
  readonly hash: string
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly name: string | null
  /** a query that everybody may ask: without a session its answer is the same for all */
  readonly isPublicQuery: boolean
  /** Neither gate nor masking: `createLane` has both. */
  execute(context: Context, variables: Readonly<Record<string, unknown>>): Promise<Execution>
}

/** @property data undefined when the variables did not fit, so that nothing was executed */
export interface Execution {
  readonly data?: unknown
  readonly errors?: readonly GraphQLError[]
}

export interface CompiledDocuments {
  byHash(hash: string): CompiledDocument | undefined
  byText(text: string): CompiledDocument | undefined
}

/**
 * Compiles at first use, and only what the manifest lists: compiling costs a millisecond and memory for good, which a
 * stranger could otherwise buy with every new alias.
 */
export function compileDocuments(schema: GraphQLSchema, documents: TrustedDocuments): CompiledDocuments {
  const compiled = new Map<string, CompiledDocument | undefined>()

  function byHash(hash: string): CompiledDocument | undefined {
    if (compiled.has(hash)) return compiled.get(hash)
    const text = documents.text(hash)
    if (text === undefined) return undefined
    const made = compile(schema, hash, text)
    compiled.set(hash, made)
    return made
  }

  return {
    byHash,
    byText(text) {
      const hash = documents.hash(text)
      return hash === undefined ? undefined : byHash(hash)
    },
  }
}

/** @returns undefined when this schema cannot answer it (a document of an older release): Apollo says why */
function compile(schema: GraphQLSchema, hash: string, text: string): CompiledDocument | undefined {
  const document = parse(text)
  const operation = getOperationAST(document)
  if (!operation || validate(schema, document).length > 0) return undefined
  const compiled = compileQuery(schema, document)
  if (!isCompiledQuery(compiled)) return undefined
  return {
    ...{ hash, document, operation },
    name: operation.name?.value ?? null,
    isPublicQuery: operation.operation === OperationTypeNode.QUERY && isPublic(schema, document, operation),
    async execute(context, variables) {
      const { data, errors } = await compiled.query(undefined, context, variables)
      return errors === undefined ? { data } : { data, errors: errors.map((error) => whole(error, data)) }
    },
  }
}

/** The compiler's errors leave out what the thrown one did not have, and name no code for variables that do not fit. */
function whole({ message, path, locations, originalError, extensions }: GraphQLError, data: unknown): GraphQLError {
  const given = extensions as Record<string, unknown> | undefined
  // A scalar of ours that refuses a value throws an error with extensions, and none of them a code.
  const lacksCode = data === undefined && given?.['code'] === undefined
  const error = new GraphQLError(message, {
    path: path ?? null,
    originalError: originalError ?? null,
    extensions: lacksCode ? { ...given, code: 'BAD_USER_INPUT' } : (given ?? {}),
  })
  return Object.assign(error, { locations })
}

function isPublic(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const fields = schema.getQueryType()?.getFields() ?? {}
  const size = sizeOf({ schema, document, operation, variables: {} })
  return size?.rootFields.every(({ name }) => isOpenToAll(fields[name.value]?.extensions)) ?? false
}

/** Meta fields (`__typename`) have no rule and are nobody's secret. */
function isOpenToAll(extensions: Readonly<Record<string, unknown>> | undefined): boolean {
  return extensions === undefined || extensions['access'] === 'public'
}
