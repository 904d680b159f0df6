import type { Election } from './election.ts'

/** What a comparison asks of each voter: how many of her marked projects are funded, or whether any is. */
export const comparisonKinds = ['satisfaction', 'exclusion'] as const
export type ComparisonKind = (typeof comparisonKinds)[number]

/** How many voters are served better by one set of winners than by another. */
export interface Comparison {
  readonly preferFirst: number
  readonly preferSecond: number
  /** those whom both serve as well, with nothing included */
  readonly equal: number
}

/** The comparison step of a city: does the new rule serve more voters better than the old one does. */
export function compareWinners(
  { profiles, projects }: Election,
  kind: ComparisonKind,
  first: readonly number[],
  second: readonly number[],
): Comparison {
  const most = kind === 'exclusion' ? 1 : Infinity
  const [inFirst, inSecond] = [marksOf(projects.length, first), marksOf(projects.length, second)]
  let [preferFirst, preferSecond, equal] = [0, 0, 0]
  for (let i = 0; i < profiles.count; i++) {
    let [ofFirst, ofSecond] = [0, 0]
    for (let k = profiles.offsets[i] ?? 0; k < (profiles.offsets[i + 1] ?? 0); k++) {
      const mark = profiles.marks[k] ?? 0
      ofFirst += inFirst[mark] ?? 0
      ofSecond += inSecond[mark] ?? 0
    }
    const more = Math.min(ofFirst, most) - Math.min(ofSecond, most)
    const weight = profiles.weights[i] ?? 0
    if (more > 0) preferFirst += weight
    else if (more < 0) preferSecond += weight
    else equal += weight
  }
  return { preferFirst, preferSecond, equal }
}

function marksOf(size: number, winners: readonly number[]): Uint8Array {
  const marks = new Uint8Array(size)
  for (const winner of winners) marks[winner] = 1
  return marks
}
