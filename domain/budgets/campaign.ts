import type { FactActor } from '../kernel/event.ts'
import type { CampaignId, PersonId, ProjectId, TerritoryId } from '../kernel/ids.ts'
import type { Localized } from '../kernel/localized.ts'
import type { CampaignFact } from './campaign-events.ts'
import type { EnvelopeKind, Minor, PbRules } from './rules/pb-rules.ts'
import type { CampaignState, Schedule } from './states.ts'
import type { VoteFacts } from './vote-facts.ts'

/** One run of participatory budgeting for a place and a year (budgets.md 3, 4.1). */
export interface Campaign {
  readonly id: CampaignId
  /** part of the address: `turkistan-city-2027` */
  readonly key: string
  readonly territoryId: TerritoryId
  /** the edition; gates count from it */
  readonly year: number
  readonly title: Localized
  readonly about: Localized
  readonly state: CampaignState
  /** set while `state` is `suspended` */
  readonly suspension: Suspension | null
  /** why it was cancelled */
  readonly cancellation: Localized | null
  /** the document itself: a draft may still change it, afterwards its hash says that nobody did */
  readonly rules: PbRules
  /** R, from the moment residents are told */
  readonly rulesHash: string | null
  /** which days the place works on */
  readonly calendarId: string
  readonly sources: readonly MoneySource[]
  readonly envelopes: readonly Envelope[]
  readonly schedule: Schedule
  readonly notice: Notice | null
  /** projects that cannot all be built: at most one of each set wins */
  readonly conflicts: readonly ConflictSet[]
  readonly ballotList: BallotListSeal | null
  /** how far its vote is, as ballots, tally and works say */
  readonly vote: VoteFacts
  /** running number of the last proposal that was sent in */
  readonly lastProposal: number
  readonly origin: CampaignOrigin | null
  readonly createdAt: Date
  readonly createdBy: PersonId | null
  readonly publishedAt: Date | null
  readonly history: readonly CampaignFact[]
  /** counts edits of the draft, so that no edit is lost */
  readonly revision: number
  /** counts transitions; a timer with an older one does nothing */
  readonly generation: number
}

/** A sum for the projects of a territory or a category. Minor units of the currency of the rules. */
export interface Envelope {
  /** `city`, `district:saygaq`, `category:greening` */
  readonly id: string
  readonly kind: EnvelopeKind
  /** the place whose projects it pays for */
  readonly territoryId: TerritoryId
  /** code of the rules, for an envelope of a category */
  readonly category: string | null
  readonly amount: Minor
}

export interface MoneySource {
  readonly name: Localized
  readonly amount: Minor
}

export interface Suspension {
  /** where it goes on */
  readonly from: CampaignState
  readonly since: Date
  readonly reason: Localized
}

/** The letters to the residents, which publishing waits for. */
export interface Notice {
  readonly requestedAt: Date
  readonly requestedBy: FactActor
  /** residents when it began */
  readonly total: number
  readonly sent: number
  /** the last resident who was written to; ids sort */
  readonly after: PersonId | null
  readonly done: boolean
}

export interface ConflictSet {
  readonly projectIds: readonly ProjectId[]
  readonly reason: Localized
}

/** What may not change any more: the projects on the ballot, with their numbers and prices. */
export interface BallotListSeal {
  /** H0: SHA-256 of the canonical list, hex */
  readonly hash: string
  /** hex; the order of numbers follows from it */
  readonly seed: string
  readonly at: Date
}

/** Where an imported campaign comes from. */
export interface CampaignOrigin {
  readonly system: string
  /** SHA-256 of the file, hex: the key of a repeated import */
  readonly hash: string
  readonly file: string
  readonly description: string
  readonly country: string
  readonly unit: string
  readonly instance: string
  readonly voteType: string
  readonly rule: string
  readonly dateBegin: string
  readonly dateEnd: string
  readonly ballots: number
}

/** Who acted, and when; handed in by the use-case. */
export interface Act {
  readonly at: Date
  readonly actor: FactActor
}

export function envelopeOf(campaign: Pick<Campaign, 'envelopes'>, id: string | null): Envelope | undefined {
  return campaign.envelopes.find((envelope) => envelope.id === id)
}

/** Everything that residents vote to spend, in minor units. */
export function totalOf({ envelopes }: Pick<Campaign, 'envelopes'>): Minor {
  return envelopes.reduce((sum, { amount }) => sum + amount, 0)
}

/** Whether strangers may read it: from the first letter that speaks of it. */
export function isShown({ state, notice }: Pick<Campaign, 'state' | 'notice'>): boolean {
  return state !== 'draft' || notice !== null
}
