import type { Fact } from '../kernel/event.ts'
import type { CampaignId, ProjectId } from '../kernel/ids.ts'
import type { CampaignState, Schedule } from './states.ts'

/** Everything that happens to a campaign after its draft. Reasons stand in the campaign: events hold no words. */
export type CampaignFact =
  | CampaignNoticeBegun
  | CampaignAdvanced
  | CampaignRescheduled
  | CampaignConflictsSet
  | CampaignSuspended
  | CampaignResumed
  | CampaignCancelled
  | CampaignImported

export type CampaignNoticeBegun = Fact<
  'CampaignNoticeBegun',
  { readonly rulesId: string; readonly rulesVersion: number; readonly rulesHash: string; readonly residents: number }
>
export type CampaignAdvanced = Fact<
  'CampaignAdvanced',
  {
    readonly from: CampaignState
    readonly to: CampaignState
    /** H0 and its seed, when the list is frozen */
    readonly listHash?: string
    readonly seed?: string
  }
>
export type CampaignRescheduled = Fact<'CampaignRescheduled', { readonly before: Schedule; readonly after: Schedule }>
export type CampaignConflictsSet = Fact<'CampaignConflictsSet', { readonly sets: readonly (readonly ProjectId[])[] }>
export type CampaignSuspended = Fact<'CampaignSuspended', { readonly from: CampaignState }>
export type CampaignResumed = Fact<'CampaignResumed', { readonly to: CampaignState; readonly movedDays: number }>
export type CampaignCancelled = Fact<'CampaignCancelled', { readonly from: CampaignState }>
export type CampaignImported = Fact<'CampaignImported', { readonly system: string; readonly hash: string }>

type FactData = { [F in CampaignFact as F['type']]: Pick<F, 'type' | 'data'> }[CampaignFact['type']]

/** A fact about this campaign. */
export function campaignFact(
  { id }: { readonly id: CampaignId },
  act: Pick<Fact, 'at' | 'actor'>,
  fact: FactData,
): CampaignFact {
  // Type and data were given together.
  return { ...fact, at: act.at, actor: act.actor, subject: { kind: 'campaign', id } } as CampaignFact
}
