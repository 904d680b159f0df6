import type { ContributionId, InterventionId, PersonId, PetitionId } from '../kernel/ids.ts'
import type { Locale } from '../kernel/localized.ts'

/** A contribution hidden or shown again · the pace of the discussion · a note that mediates */
export type InterventionKind = 'hide' | 'unhide' | 'slow_mode' | 'note'

export type InterventionState = 'proposed' | 'done' | 'refused'

/** What moderators did to a discussion, in public and with a reason (R16). Nobody's name is shown. */
export interface Intervention {
  readonly id: InterventionId
  readonly petitionId: PetitionId
  readonly kind: InterventionKind
  readonly contributionId: ContributionId | null
  /** of `calmCodes`, for what is hidden */
  readonly code: string | null
  readonly language: Locale
  /** public words: why, or the note itself */
  readonly reason: string
  /** of slow mode: between two contributions of a person; 0 ends it */
  readonly minutes: number | null
  readonly state: InterventionState
  readonly proposed: Hand
  /** by whom it was decided where it takes two; the same hand where it takes one */
  readonly decided: Hand | null
}

export interface Hand {
  readonly by: PersonId
  readonly at: Date
}

/** Why something is reported or hidden. None of them is disagreement. */
export const calmCodes = [
  'insult',
  'threat',
  'hatred',
  'personal_data',
  'advertising',
  'off_topic',
  'unlawful',
] as const
export type CalmCode = (typeof calmCodes)[number]

export const interventionLimits = { reason: 1_000, slowMinutes: 1_440 } as const

/** How slow a discussion goes. */
export interface SlowMode {
  readonly minutes: number
  readonly reason: string
  readonly language: Locale
  readonly since: Date
}

/** The pace that holds: that of the last intervention about it; null while everybody may speak freely. */
export function slowModeOf(interventions: readonly Intervention[]): SlowMode | null {
  const last = interventions
    .filter(({ kind, state }) => kind === 'slow_mode' && state === 'done')
    .sort((a, b) => a.proposed.at.getTime() - b.proposed.at.getTime())
    .at(-1)
  if (!last?.minutes) return null
  const { minutes, reason, language, proposed } = last
  return { minutes, reason, language, since: proposed.at }
}
