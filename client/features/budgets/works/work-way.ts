import type { WorkStageFieldsFragment } from '#client/lib/gql/graphql.ts'

export type StageLook = 'done' | 'now' | 'next' | 'missed'

type Days = Pick<WorkStageFieldsFragment, 'from' | 'to' | 'missed' | 'plannedFrom' | 'plannedTo' | 'firstPlannedTo'>

/** How a stage is drawn: an ended one is done however late it was. */
export function stageLook({ from, to, missed }: Pick<Days, 'from' | 'to' | 'missed'>): StageLook {
  if (to != null) return 'done'
  if (missed) return 'missed'
  return from == null ? 'next' : 'now'
}

/** The planned day that a late stage has not kept: its first one until it began, else its last. */
export function missedDay({ from, missed, plannedFrom, plannedTo }: Days, today: string): string | undefined {
  if (!missed) return undefined
  if (from == null && plannedFrom != null && plannedFrom < today) return plannedFrom
  return plannedTo ?? undefined
}

/** Days by which an ended stage came later than was planned first; 0 where it did not, or nothing was planned. */
export function daysLate({ to, firstPlannedTo }: Pick<Days, 'to' | 'firstPlannedTo'>): number {
  if (to == null || firstPlannedTo == null) return 0
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(firstPlannedTo)) / 86_400_000))
}
