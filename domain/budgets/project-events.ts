import type { Fact } from '../kernel/event.ts'
import type { CampaignId, ProjectId } from '../kernel/ids.ts'
import type { ProjectAct } from './project-states.ts'
import type { LostReason, ProjectState } from './states.ts'
import type { VerdictCode } from './verdict-codes.ts'

/** Everything that happens to a project after its draft. Words stand in the project: events hold none. */
export type ProjectFact =
  | ProjectMoved
  | ProjectEdited
  | CoAuthorJoined
  | CoAuthorLeft
  | ProjectMergeAsked
  | ProjectMergeRefused
  | ProjectImported

/** One transition of the table. */
export type ProjectMoved = Fact<
  'ProjectMoved',
  {
    readonly campaignId: CampaignId
    readonly act: ProjectAct
    readonly from: ProjectState
    readonly to: ProjectState
    readonly codes?: readonly VerdictCode[]
    readonly lost?: LostReason
    readonly mergedInto?: ProjectId
    readonly ballotNumber?: number
    readonly price?: number
    /** when the support was counted */
    readonly support?: SupportCount
  }
>

/** Supporters of a proposal, and how many it needed. */
export interface SupportCount {
  readonly count: number
  readonly need: number
}

export type ProjectEdited = Fact<'ProjectEdited', { readonly campaignId: CampaignId }>
export type CoAuthorJoined = Fact<'CoAuthorJoined', { readonly campaignId: CampaignId }>
export type CoAuthorLeft = Fact<'CoAuthorLeft', { readonly campaignId: CampaignId }>
export type ProjectMergeAsked = Fact<'ProjectMergeAsked', { readonly campaignId: CampaignId; readonly into: ProjectId }>
export type ProjectMergeRefused = Fact<
  'ProjectMergeRefused',
  { readonly campaignId: CampaignId; readonly into: ProjectId }
>
export type ProjectImported = Fact<'ProjectImported', { readonly campaignId: CampaignId; readonly state: ProjectState }>

type DataOf<F extends ProjectFact> = F extends ProjectFact ? Omit<F['data'], 'campaignId'> : never
type FactData = {
  [F in ProjectFact as F['type']]: { readonly type: F['type']; readonly data: DataOf<F> }
}[ProjectFact['type']]

/** A fact about this project. */
export function projectFact(
  { id, campaignId }: { readonly id: ProjectId; readonly campaignId: CampaignId },
  act: Pick<Fact, 'at' | 'actor'>,
  { type, data }: FactData,
): ProjectFact {
  const fact = { type, at: act.at, actor: act.actor, subject: { kind: 'project', id }, data: { campaignId, ...data } }
  // Type and data were given together.
  return fact as ProjectFact
}
