import { sha256Hex } from '../../kernel/sha-256.ts'
import type { Law, StatedLeaving, Trace } from './format.ts'

/** An election as whoever has the ballots hands it to the check; money in minor units. */
export interface GivenElection {
  readonly voteType: string
  readonly budgetMinor: number
  readonly projects: readonly GivenProject[]
  /** positions of projects, the best first where ballots rank, and points beside them; as often as cast */
  readonly ballots: Iterable<{
    readonly marks: readonly number[]
    readonly points: readonly number[] | null
    readonly weight?: number
  }>
}

interface GivenProject {
  readonly id: string
  readonly costMinor: number
  readonly isWithdrawn?: boolean
  readonly exclusiveGroup?: string
}

/** Equal ballots together, turned both ways. What a mark is worth stands beside it: 1, points, or by its place. */
export interface Ballots {
  readonly voters: number
  readonly weights: readonly number[]
  /** by profile: marks from `starts[i]` to before `starts[i + 1]` */
  readonly starts: Uint32Array
  readonly marks: Uint32Array
  readonly worths: Float64Array
  /** by project: who marked it, and what the mark is worth */
  readonly fans: readonly Fans[]
  readonly fingerprint: string
}

export interface Fans {
  readonly profiles: Uint32Array
  readonly worths: Float64Array
  readonly votes: number
  readonly points: number
}

/** Groups the ballots: one line for all equal ones, sorted, is what the fingerprint is made of. */
export function groupBallots(
  { voteType, projects, ballots }: GivenElection,
  scores: readonly number[] | null,
): Ballots {
  const isRanked = voteType === 'ordinal'
  const hasPoints = voteType === 'cumulative' || voteType === 'scoring'
  const groups = new Map<string, Group>()
  for (const { marks: own, points: given, weight = 1 } of ballots) {
    const { marks, points } = isRanked || isRising(own) ? { marks: own, points: given } : inOrder(own, given)
    const worths = hasPoints ? marks.map((_, place) => points?.[place] ?? 0) : none
    const line = hasPoints ? `${marks.join()};${worths.join()}` : marks.join()
    const group = groups.get(line)
    if (group) group.weight += weight
    else groups.set(line, { weight, marks, points: worths })
  }
  const lines = Array.from(groups, ([line, { weight }]) => `${line};${weight}\n`).sort()
  const all = [...groups.values()]
  const starts = new Uint32Array(all.length + 1)
  for (const [i, { marks }] of all.entries()) starts[i + 1] = at(starts, i) + marks.length
  const longest = all.reduce((most, { marks }) => Math.max(most, marks.length), 0)
  const marks = new Uint32Array(at(starts, all.length))
  const worths = new Float64Array(marks.length).fill(1)
  for (const [i, group] of all.entries()) {
    const from = at(starts, i)
    for (let place = 0; place < group.marks.length; place++) {
      marks[from + place] = at(group.marks, place)
      if (hasPoints) worths[from + place] = at(group.points, place)
      else if (isRanked) worths[from + place] = scores ? (scores[place] ?? 0) : longest - place
    }
  }
  const columns: Columns = { weights: all.map(({ weight }) => weight), starts, marks, worths }
  return {
    ...columns,
    voters: columns.weights.reduce((sum, weight) => sum + weight, 0),
    fans: fansOf(columns, projects.length),
    fingerprint: sha256Hex(`dauys/tally-ballots/1\n${lines.join('')}`),
  }
}

const none: readonly number[] = []

interface Group {
  weight: number
  readonly marks: readonly number[]
  readonly points: readonly number[]
}

function isRising(marks: readonly number[]): boolean {
  for (let i = 1; i < marks.length; i++) if (at(marks, i - 1) >= at(marks, i)) return false
  return true
}

function inOrder(marks: readonly number[], points: readonly number[] | null) {
  if (!points) return { marks: sorted(marks), points }
  const order = [...marks.keys()].sort((a, b) => at(marks, a) - at(marks, b))
  return { marks: order.map((place) => at(marks, place)), points: order.map((place) => at(points, place)) }
}

/** By insertion: ballots are short, and there are many. */
function sorted(marks: readonly number[]): number[] {
  const sheet = marks.slice()
  for (let i = 1; i < sheet.length; i++) {
    const mark = sheet[i] ?? 0
    let j = i
    for (; j > 0 && (sheet[j - 1] ?? 0) > mark; j--) sheet[j] = sheet[j - 1] ?? 0
    sheet[j] = mark
  }
  return sheet
}

type Columns = Pick<Ballots, 'weights' | 'starts' | 'marks' | 'worths'>

function fansOf({ weights, starts, marks, worths }: Columns, size: number): Fans[] {
  const sizes = new Uint32Array(size)
  for (const mark of marks) sizes[mark] = at(sizes, mark) + 1
  const fans = Array.from(sizes, (length) => {
    return { profiles: new Uint32Array(length), worths: new Float64Array(length), votes: 0, points: 0 }
  })
  for (let i = weights.length - 1; i >= 0; i--) {
    for (let k = at(starts, i); k < at(starts, i + 1); k++) {
      const mark = at(marks, k)
      const fan = fans[mark]
      const place = at(sizes, mark) - 1
      if (!fan) continue
      sizes[mark] = place
      fan.profiles[place] = i
      fan.worths[place] = at(worths, k)
      fan.votes += at(weights, i)
      fan.points += at(weights, i) * at(worths, k)
    }
  }
  return fans
}

/** What a check works with: ballots, and the projects by their positions. */
export interface Scene {
  readonly budgetMinor: number
  readonly ballots: Ballots
  readonly costs: readonly number[]
  readonly law: Law
  idOf(position: number): string
  positionOf(id: string): number
  /** whether one keeps the other from winning beside it */
  excludes(winner: number, other: number): boolean
  /** by which step of the tie order one of two projects comes first, and which of them */
  breakTie(a: number, b: number): { readonly first: number; readonly by: string }
}

export function setScene({ budgetMinor, projects }: GivenElection, ballots: Ballots, law: Law): Scene {
  const costs = projects.map(({ costMinor }) => costMinor)
  const positions = new Map(projects.map(({ id }, position) => [id, position]))
  const groups = projects.map(({ exclusiveGroup }) => exclusiveGroup?.split(' ') ?? [])
  const idOf = (position: number) => projects[position]?.id ?? ''
  const votesOf = (position: number) => ballots.fans[position]?.votes ?? 0
  const isFirst: Readonly<Record<string, (a: number, b: number) => boolean>> = {
    maxVotes: (a, b) => votesOf(a) > votesOf(b),
    minCost: (a, b) => at(costs, a) < at(costs, b),
    maxCost: (a, b) => at(costs, a) > at(costs, b),
    projectId: (a, b) => idOf(a) < idOf(b),
    file: (a, b) => a < b,
  }
  return {
    ...{ budgetMinor, ballots, costs, law, idOf },
    positionOf: (id) => positions.get(id) ?? -1,
    excludes: (winner, other) =>
      winner !== other && (groups[winner] ?? []).some((name) => groups[other]?.includes(name)),
    breakTie(a, b) {
      for (const by of [...law.ties, 'file']) {
        if (isFirst[by]?.(a, b)) return { first: a, by }
        if (isFirst[by]?.(b, a)) return { first: b, by }
      }
      return { first: a, by: 'file' }
    },
  }
}

/** Who may win at all, by what the rule counts, and why the others may not; by position. */
export function candidatesOf(scene: Scene, { projects }: GivenElection, counts: 'votes' | 'points') {
  const out: { readonly position: number; readonly reason: string }[] = []
  const candidates: number[] = []
  projects.forEach(({ costMinor, isWithdrawn }, position) => {
    const fans = scene.ballots.fans[position]
    const reason = reasonAgainst(costMinor, isWithdrawn ?? false, fans?.[counts] ?? 0, fans?.votes ?? 0)
    if (reason === undefined) candidates.push(position)
    else out.push({ position, reason })
  })
  return { out, candidates }

  function reasonAgainst(cost: number, isWithdrawn: boolean, score: number, votes: number): string | undefined {
    if (isWithdrawn) return 'withdrawn'
    if (cost === 0) return 'no_cost'
    if (cost > scene.budgetMinor) return 'over_budget'
    if (score === 0) return 'no_support'
    return score < scene.law.threshold || lacksVoters(cost, votes) ? 'below_threshold' : undefined
  }

  /** votes / voters < num / den, or < num / den × cost / budget */
  function lacksVoters(cost: number, votes: number): boolean {
    const { voterShare } = scene.law
    if (!voterShare) return false
    const least = BigInt(voterShare.num) * BigInt(scene.ballots.voters)
    const have = BigInt(votes) * BigInt(voterShare.den)
    return voterShare.of === 'voters' ? have < least : have * BigInt(scene.budgetMinor) < least * BigInt(cost)
  }
}

/** The part of a trace about the election, as it follows from the ballots. */
export function describe(
  { voteType, budgetMinor, projects }: GivenElection,
  ballots: Ballots,
): Trace['election'] | object {
  return {
    ...{ voteType, budgetMinor, voters: ballots.voters, distinctBallots: ballots.weights.length },
    projects: projects.map(({ id, costMinor, isWithdrawn = false, exclusiveGroup = null }, position) => {
      const { votes = 0, points = 0 } = ballots.fans[position] ?? {}
      return { id, costMinor, isWithdrawn, exclusiveGroup, votes, points }
    }),
  }
}

export type Gone = readonly { readonly position: number; readonly reason: string }[]

export function isSameLeaving(scene: Scene, stated: readonly StatedLeaving[], gone: Gone): boolean {
  return (
    stated.length === gone.length &&
    gone.every(({ position, reason }, i) => stated[i]?.project === scene.idOf(position) && stated[i]?.reason === reason)
  )
}

/** An element that is surely there. */
export function at(column: ArrayLike<number>, index: number): number {
  return column[index] ?? 0
}
