import { report, type ContributionReport, type ReportRefusal } from '#domain/deliberation/report.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ContributionId } from '#domain/kernel/ids.ts'
import { ok, type Result } from '#domain/kernel/result.ts'
import type { Contribution } from '#domain/deliberation/contribution.ts'
import type { Places } from '#server/features/places/index.ts'
import type { ReportStore } from '../store/report.store.ts'
import { atContribution, type AtTalkRefusal } from './at-talk.ts'
import type { ContributeDeps } from './contribute.ts'
import { placesOf } from './moderated-talk.ts'

export type ReportContribution = (
  actor: Actor,
  input: { readonly contributionId: ContributionId; readonly code: string; readonly text: string },
) => Promise<Result<Contribution, ReportRefusal | AtTalkRefusal>>

interface Deps extends ContributeDeps {
  readonly reports: Pick<ReportStore, 'insert'>
  readonly places: Pick<Places, 'territory'>
}

/** Somebody says that a contribution breaks the rules: once each, a second time it is the same report. */
export function reportContribution(deps: Deps): ReportContribution {
  return async (actor, { contributionId, ...form }) => {
    const talk = await atContribution(deps, actor, contributionId)
    if (!talk.ok) return talk
    const { contribution, petition } = talk.value
    const given = { id: deps.newId('rpt'), reporterId: talk.value.actor.personId, at: deps.clock.now() }
    const made = report(contribution, form, given)
    if (!made.ok) return made
    await deps.reports.insert(made.value, placesOf(deps.places, petition))
    return ok(contribution)
  }
}

export type OwnReports = (
  actor: Actor,
  ids: readonly ContributionId[],
) => Promise<ReadonlyMap<ContributionId, ContributionReport>>

/** What the actor reported of these, with the results. */
export function ownReports({ reports }: { readonly reports: Pick<ReportStore, 'own'> }): OwnReports {
  return async (actor, ids) => {
    if (actor.kind !== 'person') return new Map()
    const own = await reports.own(actor.personId, ids)
    return new Map(own.map((one) => [one.contributionId, one]))
  }
}
