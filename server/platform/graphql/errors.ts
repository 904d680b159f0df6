import { GraphQLError } from 'graphql'
import type { ErrorCode } from '#schema/error-codes.ts'

/**
 * A bad request: thrown here and in `platform/` only. What a person can put right is a refusal, not an error.
 * Signed out and forbidden are ordinary answers (200): a page shows the rest of its data beside them.
 */
export function badRequest(
  code: ErrorCode,
  message: string,
  more: { readonly status?: number; readonly retryAfterSeconds?: number } = {},
): GraphQLError {
  const { status = 200, retryAfterSeconds } = more
  const headers = retryAfterSeconds === undefined ? undefined : new Map([['retry-after', String(retryAfterSeconds)]])
  return new GraphQLError(message, {
    extensions: {
      code,
      ...(retryAfterSeconds !== undefined && { retryAfter: retryAfterSeconds }),
      http: { status, ...(headers && { headers }) },
    },
  })
}
