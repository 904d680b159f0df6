import { seededRandom } from './random.ts'
import { valueAt, type PersonRow } from './reaction-matrix.ts'

export type Point = readonly [number, number]

/** A plane on which people who react alike lie near each other. */
export interface Plane {
  readonly means: readonly number[]
  readonly axes: readonly [readonly number[], readonly number[]]
}

const rounds = 100

/**
 * The first two principal components of the reactions of these people, by power iteration: a column less its mean over
 * those who saw it; what was not seen counts as the mean.
 */
export function planeOf(people: readonly PersonRow[], columns: number, seed: number): Plane {
  const means = Array.from({ length: columns }, (_, column) => meanOf(people, column))
  const rows = people.map((person) => centred(person, means))
  const random = seededRandom(seed)
  const first = mainAxis(rows, columns, random, [])
  return { means, axes: [first, mainAxis(rows, columns, random, [first])] }
}

/**
 * Where a person lies. Who saw few arguments lies as far out as somebody who saw all and thinks so: the sums are stretched
 * by √(arguments / seen).
 */
export function placeOn({ means, axes }: Plane, person: PersonRow): Point {
  const row = centred(person, means)
  const seen = means.reduce((sum, _, column) => sum + (valueAt(person, column) === undefined ? 0 : 1), 0)
  const stretch = seen === 0 ? 0 : Math.sqrt(means.length / seen)
  return [stretch * dot(row, axes[0]), stretch * dot(row, axes[1])]
}

function meanOf(people: readonly PersonRow[], column: number): number {
  let [sum, seen] = [0, 0]
  for (const person of people) {
    const value = valueAt(person, column)
    if (value === undefined) continue
    sum += value
    seen++
  }
  return seen === 0 ? 0 : sum / seen
}

function centred(person: PersonRow, means: readonly number[]): number[] {
  return means.map((mean, column) => {
    const value = valueAt(person, column)
    return value === undefined ? 0 : value - mean
  })
}

/** The direction of most variance that is square to those before; null vectors where there is none. */
function mainAxis(
  rows: readonly (readonly number[])[],
  columns: number,
  random: () => number,
  before: readonly (readonly number[])[],
): number[] {
  let axis = unit(
    squareTo(
      Array.from({ length: columns }, () => random() - 0.5),
      before,
    ),
  )
  for (let round = 0; round < rounds; round++) {
    const next = Array.from({ length: columns }, () => 0)
    for (const row of rows) {
      const along = dot(row, axis)
      if (along === 0) continue
      for (let column = 0; column < columns; column++) next[column] = (next[column] ?? 0) + along * (row[column] ?? 0)
    }
    axis = unit(squareTo(next, before))
  }
  return axis
}

function squareTo(vector: readonly number[], others: readonly (readonly number[])[]): readonly number[] {
  return others.reduce<readonly number[]>((rest, other) => {
    const along = dot(rest, other)
    return rest.map((value, i) => value - along * (other[i] ?? 0))
  }, vector)
}

function unit(vector: readonly number[]): number[] {
  const length = Math.sqrt(dot(vector, vector))
  return vector.map((value) => (length < 1e-9 ? 0 : value / length))
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}
