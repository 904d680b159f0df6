import type { Calendar } from '../kernel/calendar.ts'
import type { ProjectId } from '../kernel/ids.ts'
import { ok, type Result } from '../kernel/result.ts'
import { advance, type AdvanceRefusal, type CampaignChange, type CampaignFacts } from './advance-campaign.ts'
import type { Act, Campaign } from './campaign.ts'
import { moveProject, type ProjectChange } from './move-project.ts'
import type { Project } from './project.ts'
import type { LostReason } from './states.ts'

/** What a vote came to, as far as campaigns and projects keep it. */
export interface VoteOutcome {
  /** false: too few took part, and nothing wins */
  readonly hasQuorum: boolean
  /** one for each project on the ballot */
  readonly projects: readonly ProjectOutcome[]
}

export interface ProjectOutcome {
  readonly projectId: ProjectId
  readonly votes: number
  readonly score: number | null
  /** null where it won */
  readonly lost: LostReason | null
}

export interface RecordedResult {
  readonly campaign: CampaignChange
  /** only projects that change */
  readonly projects: readonly ProjectChange[]
}

/**
 * Moves a counted campaign on to `tallied` (or `not_valid`, where the quorum is missing) and its projects from the ballot
 * to `won` or `lost`, together. Where it was done before, nothing happens.
 *
 * @param onBallot projects that stand on the ballot; those that the city took back do not
 * @throws where a project on the ballot has no outcome: a fault of the count
 * @returns what `advance` refuses
 */
export function recordResult(
  campaign: Campaign,
  onBallot: readonly Project[],
  outcome: VoteOutcome,
  {
    facts,
    act,
    calendar,
  }: { readonly facts: Omit<CampaignFacts, 'vote'>; readonly act: Act; readonly calendar: Calendar },
): Result<RecordedResult, AdvanceRefusal> {
  const { hasQuorum } = outcome
  const vote = { ...campaign.vote, isCounted: true, hasQuorum }
  const counted = { ...campaign, vote }
  const advanced = advance(counted, 'tallied', { ...facts, vote }, act, calendar)
  if (!advanced.ok) return advanced
  if (advanced.value.state === counted) return ok({ campaign: { state: campaign, facts: [] }, projects: [] })
  const projects = hasQuorum ? onBallot.map((project) => decided(project, advanced.value.state, outcome, act)) : []
  return ok({ campaign: advanced.value, projects })
}

function decided(project: Project, tallied: Campaign, { projects }: VoteOutcome, act: Act): ProjectChange {
  const found = projects.find(({ projectId }) => projectId === project.id)
  if (!found) throw new Error(`The project ${project.id} stood on the ballot and was not counted`)
  const { votes, score, lost } = found
  const name = lost === null ? 'win' : 'lose'
  const beside = lost === null ? {} : { lost }
  const moved = moveProject(project, tallied, { ...act, name }, beside, { outcome: { votes, score, lost } })
  if (!moved.ok) throw new Error(`The project ${project.id} was counted and cannot ${name}`)
  return moved.value
}
