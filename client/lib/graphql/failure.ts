import type { CombinedError } from '@urql/vue'
import type { ErrorCode } from '#schema/error-codes.ts'

/** Why a request gave no answer. A refusal inside a payload is not one of these. */
export interface Failure {
  readonly code: ErrorCode
  /** finds the fault in the server's log; shown in small print */
  readonly requestId: string | undefined
}

/** A fault and an outage are told apart by the codes that the server sends; whatever it does not name is `INTERNAL`. */
export function failureOf(error: CombinedError): Failure {
  if (error.networkError !== undefined && error.response === undefined) {
    return { code: 'NO_CONNECTION', requestId: undefined }
  }
  const extensions = error.graphQLErrors[0]?.extensions ?? {}
  const requestId = typeof extensions['requestId'] === 'string' ? extensions['requestId'] : undefined
  // The contract: the server sends codes of the list only, and each has words in every language.
  const code = typeof extensions['code'] === 'string' ? (extensions['code'] as ErrorCode) : 'INTERNAL'
  return { code, requestId }
}
