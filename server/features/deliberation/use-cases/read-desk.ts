import type { Contribution } from '#domain/deliberation/contribution.ts'
import type { Intervention } from '#domain/deliberation/intervention.ts'
import type { ContributionReport } from '#domain/deliberation/report.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ContributionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { ContributionStore } from '../store/contribution.store.ts'
import type { InterventionStore } from '../store/intervention.store.ts'
import type { ReportStore } from '../store/report.store.ts'

/** A contribution that waits for moderators. */
export interface DeskItem {
  readonly contribution: Contribution
  readonly petition: Petition
  /** without an outcome, oldest first */
  readonly reports: readonly ContributionReport[]
  /** a hiding that waits for a second moderator */
  readonly proposal: Intervention | null
}

export type ReadTalkDesk = (actor: Actor) => Promise<DeskItem[]>

interface Deps {
  readonly contributions: Pick<ContributionStore, 'readMany'>
  readonly interventions: Pick<InterventionStore, 'waitingIn'>
  readonly reports: Pick<ReportStore, 'openIn'>
  readonly petitions: Pick<Petitions, 'readPetitions'>
  readonly places: Pick<Places, 'territoriesOf'>
}

const mostReports = 200
const mostItems = 50

/** What moderators of these places have to look at: proposals that wait for a second one first, then reports. */
export function readTalkDesk({ contributions, interventions, reports, petitions, places }: Deps): ReadTalkDesk {
  return async (actor) => {
    const placeIds = places.territoriesOf(actor, 'moderator')
    const [proposals, open] = await Promise.all([
      interventions.waitingIn(placeIds, mostItems),
      reports.openIn(placeIds, mostReports),
    ])
    const proposed = proposals.flatMap(({ contributionId }) => contributionId ?? [])
    const ids = [...new Set<ContributionId>([...proposed, ...open.map(({ contributionId }) => contributionId)])]
    const found = await contributions.readMany(ids.slice(0, mostItems))
    const byId = new Map(found.map((one) => [one.id, one]))
    const about = await petitions.readPetitions([...new Set(found.map(({ petitionId }) => petitionId))])
    return ids.slice(0, mostItems).flatMap((id): DeskItem[] => {
      const contribution = byId.get(id)
      const petition = about.find((one) => one.id === contribution?.petitionId)
      if (!contribution || !petition) return []
      const own = open.filter(({ contributionId }) => contributionId === id)
      return [
        { contribution, petition, reports: own, proposal: proposals.find((one) => one.contributionId === id) ?? null },
      ]
    })
  }
}
