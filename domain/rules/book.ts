import type { Assurance } from '../kernel/actor.ts'
import type { LocalDate, Period } from '../kernel/calendar.ts'
import type { Ratio } from '../kernel/fraction.ts'
import { locales, type Localized } from '../kernel/localized.ts'

// Long because it is one document: the law of a jurisdiction as data (petitions.md 6).

/** BCP 47 tag → text; exactly the tags of `PetitionRules.locales`. */
export type L10n = Readonly<Record<string, string>>

/** Those of a book's texts that the interface speaks. */
export function localizedFrom(text: L10n): Localized {
  return Object.fromEntries(locales.filter((locale) => text[locale] !== undefined).map((l) => [l, text[l]]))
}

export const populations = ['residents', 'registeredVoters'] as const
export type Population = (typeof populations)[number]

export type Threshold =
  | { readonly kind: 'count'; readonly n: number }
  /** rounded up */
  | { readonly kind: 'share'; readonly share: Ratio; readonly of: Population; readonly min?: number }
  /** brackets from the largest to the smallest; the first one exceeded applies */
  | {
      readonly kind: 'bySize'
      readonly of: Population
      readonly brackets: readonly { readonly over: number; readonly then: Threshold }[]
      readonly otherwise: Threshold
    }
  /** a value published per territory */
  | { readonly kind: 'table'; readonly table: string }
  | { readonly kind: 'territories'; readonly level: string; readonly atLeast: number; readonly each: Threshold }
  | { readonly kind: 'allOf' | 'anyOf'; readonly of: readonly Threshold[] }

export interface Code {
  readonly code: string
  readonly title: L10n
  readonly cites?: string
}

export const civilStatuses = ['citizen', 'permanentResident', 'resident', 'anyone'] as const
export type CivilStatus = (typeof civilStatuses)[number]

/** Who may take part. */
export interface Party {
  readonly assurance: Assurance
  /** full years on the day of the act */
  readonly minAge?: number
  /** any one is enough */
  readonly status: readonly CivilStatus[]
  /** `level`: the territory the petition is addressed to */
  readonly registeredIn: 'anywhere' | 'level'
  /** false: checked against the identity or a register */
  readonly selfDeclared: boolean
}

interface StageBase {
  readonly title: L10n
  readonly visibility: StageVisibility
}
export const stageVisibilities = ['author', 'link', 'public'] as const
export type StageVisibility = (typeof stageVisibilities)[number]

export interface SponsoringStage extends StageBase {
  readonly kind: 'sponsoring'
  readonly need: Threshold
  readonly max?: number
  readonly authorCounts: boolean
  readonly countsTowardsTotal: boolean
  readonly within?: Period
  readonly withinOnPaper?: Period
}

export interface ModerationStage extends StageBase {
  readonly kind: 'moderation'
  readonly decideWithin: Period
  readonly warnAfter?: Period
}

export interface DeliberationStage extends StageBase {
  readonly kind: 'deliberation'
  readonly min: Period
  readonly max: Period
  readonly endedBy: 'timer' | 'author'
  readonly skipMinTags?: readonly string[]
}

export interface SigningStage extends StageBase {
  readonly kind: 'signing'
  readonly min?: Period
  readonly max: Period
  readonly endedBy: 'timer' | 'author'
  /** ids of tracks */
  readonly endsWhenMet?: readonly string[]
  readonly lateConfirmation?: Period
  readonly extendForOutage: boolean
}

/** One line, in the order of the book; `signing` once and last. */
export type Stage = SponsoringStage | ModerationStage | DeliberationStage | SigningStage

export const trackEffects = ['response', 'debate', 'hearing', 'consideration', 'committee', 'submission'] as const
export type TrackEffect = (typeof trackEffects)[number]

export const stepStarts = ['met', 'submitted', 'registered', 'previous'] as const

export interface TrackStep {
  readonly id: string
  readonly title: L10n
  readonly within?: Period
  readonly from: (typeof stepStarts)[number]
}

/** One threshold and what follows from it; tracks run parallel and independent. */
export interface Track {
  readonly id: string
  readonly title: L10n
  readonly need: Threshold
  /** when a share or table value is frozen */
  readonly denominatorAt: 'publication' | 'submission'
  readonly effect: TrackEffect
  /** a role; the routing table names the body */
  readonly addressee: { readonly id: string; readonly title: L10n }
  /** crossing alone is not enough */
  readonly authorSubmits: boolean
  /** met → unmet when the count falls back */
  readonly reversible: boolean
  readonly steps: readonly TrackStep[]
  readonly outcomes: readonly OutcomeCode[]
}

export interface Level {
  readonly id: string
  readonly title: L10n
  readonly territoryLevel: string
  readonly tracks: readonly Track[]
}

export const phases = ['sponsoring', 'deliberation', 'signing', 'consideration'] as const
export type Phase = (typeof phases)[number]

export const nameModes = ['hidden', 'pseudonym', 'initials', 'firstNameInitial', 'full'] as const
export type NameMode = (typeof nameModes)[number]

export const textRoles = ['title', 'background', 'details'] as const
export type TextRole = (typeof textRoles)[number]

export interface TextField {
  readonly id: string
  readonly role: TextRole
  readonly title: L10n
  /** characters */
  readonly max: number
  readonly required: boolean
}

/** What a body may answer. */
export interface OutcomeCode extends Code {
  /** the body does not do what was asked: the track ends `declined` (K3) */
  readonly declines?: boolean
}

export interface RefusalCode extends Code {
  /** the page keeps only the code and the date */
  readonly hidden: boolean
}

export interface Blackout {
  readonly id: string
  readonly title: L10n
  readonly event: string
  readonly startsBefore: Period
  readonly endsAfter: Period
  readonly suspends: readonly Suspended[]
  readonly clock: 'pause' | 'run'
}
export const suspendable = ['submitting', 'publishing', 'signing', 'discussion'] as const
export type Suspended = (typeof suspendable)[number]

/** The law of a jurisdiction as data. A published version never changes; a correction is a new version. */
export interface PetitionRules {
  readonly schema: 'dauys/petition-rules/1'
  readonly id: string
  readonly version: number
  readonly title: L10n
  /** inclusive; by day of submission */
  readonly validFrom: LocalDate
  readonly validTo?: LocalDate
  readonly legalBasis: readonly { readonly title: L10n; readonly article?: string; readonly url?: string }[]
  readonly locales: readonly string[]
  readonly defaultLocale: string
  /** IANA name */
  readonly timeZone: string
  /** id of a calendar, of those that ship in `domain/places/calendars/` or that an operator brought in */
  readonly calendar: string
  readonly author: Party
  readonly signer: Party
  readonly identity: {
    readonly key: 'nationalId' | 'subject' | 'emailAndName'
    readonly namesPerEmail?: number
    readonly confirmation: 'none' | 'emailPost' | 'code'
  }
  readonly text: {
    readonly fields: readonly TextField[]
    readonly requiredLocales: readonly string[]
    readonly afterFreeze: 'never' | 'newVersionByConsent'
    readonly repeatAfter?: Period
  }
  readonly stages: readonly Stage[]
  readonly levels: readonly Level[]
  readonly moderation: {
    readonly checklist: readonly Code[]
    readonly refusalCodes: readonly RefusalCode[]
    readonly forbiddenTopics: readonly Code[]
    readonly secondReviewer: readonly ('reject' | 'hide')[]
    readonly resubmit: boolean
    readonly appeal?: { readonly within: Period; readonly times: number }
  }
  readonly discussion: {
    readonly arguments: readonly Phase[]
    readonly questions: readonly Phase[]
    readonly amendments: readonly Phase[]
    readonly closingSummary: boolean
    readonly recordOpposition: boolean
  }
  readonly signature: {
    readonly again: 'reject' | 'replace'
    readonly withdrawUntil: 'never' | 'close' | 'submission'
  }
  readonly names: {
    readonly modes: readonly NameMode[]
    readonly default: NameMode
    readonly addresseeReceives: 'count' | 'names' | 'namesAndIds'
    readonly minCell: number
    readonly ledgerLevel: string
  }
  readonly paper?: {
    readonly within?: Period
    readonly doubleEntry: true
    readonly samplePercent: number
    readonly sampleMin: number
    readonly confidencePercent: number
    readonly collectorAlertPercent: number
  }
  readonly withdrawal: {
    readonly until: 'signing' | 'close' | 'submission' | 'never'
    readonly notAboveSignatures?: number
  }
  readonly merge?: { readonly consentWithin: Period }
  readonly blackouts: readonly Blackout[]
  readonly endings: readonly {
    readonly id: string
    readonly title: L10n
    readonly event: string
    readonly open: 'close'
    readonly unpublished: 'stop'
  }[]
  readonly retention: {
    readonly drafts: Period
    readonly anonymise: Period
    readonly from: 'closed' | 'received' | 'answered'
  }
  readonly provenance: readonly {
    /** RFC 6901 pointer into this book */
    readonly pointer: string
    readonly basis: 'law' | 'official' | 'code' | 'press' | 'study'
    readonly source: string
  }[]
}

/** What a petition carries away when it is submitted, and lives by for ever. `hash`: see `book-hash.ts`, hex. */
export interface PinnedRules {
  readonly id: string
  readonly version: number
  readonly hash: string
}

export function stageOf<Kind extends Stage['kind']>(
  book: PetitionRules,
  kind: Kind,
): Extract<Stage, { kind: Kind }> | undefined {
  return book.stages.find((stage): stage is Extract<Stage, { kind: Kind }> => stage.kind === kind)
}

export function levelOf(book: PetitionRules, levelId: string | null): Level | undefined {
  return book.levels.find((level) => level.id === levelId)
}
