import type { Election } from './election.ts'
import type { Supporters } from './profiles.ts'

/** Who supports what, by project, and how much. */
export interface Support extends Supporters {
  /** beside `profiles`, what the profile gives the project; null where ballots only mark, which is worth 1 */
  readonly points: Float64Array | null
  /** sum of points, by project */
  readonly scores: Float64Array
}

/**
 * What the ballots say of each project.
 * @param ballotScores what each place of a ranking is worth, the first place first; places behind the last are worth
 *   nothing. Without it the last place of the longest ballot is worth 1, the one before it 2, and so on
 */
export function supportOf(election: Election, ballotScores?: readonly number[]): Support {
  const { profiles, projects, voteType } = election
  const { count, weights, marks, supporters } = profiles
  const worths = voteType === 'ordinal' ? worthsOfRanks(election, ballotScores) : profiles.points
  if (!worths) return { ...supporters, points: null, scores: supporters.votes }

  const next = supporters.offsets.slice()
  const points = new Float64Array(marks.length)
  const scores = new Float64Array(projects.length)
  for (let i = 0; i < count; i++) {
    const weight = weights[i] ?? 0
    const to = profiles.offsets[i + 1] ?? 0
    for (let k = profiles.offsets[i] ?? 0; k < to; k++) {
      const p = marks[k] ?? 0
      const at = next[p] ?? 0
      const worth = worths[k] ?? 0
      next[p] = at + 1
      points[at] = worth
      scores[p] = (scores[p] ?? 0) + weight * worth
    }
  }
  return { ...supporters, points, scores }
}

/** What each mark is worth by its place on its ballot. */
function worthsOfRanks({ profiles }: Election, ballotScores: readonly number[] | undefined): Float64Array {
  const { count, offsets, marks } = profiles
  const scores = rankScores(offsets, ballotScores)
  const worths = new Float64Array(marks.length)
  for (let i = 0; i < count; i++) {
    const from = offsets[i] ?? 0
    for (let k = from; k < (offsets[i + 1] ?? 0); k++) worths[k] = scores[k - from] ?? 0
  }
  return worths
}

/** What each place of a ranking is worth, the first place first. */
export function rankScores(offsets: Uint32Array, ballotScores: readonly number[] | undefined): readonly number[] {
  if (ballotScores) return ballotScores
  let longest = 0
  for (let i = 1; i < offsets.length; i++) longest = Math.max(longest, (offsets[i] ?? 0) - (offsets[i - 1] ?? 0))
  return Array.from({ length: longest }, (_, place) => longest - place)
}
