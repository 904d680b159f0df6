import type { Election, Project } from './election.ts'

/** How evenly a set of winners serves voters, districts and categories; for people, so in floats. */
export interface Fairness {
  /** winners that a voter marked, and what these cost together, on average; voters with nothing included */
  readonly meanProjects: number
  readonly meanMinor: number
  /** of what the marked winners of each voter cost: 0 where all get as much, towards 1 where few get all */
  readonly gini: number
  /**
   * How much of her fair share a voter got, at most 1, on average over those who have one. Each supporter of a project
   * gets an equal part of its cost; the fair share is an equal part of the budget, or what all marked projects would
   * give, if that is less.
   * @see M. Lackner, J. Maly, S. Rey, *Fairness in Long-Term Participatory Budgeting*, IJCAI 2021
   */
  readonly cappedFairShare: number
  readonly districts: readonly GroupShare[]
  readonly categories: readonly GroupShare[]
}

/** What a district or category got of the money, and of the votes; parts of 1. */
export interface GroupShare {
  readonly code: string
  readonly spend: number
  readonly votes: number
}

/** @param votes voters who marked a project, by project */
export function fairnessOf(election: Election, votes: Float64Array, winners: readonly number[]): Fairness {
  const { profiles, projects, budgetMinor, voters } = election
  const { weights, offsets, marks, count } = profiles
  const isFunded = new Uint8Array(projects.length)
  for (const winner of winners) isFunded[winner] = 1
  const costs = new Float64Array(count)
  let projectsInAll = 0
  let shares = 0
  let entitled = 0
  for (let i = 0; i < count; i++) {
    const weight = weights[i] ?? 0
    let [cost, got, all] = [0, 0, 0]
    for (let k = offsets[i] ?? 0; k < (offsets[i + 1] ?? 0); k++) {
      const p = marks[k] ?? 0
      const { costMinor = 0 } = projects[p] ?? {}
      const part = costMinor / (votes[p] ?? 1)
      all += part
      if (!isFunded[p]) continue
      projectsInAll += weight
      cost += costMinor
      got += part
    }
    costs[i] = cost
    const fair = Math.min(budgetMinor / voters, all)
    if (fair > 0) {
      shares += weight * Math.min(got / fair, 1)
      entitled += weight
    }
  }
  const costInAll = costs.reduce((sum, cost, i) => sum + cost * (weights[i] ?? 0), 0)
  return {
    meanProjects: partOf(projectsInAll, voters),
    meanMinor: partOf(costInAll, voters),
    gini: giniOf(costs, weights),
    cappedFairShare: partOf(shares, entitled),
    districts: groupShares(election, votes, isFunded, ({ district }) => (district ? [district] : [])),
    categories: groupShares(election, votes, isFunded, ({ category }) => category?.split(',') ?? []),
  }
}

/** From the poorest up: the further behind in the queue, the more the value counts. */
function giniOf(values: Float64Array, weights: Float64Array): number {
  const order = [...values.keys()].sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  let [before, sum, spread] = [0, 0, 0]
  const all = weights.reduce((total, weight) => total + weight, 0)
  for (const i of order) {
    const weight = weights[i] ?? 0
    // The middle of this group stands `before + weight / 2` from the poorest.
    spread += weight * (values[i] ?? 0) * (2 * before + weight - all)
    sum += weight * (values[i] ?? 0)
    before += weight
  }
  return partOf(spread, all * sum)
}

/** A project of several groups counts for each with an equal part. Empty where no project names a group. */
function groupShares(
  { projects }: Election,
  votes: Float64Array,
  isFunded: Uint8Array,
  codesOf: (project: Project) => readonly string[],
): GroupShare[] {
  const groups = new Map<string, { spend: number; votes: number }>()
  let [spendInAll, votesInAll] = [0, 0]
  projects.forEach((project, p) => {
    const codes = codesOf(project)
    const spend = isFunded[p] ? project.costMinor : 0
    spendInAll += spend
    votesInAll += votes[p] ?? 0
    for (const code of codes) {
      const group = groups.get(code) ?? { spend: 0, votes: 0 }
      group.spend += spend / codes.length
      group.votes += (votes[p] ?? 0) / codes.length
      groups.set(code, group)
    }
  })
  return [...groups]
    .map(([code, group]) => ({ code, spend: partOf(group.spend, spendInAll), votes: partOf(group.votes, votesInAll) }))
    .sort((a, b) => b.votes - a.votes)
}

function partOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
