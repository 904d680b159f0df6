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
  readonly supporters: Supporters
}

/** The marks of an election turned round: supporters of project `p` lie from `offsets[p]` to before `offsets[p + 1]`. */
export interface Supporters {
  readonly offsets: Uint32Array
  /** positions of profiles, rising */
  readonly profiles: Uint32Array
  /** beside them their voters: a column is read far quicker in its order than here and there */
  readonly weights: Float64Array
  /** voters who marked the project, by project */
  readonly votes: Float64Array
}

/** Done once for all rules that are counted on the same ballots: it takes as long as some of them. */
export function supportersOf(
  { count, weights, offsets, marks }: Omit<Profiles, 'supporters'>,
  projects: number,
): Supporters {
  const votes = new Float64Array(projects)
  const next = new Uint32Array(projects + 1)
  for (const mark of marks) next[mark + 1] = (next[mark + 1] ?? 0) + 1
  for (let p = 0; p < projects; p++) next[p + 1] = (next[p + 1] ?? 0) + (next[p] ?? 0)
  const starts = next.slice()
  const supporters = new Uint32Array(marks.length)
  const voters = new Float64Array(marks.length)
  for (let i = 0; i < count; i++) {
    const weight = weights[i] ?? 0
    const to = offsets[i + 1] ?? 0
    for (let k = offsets[i] ?? 0; k < to; k++) {
      const p = marks[k] ?? 0
      const at = next[p] ?? 0
      next[p] = at + 1
      supporters[at] = i
      voters[at] = weight
      votes[p] = (votes[p] ?? 0) + weight
    }
  }
  return { offsets: starts, profiles: supporters, weights: voters, votes }
}
