import type { GraphQLRequestListener } from '@apollo/server'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import { errorCodes } from '#schema/error-codes.ts'
import { logByTheHour, type Logger } from '../logging.ts'
import type { Context } from './context.ts'

// Apollo's own words for requests that it cannot read.
const unreadable = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
])
const ours: ReadonlySet<unknown> = new Set(errorCodes)

/** Everything that is not meant for the client becomes INTERNAL with the id under which the log has the details. */
export function maskError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { code, requestId, retryAfter } = formatted.extensions ?? {}
  const { message, path, locations } = formatted
  const place = { ...(path && { path }), ...(locations && { locations }) }
  if (unreadable.has(String(code))) return { message, ...place, extensions: { code: 'BAD_USER_INPUT' } }
  if (ours.has(code) && code !== 'INTERNAL') {
    return { message, ...place, extensions: { code, ...(retryAfter !== undefined && { retryAfter }) } }
  }
  return { message: 'Internal error', ...(path && { path }), extensions: { code: 'INTERNAL', requestId } }
}

/** Writes faults to the log and marks them with the request's id, so that the masked answer can name it. */
export function reportFaults(log: Logger): GraphQLRequestListener<Context> {
  return {
    didEncounterErrors: async ({ errors, contextValue, operationName }) => {
      for (const error of errors) reportFault(error, { log, context: contextValue, operationName })
    },
  }
}

/** Both of the above, for results that do not pass through Apollo. */
export function maskErrors(
  errors: readonly GraphQLError[],
  about: { readonly log: Logger; readonly context: Context; readonly operationName?: string | null | undefined },
): GraphQLFormattedError[] {
  return errors.map((error) => {
    reportFault(error, about)
    return maskError(error.toJSON())
  })
}

function reportFault(
  error: GraphQLError,
  about: { readonly log: Logger; readonly context: Context; readonly operationName?: string | null | undefined },
): void {
  const code = error.extensions['code']
  if (ours.has(code) || unreadable.has(String(code))) return
  const { requestId, session } = about.context
  const { operationName } = about
  const fault = { err: error.originalError ?? error, operationName, path: error.path }
  if (session.isTraceless) return logByTheHour(() => about.log.error(fault, 'fault'))
  error.extensions['requestId'] = requestId
  about.log.error({ ...fault, requestId }, 'fault')
}
