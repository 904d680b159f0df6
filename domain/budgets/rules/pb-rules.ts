import type { Assurance } from '../../kernel/actor.ts'
import type { Ratio } from '../../kernel/fraction.ts'
import type { Locale } from '../../kernel/localized.ts'

// Long because it is one document: the rules of a participatory budget as data (budgets.md 5).

/** In kk, ru and en, all three. */
export type L10n = Readonly<Record<Locale, string>>
/** A safe integer in minor units of `PbRules.currency`. */
export type Minor = number
/** `09-01`: a day that every year has. Compares as text. */
export type MonthDay = string

export const envelopeKinds = ['city', 'district', 'category'] as const
export type EnvelopeKind = (typeof envelopeKinds)[number]

/** States that a campaign goes through only where the rules say so. */
export const optionalStates = ['co_creation', 'support', 'appeals', 'complaints'] as const
export type OptionalState = (typeof optionalStates)[number]

/** States that last: the rules can say when they usually do. */
export const lastingStates = [
  'published',
  'proposing',
  'co_creation',
  'review',
  'support',
  'valuation',
  'list_published',
  'appeals',
  'ballot_frozen',
  'voting',
  'verification',
  'tallied',
  'complaints',
  'certified',
  'implementation',
] as const
export type LastingState = (typeof lastingStates)[number]

export const gateEvents = ['voting-end', 'adoption', 'report'] as const

/** A date of the law that a campaign must keep. */
export interface LegalGate {
  readonly event: (typeof gateEvents)[number]
  readonly onOrBefore: MonthDay
  /** years after the year of the campaign */
  readonly yearOffset: 0 | 1 | 2
  readonly breach: 'refuse' | 'warn'
  readonly name: L10n
}

export type EnvelopeSplit =
  | { readonly by: 'fixed' | 'equal' | 'population' }
  /** a part is shared equally, the rest by population */
  | { readonly by: 'mixed'; readonly equalPart: Ratio }

export const leftovers = ['return', 'to-city', 'next-year'] as const

export interface EnvelopeRules {
  readonly kind: EnvelopeKind
  readonly split: EnvelopeSplit
  /** the most that one project may cost; the smaller binds */
  readonly projectCap?: { readonly minor?: Minor; readonly ofEnvelope?: Ratio }
  readonly leftover: (typeof leftovers)[number]
}

export interface Category {
  readonly code: string
  readonly name: L10n
}

/** Signatures that a proposal needs before it is valued. `per-mille`: at most so many of the area's residents. */
export type ProposalSupport =
  | { readonly kind: 'none' }
  | { readonly kind: 'fixed'; readonly signatures: number }
  | { readonly kind: 'per-mille'; readonly max: number }

export const proposers = ['resident', 'organisation'] as const
export const electorates = ['registered-residents', 'residents', 'roll', 'code-holders'] as const
/** Ways to be recognised that are not an account's assurance. */
export const handMethods = ['code-letter', 'office'] as const
export type VotingMethod = Assurance | (typeof handMethods)[number]

export type Quorum = { readonly kind: 'none' } | { readonly kind: 'share'; readonly of: Ratio }

export type BallotForm =
  /** `advise`: so many are recommended, none demanded */
  | { readonly type: 'approval'; readonly min: number; readonly max: number; readonly advise?: number }
  | { readonly type: 'choose-1' }
  | { readonly type: 'knapsack'; readonly minSpend?: Ratio }
  | { readonly type: 'points'; readonly total: number; readonly maxPerProject: number; readonly minProjects: number }
  /** `scores`: what each place is worth, `max` of them, not rising */
  | { readonly type: 'ranking'; readonly min: number; readonly max: number; readonly scores: readonly number[] }
  | { readonly type: 'grades'; readonly values: readonly number[] }

export type BallotRules = { readonly envelope: EnvelopeKind; readonly perCategoryMax?: number } & BallotForm

export const tieSteps = ['maxVotes', 'minCost', 'maxCost', 'ballotNumber', 'lot'] as const
export type TieStep = (typeof tieSteps)[number]
/** Steps after which no tie is left. */
export const lastTieSteps: readonly TieStep[] = ['ballotNumber', 'lot']

/** What a project needs to win at all. `by-cost`: votes / voters ≥ factor × cost / budget (Świecie). */
export type Threshold =
  | { readonly kind: 'none' }
  | { readonly kind: 'score'; readonly min: number }
  | { readonly kind: 'of-voters'; readonly share: Ratio }
  | { readonly kind: 'by-cost'; readonly factor: Ratio }

/** How Equal Shares goes on when nobody can pay for anything more (budgets.md 9.4). */
export type Completion =
  | { readonly kind: 'none' }
  | { readonly kind: 'greedy' }
  | {
      readonly kind: 'add1'
      readonly increment: Minor
      readonly stop: 'overspend' | 'exhaustive'
      readonly start: 'exact' | 'floor'
      readonly thenGreedy: boolean
    }

/** Whether the first project that no longer fits is paid for in part (Poznań). */
export type PartFunding =
  | { readonly kind: 'none' }
  | { readonly kind: 'first-misfit'; readonly minCovered: Ratio; readonly from: 'remainder' | 'reserve' }

export const greedyOrders = ['votes', 'votes-per-cost', 'points', 'points-per-cost'] as const
export const utilities = ['cost', 'cardinality', 'points'] as const
export const comparisons = ['none', 'satisfaction', 'exclusion'] as const
export const misfits = ['skip', 'stop'] as const

export type CountingRule =
  | {
      readonly rule: 'greedy'
      readonly order: (typeof greedyOrders)[number]
      readonly misfit: (typeof misfits)[number]
    }
  | {
      readonly rule: 'equal-shares'
      readonly utility: (typeof utilities)[number]
      readonly completion: Completion
      readonly comparison: (typeof comparisons)[number]
    }
  | { readonly rule: 'phragmen'; readonly misfit: (typeof misfits)[number] }

/** A way to count, with everything that decides about winners. */
export type Tally = {
  readonly id: string
  readonly ties: readonly TieStep[]
  readonly threshold: Threshold
  readonly partFunding: PartFunding
} & CountingRule

export const publishedAttributes = ['ageBand', 'sex', 'district', 'channel'] as const

/** The rules of a participatory budget. A published version never changes; a correction is a new version. */
export interface PbRules {
  readonly schema: 'dauys/pb-rules/1'
  readonly id: string
  readonly version: number
  readonly title: L10n
  readonly legalBasis: readonly { readonly title: L10n; readonly article?: string; readonly url?: string }[]
  /** ISO 4217 */
  readonly currency: string
  /** IANA name */
  readonly timeZone: string
  readonly calendar: {
    readonly optionalStates: readonly OptionalState[]
    /** advice for the form */
    readonly usual: readonly { readonly state: LastingState; readonly from: MonthDay; readonly to: MonthDay }[]
    /** days between the frozen list and the first day of voting */
    readonly listFrozenDays: number
    readonly votingDays: { readonly min: number; readonly max: number }
    readonly appealDays: number
    readonly complaintDays: number
    /** by date */
    readonly gates: readonly LegalGate[]
  }
  readonly envelopes: readonly EnvelopeRules[]
  /** districts and city counted together (budgets.md 9.6) */
  readonly jointTally: boolean
  readonly categories: readonly Category[]
  readonly proposing: {
    /** full years */
    readonly minAge: number
    readonly who: readonly (typeof proposers)[number][]
    /** proposals of one person; null is without limit */
    readonly perPerson: number | null
    /** most co-authors of a proposal */
    readonly coAuthors: number
    readonly support: ProposalSupport
  }
  readonly review: {
    /** working days for the formal check */
    readonly formalDays: number
    /** working days for feasibility and price */
    readonly meritDays: number
    /** whether a protocol is published for each project */
    readonly protocolPerProject: boolean
    readonly appeals: 0 | 1
  }
  readonly eligibility: {
    readonly who: (typeof electorates)[number]
    /** full years */
    readonly minAge: number
    readonly ageAt: 'voting-start' | 'cast'
    /** below this age with the consent of a parent */
    readonly guardianBelow?: number
    /** `any`, or ISO 3166 codes */
    readonly citizenship: 'any' | readonly string[]
    readonly district: 'home' | 'one-of-choice'
    readonly methods: readonly VotingMethod[]
    readonly quorum: Quorum
  }
  readonly channels: {
    readonly online: boolean
    readonly paper: 'none' | 'desk' | 'two-envelope'
    /** whether a vote may be changed until the end */
    readonly revote: boolean
    /** which one counts when somebody votes in two ways */
    readonly precedence: 'first' | 'paper' | 'online'
  }
  /** one per kind of envelope */
  readonly ballots: readonly BallotRules[]
  readonly tallies: readonly Tally[]
  /** id of the tally that decides */
  readonly official: Readonly<Partial<Record<EnvelopeKind, string>>>
  /** ids of tallies that are published beside it and decide nothing */
  readonly shadow: readonly string[]
  readonly secrecy: {
    readonly nullifier: 'keyed' | 'blind-signed'
    readonly trustees: { readonly of: number; readonly need: number }
    readonly turnout: 'none' | 'daily' | 'live'
  }
  readonly publication: {
    /** an attribute is published only where every combination has so many voters */
    readonly kAttributes: number
    /** an envelope with fewer ballots publishes totals only */
    readonly kEnvelope: number
    readonly attributes: readonly (typeof publishedAttributes)[number][]
  }
  readonly execution: {
    /** days without news after which a work is marked as late */
    readonly updateDays: number
    readonly stages: readonly string[]
  }
}
