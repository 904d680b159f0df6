import { groupBallots, type BallotColumns } from './grouping.ts'
import type { VoteType } from './pabulib/format.ts'
import type { Profiles } from './profiles.ts'

/** What people vote on. Money in minor units. */
export interface Project {
  readonly id: string
  readonly costMinor: number
  /** taken back after the ballots were printed: it may be marked and never wins */
  readonly isWithdrawn?: boolean
  /** of the projects that name the same group at most one wins; names of several groups stand between spaces */
  readonly exclusiveGroup?: string
  readonly category?: string
  readonly district?: string
}

/** What one voter, or several alike, put down. */
export interface Ballot {
  /** positions in the list of projects, each at most once; the best first where ballots rank */
  readonly marks: readonly number[]
  /** whole numbers beside the marks; null where the ballot has none */
  readonly points: readonly number[] | null
  /** how many voters cast it; one, if absent */
  readonly weight?: number
}

/** An election as the rules see it: no names, no voters, only what can change an outcome. */
export interface Election {
  readonly voteType: VoteType
  readonly budgetMinor: number
  readonly projects: readonly Project[]
  readonly profiles: Profiles
  /** accepted ballots, empty ones included: they have a share of the budget, too */
  readonly voters: number
  /** by project: the projects that cannot win beside it */
  readonly conflicts: readonly (readonly number[])[]
}

/** What an election is made of. */
export interface ElectionParts extends Pick<Election, 'voteType' | 'budgetMinor' | 'projects'> {
  readonly ballots: Iterable<Ballot> | BallotColumns
}

/**
 * Groups equal ballots: as sets, as sets with points, or as rankings, so that a mark written in another order is the
 * same ballot wherever the order says nothing.
 */
export function createElection({ voteType, budgetMinor, projects, ballots }: ElectionParts): Election {
  const isRanked = voteType === 'ordinal'
  const hasPoints = voteType === 'cumulative' || voteType === 'scoring'
  const columns = 'starts' in ballots ? ballots : columnsOf(ballots, hasPoints)
  const profiles = groupBallots(columns, { isRanked, hasPoints }, projects.length)
  const voters = profiles.weights.reduce((sum, weight) => sum + weight, 0)
  return { voteType, budgetMinor, projects, voters, profiles, conflicts: conflictsOf(projects) }
}

/** Ballots that come one by one. */
function columnsOf(ballots: Iterable<Ballot>, hasPoints: boolean): BallotColumns {
  const starts = [0]
  const marks: number[] = []
  const points: number[] = []
  const weights: number[] = []
  for (const ballot of ballots) {
    for (const mark of ballot.marks) marks.push(mark)
    if (hasPoints) for (let i = 0; i < ballot.marks.length; i++) points.push(ballot.points?.[i] ?? 0)
    starts.push(marks.length)
    weights.push(ballot.weight ?? 1)
  }
  return {
    starts: Uint32Array.from(starts),
    marks: Uint32Array.from(marks),
    points: hasPoints ? Float64Array.from(points) : null,
    weights: Float64Array.from(weights),
  }
}

function conflictsOf(projects: readonly Project[]): number[][] {
  const groups = new Map<string, number[]>()
  projects.forEach((project, position) => {
    for (const name of groupsOf(project)) {
      const group = groups.get(name)
      if (group) group.push(position)
      else groups.set(name, [position])
    }
  })
  return projects.map((project, position) => {
    const others = new Set(groupsOf(project).flatMap((name) => groups.get(name) ?? []))
    others.delete(position)
    return [...others].sort((a, b) => a - b)
  })
}

function groupsOf({ exclusiveGroup }: Project): string[] {
  return exclusiveGroup === undefined ? [] : exclusiveGroup.split(' ')
}
