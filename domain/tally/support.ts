import type { Election } from './election.ts'

/** Who supports what, by project: supporters of project `p` lie from `offsets[p]` to before `offsets[p + 1]`. */
export interface Support {
  readonly offsets: Uint32Array
  /** positions of profiles, rising */
  readonly profiles: Uint32Array
  /** what the profile gives the project; 1 where ballots only mark */
  readonly points: Float64Array
  /** voters who marked the project, by project */
  readonly votes: Float64Array
  /** sum of points, by project */
  readonly scores: Float64Array
}

/**
 * Turns the ballots round.
 * @param ballotScores what each place of a ranking is worth, the first place first; places behind the last are worth
 *   nothing. Without it the last place of the longest ballot is worth 1, the one before it 2, and so on
 */
export function supportOf({ profiles, projects, voteType }: Election, ballotScores?: readonly number[]): Support {
  const { count, weights, marks } = profiles
  const offsets = new Uint32Array(projects.length + 1)
  for (const mark of marks) offsets[mark + 1] = (offsets[mark + 1] ?? 0) + 1
  for (let p = 0; p < projects.length; p++) offsets[p + 1] = (offsets[p + 1] ?? 0) + (offsets[p] ?? 0)

  const scoreAt = voteType === 'ordinal' ? rankScores(profiles.offsets, ballotScores) : []
  const next = offsets.slice()
  const supporters = new Uint32Array(marks.length)
  const points = new Float64Array(marks.length)
  const votes = new Float64Array(projects.length)
  const scores = new Float64Array(projects.length)
  for (let i = 0; i < count; i++) {
    const weight = weights[i] ?? 0
    const from = profiles.offsets[i] ?? 0
    const to = profiles.offsets[i + 1] ?? 0
    for (let k = from; k < to; k++) {
      const p = marks[k] ?? 0
      const worth = voteType === 'ordinal' ? (scoreAt[k - from] ?? 0) : profiles.points ? (profiles.points[k] ?? 0) : 1
      const at = next[p] ?? 0
      next[p] = at + 1
      supporters[at] = i
      points[at] = worth
      votes[p] = (votes[p] ?? 0) + weight
      scores[p] = (scores[p] ?? 0) + weight * worth
    }
  }
  return { offsets, profiles: supporters, points, votes, scores }
}

/** What each place of a ranking is worth, the first place first. */
export function rankScores(offsets: Uint32Array, ballotScores: readonly number[] | undefined): readonly number[] {
  if (ballotScores) return ballotScores
  let longest = 0
  for (let i = 1; i < offsets.length; i++) longest = Math.max(longest, (offsets[i] ?? 0) - (offsets[i - 1] ?? 0))
  return Array.from({ length: longest }, (_, place) => longest - place)
}
