/** What is wrong with a document of rules, and where: an RFC 6901 pointer to the faulty key. */
export interface BookFault {
  readonly pointer: string
  readonly problem: BookProblem
  /** what may stand there, for words that say so: `{ min: 1, max: 30 }`, `{ allowed: 'cost, points' }` */
  readonly details?: Readonly<Record<string, string | number>>
}

export const bookProblems = [
  'unknown_key',
  'missing_key',
  'wrong_type',
  'not_allowed',
  'missing_language',
  'unknown_language',
  'not_positive',
  'above_one',
  'wrong_order',
  'duplicate',
  'leads_nowhere',
  'overlaps',
  'not_text',
  'not_code',
  'not_address',
  'out_of_range',
  'too_many',
  'not_reduced',
  'no_such_day',
  'no_such_currency',
  'no_such_zone',
  'no_such_country',
] as const
export type BookProblem = (typeof bookProblems)[number]

/** The pointer to a member of what another pointer names. */
export function pointerTo(parent: string, key: string | number): string {
  return `${parent}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The keys on the way of a pointer. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}
