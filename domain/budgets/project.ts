import {
  erasedPerson,
  type BodyId,
  type CampaignId,
  type InviteId,
  type PersonId,
  type PetitionId,
  type ProjectId,
  type TerritoryId,
} from '../kernel/ids.ts'
import type { Locale, Localized } from '../kernel/localized.ts'
import type { ProjectFact } from './project-events.ts'
import type { Minor } from './rules/pb-rules.ts'
import type { LostReason, ProjectState } from './states.ts'
import type { VerdictCode } from './verdict-codes.ts'

// Long because it is one document with many parts.

/** A resident's idea, from draft to the work that was built (budgets.md 4.2). Nothing disappears: it gets a state. */
export interface Project {
  readonly id: ProjectId
  readonly campaignId: CampaignId
  /** running number in the campaign, given when it is sent in; the file's own for an import */
  readonly number: string | null
  /** drawn when the list is frozen */
  readonly ballotNumber: number | null
  readonly state: ProjectState
  /** null for an import */
  readonly authorId: PersonId | null
  readonly showAuthor: boolean
  readonly coAuthors: readonly CoAuthor[]
  /** written in */
  readonly language: Locale
  readonly texts: ProjectTexts
  /** a unit of the territory tree */
  readonly territoryId: TerritoryId | null
  readonly point: Point | null
  readonly category: string | null
  /** which sum would pay for it */
  readonly envelopeId: string | null
  /** what the author reckons, minor units */
  readonly estimate: Minor | null
  /** how the author came to the estimate */
  readonly costItems: readonly CostItem[]
  readonly photos: readonly Photo[]
  /** the petition that asked for it */
  readonly petitionId: PetitionId | null
  /** every verdict, oldest first */
  readonly verdicts: readonly Verdict[]
  readonly appeal: Appeal | null
  /** an author asks that this one becomes part of another */
  readonly mergeRequest: MergeRequest | null
  readonly mergedInto: ProjectId | null
  /** set for `withdrawn_by_city` */
  readonly cityReason: Localized | null
  readonly outcome: Outcome | null
  /** the source's own columns that readers may want: neighbourhood, proposer */
  readonly source: ProjectSource | null
  readonly createdAt: Date
  readonly editedAt: Date
  /** the first time */
  readonly submittedAt: Date | null
  readonly history: readonly ProjectFact[]
  /** counts edits */
  readonly revision: number
}

export type ProjectTexts = Readonly<Partial<Record<Locale, ProjectText>>>

/** What an author writes, in one language. */
export interface ProjectText {
  readonly title: string
  /** what is to be done */
  readonly description: string
  /** what changes by it */
  readonly effect: string
  /** for whom */
  readonly beneficiaries: string
  /** where exactly, in words */
  readonly address: string
}

export const textFields = ['title', 'description', 'effect', 'beneficiaries', 'address'] as const
export type TextField = (typeof textFields)[number]

/** Degrees, WGS 84. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

export interface CostItem {
  readonly name: string
  readonly quantity: number
  /** minor units for one */
  readonly unitPrice: Minor
}

export interface Photo {
  readonly imageId: string
  readonly caption: string
}

/** Somebody who was asked by a link, and what they said. */
export interface CoAuthor {
  readonly id: InviteId
  /** keyed hash of the secret in the link; gone once it was used */
  readonly tokenHash: string | null
  readonly state: 'invited' | 'accepted' | 'declined' | 'left'
  readonly personId: PersonId | null
  readonly at: Date
}

export const verdictSteps = ['formal', 'merit', 'appeal'] as const
export type VerdictStep = (typeof verdictSteps)[number]
export type VerdictOutcome = 'accepted' | 'needs_changes' | 'rejected' | 'feasible' | 'infeasible'

/** Public: who, when, by which code, and why in words. */
export interface Verdict {
  readonly step: VerdictStep
  readonly outcome: VerdictOutcome
  readonly at: Date
  readonly by: PersonId
  /** the body that the official answers for; null for moderators */
  readonly bodyId: BodyId | null
  readonly codes: readonly VerdictCode[]
  /** in every language of the campaign; empty where nothing was refused */
  readonly text: Localized
  /** what it costs, for `feasible` */
  readonly price: Minor | null
  /** who would build it, for `feasible` */
  readonly executorId: BodyId | null
  /** what has to be permitted, for `feasible` */
  readonly permits: Localized | null
  readonly late: boolean
}

export interface Appeal {
  readonly at: Date
  readonly text: string
}

export interface MergeRequest {
  readonly into: ProjectId
  readonly at: Date
  readonly by: PersonId
}

export interface Outcome {
  readonly votes: number | null
  readonly score: number | null
  readonly lost: LostReason | null
}

export interface ProjectSource {
  readonly neighbourhood: string | null
  readonly proposer: string | null
  readonly categories: readonly string[]
}

/** The price that counts: what the officials found, else what the author reckoned. */
export function priceOf({ verdicts, estimate }: Pick<Project, 'verdicts' | 'estimate'>): Minor | null {
  return verdicts.findLast(({ outcome }) => outcome === 'feasible')?.price ?? estimate
}

export function lastVerdict(
  { verdicts }: Pick<Project, 'verdicts'>,
  ...steps: readonly VerdictStep[]
): Verdict | undefined {
  return verdicts.findLast(({ step }) => steps.includes(step))
}

/** Everybody who wrote it and still has an account. */
export function authorsOf({ authorId, coAuthors }: Pick<Project, 'authorId' | 'coAuthors'>): PersonId[] {
  const joined = coAuthors.flatMap(({ state, personId }) => (state === 'accepted' && personId ? [personId] : []))
  return authorId === null || authorId === erasedPerson ? joined : [authorId, ...joined]
}

/** Whether strangers may read it: everything that was ever sent in, so that nothing disappears. */
export function isPublic({ state }: Pick<Project, 'state'>): boolean {
  return state !== 'draft'
}
