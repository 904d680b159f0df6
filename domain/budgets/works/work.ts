import type { LocalDate } from '../../kernel/calendar.ts'
import type { BodyId, CampaignId, PersonId, ProjectId, TerritoryId, WorkNewsId, WorkNoteId } from '../../kernel/ids.ts'
import type { Localized } from '../../kernel/localized.ts'
import type { Campaign } from '../campaign.ts'
import type { Photo, Point, Project } from '../project.ts'
import type { Minor } from '../rules/pb-rules.ts'
import type { Days } from './days.ts'
import type { DepartureKind } from './departure-kinds.ts'
import type { WorkFact } from './work-events.ts'

// Long because it is one document with many parts.

/**
 * What became of a winner (budgets.md 12): who answers for it, until when, for how much, and what happened. Where it
 * stands (`planned`, `in_progress` …) is the state of its project; what is late is asked of the clock, never kept.
 */
export interface Work {
  /** of the project that won */
  readonly id: ProjectId
  readonly campaignId: CampaignId
  readonly territoryId: TerritoryId | null
  /** answers for it: the executor that the verdict named; null where it named none */
  readonly bodyId: BodyId | null
  /** name and post of who answers for it in that body; public */
  readonly person: string
  /** the price in the frozen list, minor units: what residents voted for */
  readonly promise: Minor
  /** in the order of the rules */
  readonly stages: readonly Stage[]
  readonly money: WorkMoney
  readonly contract: Contract | null
  /** permits and approvals: which body, when */
  readonly permits: Localized
  /** oldest first */
  readonly news: readonly WorkNews[]
  /** what differs from the promise or from the plan, each with its public reason; oldest first */
  readonly departures: readonly Departure[]
  /** residents who dispute that it is done; oldest first */
  readonly disputes: readonly Dispute[]
  readonly handOver: HandOver | null
  /** the last news; after `execution.updateDays` of silence the work is marked */
  readonly updatedAt: Date
  readonly history: readonly WorkFact[]
  /** counts acts of the body */
  readonly revision: number
}

/** A step of the rules' list, with days of the place's calendar. */
export interface Stage {
  /** of `execution.stages` */
  readonly code: string
  /** whose step it is, where it is not the responsible body's own: who permits, buys or accepts (R42) */
  readonly body: string
  /** as it is planned now */
  readonly plan: Days
  /** as it was planned first: what delays are measured by */
  readonly firstPlan: Days
  /** what really happened */
  readonly real: Days
}

/** Minor units of the campaign's currency. */
export interface WorkMoney {
  readonly planned: Minor
  readonly allocated: Minor
  readonly spent: Minor
}

export interface Contract {
  readonly number: string
  readonly contractor: string
  readonly date: LocalDate
  /** minor units */
  readonly amount: Minor | null
}

/** A photo of the site. */
export interface WorkPhoto extends Photo {
  readonly takenOn: LocalDate | null
  readonly point: Point | null
}

/** What the responsible body tells. */
export interface WorkNews {
  readonly id: WorkNewsId
  readonly at: Date
  /** the day it tells of */
  readonly day: LocalDate
  readonly text: Localized
  readonly photos: readonly WorkPhoto[]
  readonly by: Hand
}

/** By which role somebody acts on a work; public with the name of the person. */
export interface Hand {
  readonly role: 'official' | 'methodologist'
  /** the body of an official */
  readonly bodyId: BodyId | null
  readonly personId: PersonId
}

/** Something else than was promised at the vote, or planned afterwards (R36): why, and who says so. */
export interface Departure {
  readonly kind: DepartureKind
  readonly at: Date
  readonly by: Hand
  /** in every language of the campaign */
  readonly reason: Localized
  /** for `dates`: the last day of a stage before, where one was planned, and after */
  readonly days: { readonly stage: string; readonly before: LocalDate | null; readonly after: LocalDate } | null
  /** minor units, for `cost`: what was to be paid before and what is now */
  readonly cost: { readonly before: Minor; readonly after: Minor } | null
}

/** A resident says that it is not done. The words are a note, which moderators look at; the stage is open at once. */
export interface Dispute {
  readonly noteId: WorkNoteId
  readonly at: Date
  /** the day on which it had been finished */
  readonly finishedOn: LocalDate
  readonly answer: DisputeAnswer | null
}

export interface DisputeAnswer {
  readonly at: Date
  readonly outcome: 'reopened' | 'confirmed'
  readonly text: Localized
  readonly by: Hand
}

/** Somebody else answers for it from now on: who runs what was built, or who finishes it later. */
export interface HandOver {
  readonly at: Date
  readonly day: LocalDate
  readonly to: Localized
  /** what was done, what it cost, what is left */
  readonly report: Localized
  readonly by: Hand
}

/** A work is decided upon together with its project and its campaign. */
export interface WorkAtHand {
  readonly work: Work
  readonly project: Project
  readonly campaign: Campaign
}

/** The last planned day of the whole. @returns null while none is planned */
export function plannedEnd({ stages }: Pick<Work, 'stages'>): LocalDate | null {
  return stages.reduce<LocalDate | null>(
    (last, { plan: { to } }) => (to !== null && (last ?? '') < to ? to : last),
    null,
  )
}

/** What of the money goes beyond the promise, minor units; 0 where nothing does. */
export function costGrowth({ money, promise }: Pick<Work, 'money' | 'promise'>): Minor {
  return Math.max(0, money.planned - promise)
}

/** The dispute that waits for an answer. */
export function openDispute({ disputes }: Pick<Work, 'disputes'>): Dispute | undefined {
  return disputes.find(({ answer }) => answer === null)
}
