import type { LocalDate } from '../../kernel/calendar.ts'
import type { Fact } from '../../kernel/event.ts'
import type { BodyId, CampaignId, ProjectId } from '../../kernel/ids.ts'
import type { Minor } from '../rules/pb-rules.ts'
import type { Days } from './days.ts'
import type { DepartureKind } from './departure-kinds.ts'

/** Everything that happens to a work besides the moves of its project. Words stand in the work: events hold none. */
export type WorkFact = WorkBegun | WorkPlanned | WorkStageDated | WorkReported | WorkDeparted | WorkHandedOver

export type WorkBegun = Fact<
  'WorkBegun',
  {
    readonly campaignId: CampaignId
    readonly bodyId: BodyId | null
    readonly promise: Minor
    readonly stages: readonly string[]
  }
>
/** The plan as it is from now on. */
export type WorkPlanned = Fact<
  'WorkPlanned',
  {
    readonly campaignId: CampaignId
    readonly bodyId: BodyId | null
    readonly plan: readonly Days[]
    readonly planned: Minor
    readonly allocated: Minor
  }
>
/** When a stage really began or ended; a dispute takes its end away. */
export type WorkStageDated = Fact<
  'WorkStageDated',
  {
    readonly campaignId: CampaignId
    readonly stage: string
    readonly from: LocalDate | null
    readonly to: LocalDate | null
  }
>
export type WorkReported = Fact<
  'WorkReported',
  { readonly campaignId: CampaignId; readonly allocated: Minor; readonly spent: Minor }
>
export type WorkDeparted = Fact<'WorkDeparted', { readonly campaignId: CampaignId; readonly kind: DepartureKind }>
export type WorkHandedOver = Fact<'WorkHandedOver', { readonly campaignId: CampaignId; readonly day: LocalDate }>

type DataOf<F extends WorkFact> = F extends WorkFact ? Omit<F['data'], 'campaignId'> : never
type FactData = {
  [F in WorkFact as F['type']]: { readonly type: F['type']; readonly data: DataOf<F> }
}[WorkFact['type']]

/** A fact about this work. */
export function workFact(
  { id, campaignId }: { readonly id: ProjectId; readonly campaignId: CampaignId },
  act: Pick<Fact, 'at' | 'actor'>,
  { type, data }: FactData,
): WorkFact {
  const fact = { type, at: act.at, actor: act.actor, subject: { kind: 'project', id }, data: { campaignId, ...data } }
  // Type and data were given together.
  return fact as WorkFact
}
