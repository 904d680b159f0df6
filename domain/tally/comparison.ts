import type { Election } from './election.ts'

/** How many voters have more marked projects funded under one set of winners than under another. */
export interface Comparison {
  readonly preferFirst: number
  readonly preferSecond: number
  /** those for whom both fund as many, nothing included */
  readonly equal: number
}

/** The comparison step of a city: does the new rule serve more voters better than the old one does. */
export function compareSatisfaction(
  { profiles, projects }: Election,
  first: readonly number[],
  second: readonly number[],
): Comparison {
  const lead = new Int8Array(projects.length)
  for (const winner of first) lead[winner] = (lead[winner] ?? 0) + 1
  for (const winner of second) lead[winner] = (lead[winner] ?? 0) - 1
  let [preferFirst, preferSecond, equal] = [0, 0, 0]
  for (let i = 0; i < profiles.count; i++) {
    let more = 0
    for (let k = profiles.offsets[i] ?? 0; k < (profiles.offsets[i + 1] ?? 0); k++) {
      more += lead[profiles.marks[k] ?? 0] ?? 0
    }
    const weight = profiles.weights[i] ?? 0
    if (more > 0) preferFirst += weight
    else if (more < 0) preferSecond += weight
    else equal += weight
  }
  return { preferFirst, preferSecond, equal }
}
