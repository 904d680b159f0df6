import type { Locale } from '../kernel/localized.ts'

/** Words of a version of a petition that a contribution speaks of. Places count UTF-16 units of the canonical text. */
export interface Anchor {
  /** number of the version */
  readonly version: number
  readonly locale: Locale
  /** id of a field of the book */
  readonly field: string
  readonly quote: string
  /** up to 32 characters before the quote */
  readonly prefix: string
  /** up to 32 characters behind it */
  readonly suffix: string
  readonly start: number
}
