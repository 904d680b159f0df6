import { portionsOf } from '#domain/budgets/imported-ballots.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { PastVote } from '#domain/open-data/past-vote.ts'
import { replayPabulib } from '#domain/open-data/replay-pabulib.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NewId } from '#server/platform/ids.ts'

export interface PastVoteSummary {
  readonly projects: number
  readonly ballots: number
  /** campaigns: 0 where the vote was there */
  readonly created: 0 | 1
  /** projects that won, as the file says */
  readonly winners: number
}

/** `NOT_FOUND` at `territoryId`: no place of ours */
export type ImportPastVote = (vote: PastVote) => Promise<Result<PastVoteSummary, Refusal<'NOT_FOUND'>>>

export interface ImportPastVoteDeps {
  readonly budgets: Pick<Budgets, 'importCampaign'>
  readonly places: Pick<Places, 'territory' | 'unitAround'>
  readonly clock: Clock
  readonly newId: NewId
}

/** Brings a past vote in as a closed campaign, once. */
export function importPastVote({ budgets, places, clock, newId }: ImportPastVoteDeps): ImportPastVote {
  return async (vote) => {
    const located = locate(places, vote)
    if (!located) return refuse({ code: 'NOT_FOUND', path: ['territoryId'] })
    const ids = { campaign: newId('cmp'), project: () => newId('prj') }
    const replayed = replayPabulib(located, ids, { at: clock.now(), actor: { kind: 'system', id: 'import' } })
    const { campaign, projects, winners } = replayed
    const outcome = await budgets.importCampaign({ campaign, projects, ballots: portionsOf(vote.file.ballots) })
    const created = outcome === 'created' ? 1 : 0
    return ok({ projects: projects.length, ballots: vote.file.ballots.length, created, winners })
  }
}

/** @returns undefined for a place that is none of ours */
function locate(places: ImportPastVoteDeps['places'], vote: PastVote): PastVote | undefined {
  const { territoryId } = vote
  if (territoryId === undefined) return vote
  if (!places.territory(territoryId)) return undefined
  const placeName = places.territory(territoryId)?.name
  return { ...vote, placeName, unitAround: (point) => places.unitAround(point, territoryId)?.id }
}
