import { ApolloServer, type ApolloServerOptions } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import type { GraphQLSchema } from 'graphql'
import { limits } from '#schema/limits.ts'
import type { Logger } from '../logging.ts'
import type { CompiledDocuments } from './compiled-documents.ts'
import type { Context } from './context.ts'
import { gate, type Charge } from './gate.ts'
import { compiledExecution } from './lane.ts'
import { maskError, reportFaults } from './masking.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

export interface GraphQLServerOptions {
  readonly schema: GraphQLSchema
  readonly charge: Charge
  readonly compiled: CompiledDocuments
  readonly documents: TrustedDocuments
  readonly log: Logger
  /** strangers may read the schema and send documents of their own */
  readonly isOpen: boolean
}

/** Apollo with the options of engineering.md 2.2; started by `start()`. */
export function createGraphQLServer({
  schema,
  charge,
  compiled,
  documents,
  log,
  isOpen,
}: GraphQLServerOptions): ApolloServer<Context> {
  // One for all requests: Apollo asks every listener at every step, and waits for it.
  const listener = { ...reportFaults(log), ...gate(charge), ...compiledExecution(compiled, log) }
  return new ApolloServer<Context>({
    schema,
    introspection: isOpen,
    persistedQueries: { cache: textsOf(documents) },
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !isOpen,
    parseOptions: { maxTokens: limits.queryTokensMax },
    stopOnTerminationSignals: false,
    formatError: (formatted) => maskError(formatted),
    stringifyResult: (result) => JSON.stringify(result),
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (line) => log.warn(line),
      error: (line) => log.error(line),
    },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      { requestDidStart: async () => listener },
    ],
  })
}

type TextsByHash = NonNullable<Exclude<ApolloServerOptions<Context>['persistedQueries'], false | undefined>['cache']>

/**
 * Texts of the manifest under their hashes, so that Apollo does not hash them for every request. What somebody sends to
 * be registered is answered and not kept: automatic registration is not an allow-list.
 */
function textsOf(documents: TrustedDocuments): TextsByHash {
  const prefix = 'apq:'
  return {
    get: async (key) => documents.text(key.slice(prefix.length)),
    set: async () => undefined,
    delete: async () => undefined,
  }
}
