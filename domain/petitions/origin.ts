import type { LocalDate } from '../kernel/calendar.ts'

/** An imported petition: its source's snapshot beside what our law computes. Read-only here. */
export interface Origin {
  /** `uk` */
  readonly system: string
  readonly id: string
  readonly url: string
  readonly importedAt: Date
  /** SHA-256 of the record's canonical JSON, hex: equal records are imported once */
  readonly recordHash: string
  /** by the book; the source's own closing is `Petition.closedAt` */
  readonly computedClosesAt: Date | null
  readonly committeeNote: string | null
  readonly departments: readonly string[]
  readonly topics: readonly string[]
  readonly response: SourceResponse | null
  readonly debate: SourceDebate | null
  readonly rejection: { readonly code: string; readonly details: string | null } | null
  readonly areas: Readonly<Record<AreaKind, readonly AreaCount[]>>
}

export interface SourceResponse {
  readonly respondedOn: LocalDate | null
  readonly publishedAt: Date | null
  readonly summary: string
  readonly details: string
}

export interface SourceDebate {
  readonly debatedOn: LocalDate | null
  readonly scheduledOn: LocalDate | null
  readonly outcomeAt: Date | null
  readonly overview: string | null
  readonly transcriptUrl: string | null
  readonly videoUrl: string | null
  readonly packUrl: string | null
}

export const areaKinds = ['country', 'region', 'constituency'] as const
export type AreaKind = (typeof areaKinds)[number]

export interface AreaCount {
  readonly code: string
  readonly name: string
  readonly count: number
}

/**
 * Signatures that the source attributes to no area of this kind: shown, never spread over the areas.
 * @returns null when the source gives no areas of this kind
 */
export function withoutPlace(total: number, areas: readonly AreaCount[]): number | null {
  if (areas.length === 0) return null
  return total - areas.reduce((sum, area) => sum + area.count, 0)
}
