import { ballotEntries, ballotListHash, drawNumbers, drawSeed } from './ballot-list.ts'
import type { Act, BallotListSeal, Campaign } from './campaign.ts'
import { changedProject, moveProject, type ProjectChange } from './move-project.ts'
import { projectFact } from './project-events.ts'
import type { Project } from './project.ts'

/** The list of feasible projects as it would be frozen: its numbers are drawn, its seal is **H0**. */
export interface DrawnList {
  readonly seal: BallotListSeal
  /** ballot number by project id */
  readonly numbers: ReadonlyMap<string, number>
}

/** Draws the numbers of all feasible projects of a campaign and seals the list. Anybody who repeats it gets the same. */
export function drawList(campaign: Campaign, projects: readonly Project[], at: Date): DrawnList {
  const feasible = projects.filter(({ state }) => state === 'feasible')
  const seed = drawSeed(campaign, feasible)
  const numbers = drawNumbers(seed, feasible)
  const hash = ballotListHash(campaign, seed, ballotEntries(feasible, numbers))
  return { seal: { hash, seed, at }, numbers }
}

/**
 * What freezing does to the projects: those on the list get their number, and a request to merge that nobody agreed to
 * ends, because from here on nothing merges.
 * @param frozen the campaign in its new state
 * @returns only projects that change
 */
export function freezeProjects(
  frozen: Campaign,
  projects: readonly Project[],
  { numbers }: Pick<DrawnList, 'numbers'>,
  act: Act,
): ProjectChange[] {
  return projects.flatMap((project) => {
    const ended = endMergeRequest(project, act)
    const ballotNumber = numbers.get(project.id)
    if (ballotNumber === undefined) return ended.facts.length > 0 ? [ended] : []
    const put = moveProject(ended.state, frozen, { ...act, name: 'put_on_ballot' }, { ballotNumber }, { ballotNumber })
    if (!put.ok) throw new Error(`The project ${project.id} was drawn and cannot stand on the ballot`)
    return [{ state: put.value.state, facts: [...ended.facts, ...put.value.facts] }]
  })
}

function endMergeRequest(project: Project, act: Act): ProjectChange {
  const { mergeRequest } = project
  if (!mergeRequest) return { state: project, facts: [] }
  const fact = projectFact(project, act, { type: 'ProjectMergeRefused', data: { into: mergeRequest.into } })
  return changedProject({ ...project, mergeRequest: null }, [fact])
}
