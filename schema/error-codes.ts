/**
 * The closed list of refusals. A code is never reused for another meaning; its words live in
 * `client/locales/<language>/errors.json`, in every language (`npm run check:words`).
 */
export const errorCodes = [
  // a field
  'REQUIRED',
  'TOO_LONG',
  'TOO_SHORT',
  'INVALID',
  'REASON_REQUIRED',
  'ANSWER_INCOMPLETE',
  'CHECKLIST_INCOMPLETE',
  'TEXT_UNCHANGED',
  'UNDER_MINIMUM_PASSWORD',
  // who
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_CREDENTIALS',
  'BAD_CODE',
  'SESSION_EXPIRED',
  'FORM_EXPIRED',
  'HAS_ROLES',
  'UNDER_AGE',
  'NOT_RESIDENT',
  'RESIDENCE_UNCONFIRMED',
  'PROFILE_INCOMPLETE',
  'ASSURANCE_TOO_LOW',
  'CONFLICT_OF_INTEREST',
  'NATIONAL_ID_INVALID',
  'NATIONAL_ID_TAKEN',
  'IDENTITY_CONFIRMED',
  'LAST_ADMINISTRATOR',
  // what
  'NOT_FOUND',
  'CONFLICT',
  'NOT_EDITABLE',
  'NO_RULES_HERE',
  'ALREADY_DECIDED',
  'ALREADY_ANSWERED',
  'ANSWER_NOT_DUE',
  'READ_ONLY',
  // signing
  'ALREADY_SIGNED',
  'NOT_SIGNED',
  'SIGNING_NOT_OPEN',
  'SIGNING_CLOSED',
  'PETITION_WITHDRAWN',
  'SIGN_AT_SOURCE',
  'WITHDRAWAL_CLOSED',
  // removing signatures
  'NOTHING_MATCHES',
  'ANOTHER_MODERATOR_NEEDED',
  'NOT_REMOVED',
  'ALREADY_OBJECTED',
  // now
  'RATE_LIMITED',
  'BUSY',
  'OUTCOME_UNKNOWN',
  'NO_CONNECTION',
  'INTERNAL',
  // a request that the API cannot accept
  'BAD_USER_INPUT',
  'TOO_COSTLY',
  'UNKNOWN_DOCUMENT',
] as const

export type ErrorCode = (typeof errorCodes)[number]
