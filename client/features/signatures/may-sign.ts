import type { ErrorCode } from '#client/lib/gql/graphql.ts'

/** What stands where the button is, from the decision of the API. */
export type SignOffer =
  /** the button: the way goes on, through signing in or completing one's particulars if need be */
  | { readonly kind: 'sign' }
  /** nothing to do any more, and the panel says so already */
  | { readonly kind: 'over' }
  /** a reason in words, with the next step where there is one */
  | { readonly kind: 'refused'; readonly code: ErrorCode }

interface Decision {
  readonly allowed: boolean
  readonly code?: ErrorCode | null | undefined
}

/** Refusals that the way to signing itself resolves. */
const resolvedOnTheWay: readonly (ErrorCode | null | undefined)[] = [
  'UNAUTHENTICATED',
  'SESSION_EXPIRED',
  'PROFILE_INCOMPLETE',
]
const over: readonly (ErrorCode | null | undefined)[] = ['SIGNING_CLOSED', 'PETITION_WITHDRAWN', 'NOT_FOUND']

export function signOffer({ allowed, code }: Decision): SignOffer {
  if (allowed || resolvedOnTheWay.includes(code)) return { kind: 'sign' }
  if (over.includes(code) || code == null) return { kind: 'over' }
  return { kind: 'refused', code }
}
