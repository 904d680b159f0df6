import type { ErrorCode } from '#schema/error-codes.ts'

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
  readonly code: ErrorCode | null
}

const resolvedBySigningIn: readonly (ErrorCode | null)[] = ['UNAUTHENTICATED', 'SESSION_EXPIRED']
const resolvedByProfile: readonly (ErrorCode | null)[] = ['PROFILE_INCOMPLETE', 'RESIDENCE_UNCONFIRMED']
const over: readonly (ErrorCode | null)[] = ['SIGNING_CLOSED', 'PETITION_WITHDRAWN', 'NOT_FOUND']

/**
 * @param viewer who asks; a refusal that only a missing birth date or residence causes is resolved on the way, one
 * that an operator must lift is not
 */
export function signOffer(
  { allowed, code }: Decision,
  viewer: { readonly birthDate: string | null; readonly residence: object | null } | null | undefined,
): SignOffer {
  const isIncomplete = viewer != null && (viewer.birthDate === null || viewer.residence === null)
  if (allowed || resolvedBySigningIn.includes(code)) return { kind: 'sign' }
  if (isResolvedByProfile(code) && isIncomplete) return { kind: 'sign' }
  if (over.includes(code) || code === null) return { kind: 'over' }
  return { kind: 'refused', code }
}

export function isResolvedByProfile(code: ErrorCode | null): boolean {
  return resolvedByProfile.includes(code)
}
