import type { VoteType } from './pabulib/format.ts'

/** What people vote on. Money in minor units. */
export interface Project {
  readonly id: string
  readonly costMinor: number
  /** taken back after the ballots were printed: it may be marked and never wins */
  readonly isWithdrawn?: boolean
  /** of the projects that name the same group at most one wins */
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

/** Equal ballots together. Marks of profile `i` lie from `offsets[i]` to before `offsets[i + 1]`. */
export interface Profiles {
  readonly count: number
  /** voters of each profile */
  readonly weights: Float64Array
  readonly offsets: Uint32Array
  /** positions of projects; rising, or in order of preference where ballots rank */
  readonly marks: Uint32Array
  /** beside the marks; null where ballots have no points */
  readonly points: Float64Array | null
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
  readonly ballots: Iterable<Ballot>
}

/**
 * Groups equal ballots: as sets, as sets with points, or as rankings, so that a mark written in another order is the
 * same ballot wherever the order says nothing.
 */
export function createElection({ voteType, budgetMinor, projects, ballots }: ElectionParts): Election {
  const isRanked = voteType === 'ordinal'
  const hasPoints = voteType === 'cumulative' || voteType === 'scoring'
  const keyOf = hasPoints || projects.length > codeUnits ? longKey : shortKey
  const places = new Map<string, number>()
  const weights: number[] = []
  const offsets = [0]
  const marks: number[] = []
  const points: number[] = []
  let voters = 0

  for (const ballot of ballots) {
    const weight = ballot.weight ?? 1
    voters += weight
    const sheet = isRanked ? ballot : inOrderOfProjects(ballot)
    const key = keyOf(sheet)
    const place = places.get(key)
    if (place !== undefined) {
      weights[place] = (weights[place] ?? 0) + weight
      continue
    }
    places.set(key, weights.length)
    weights.push(weight)
    for (const mark of sheet.marks) marks.push(mark)
    if (hasPoints) for (let i = 0; i < sheet.marks.length; i++) points.push(sheet.points?.[i] ?? 0)
    offsets.push(marks.length)
  }

  return {
    ...{ voteType, budgetMinor, projects, voters },
    profiles: {
      count: weights.length,
      weights: Float64Array.from(weights),
      offsets: Uint32Array.from(offsets),
      marks: Uint32Array.from(marks),
      points: hasPoints ? Float64Array.from(points) : null,
    },
    conflicts: conflictsOf(projects),
  }
}

const codeUnits = 0x1_0000

function shortKey({ marks }: Ballot): string {
  return String.fromCharCode(...marks)
}

function longKey({ marks, points }: Ballot): string {
  return `${marks.join()};${points?.join() ?? ''}`
}

function inOrderOfProjects(ballot: Ballot): Ballot {
  const { marks, points } = ballot
  if (marks.every((mark, i) => i === 0 || (marks[i - 1] ?? 0) < mark)) return ballot
  if (!points) return { marks: marks.toSorted((a, b) => a - b), points }
  const order = [...marks.keys()].sort((a, b) => (marks[a] ?? 0) - (marks[b] ?? 0))
  return { marks: order.map((i) => marks[i] ?? 0), points: order.map((i) => points[i] ?? 0) }
}

function conflictsOf(projects: readonly Project[]): number[][] {
  const groups = new Map<string, number[]>()
  projects.forEach(({ exclusiveGroup }, position) => {
    if (exclusiveGroup === undefined) return
    const group = groups.get(exclusiveGroup)
    if (group) group.push(position)
    else groups.set(exclusiveGroup, [position])
  })
  return projects.map(({ exclusiveGroup }, position) =>
    exclusiveGroup === undefined ? [] : (groups.get(exclusiveGroup) ?? []).filter((other) => other !== position),
  )
}
