import type { Choice } from '#domain/ballots/choice.ts'

/** Place in the ranking, from 1; 0 where it is not ranked. */
export function placeOf({ marks }: Choice, number: number): number {
  return marks.indexOf(number) + 1
}

/** One place up or down. At an end nothing changes. */
export function moved(choice: Choice, number: number, by: -1 | 1): Choice {
  const from = choice.marks.indexOf(number)
  const to = from + by
  if (from === -1 || to < 0 || to >= choice.marks.length) return choice
  const marks = [...choice.marks]
  marks[from] = choice.marks[to] ?? 0
  marks[to] = number
  return { ...choice, marks }
}
