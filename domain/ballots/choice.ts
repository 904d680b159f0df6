import type { BallotRules, Minor } from '../budgets/rules/pb-rules.ts'
import { refuseAll, ok, type Refusal, type Result } from '../kernel/result.ts'

/** What one voter decided in one envelope. */
export interface Choice {
  /** ballot numbers of the frozen list: rising, or the best first where the ballot ranks */
  readonly marks: readonly number[]
  /** whole numbers beside the marks; null where the ballot has none */
  readonly points: readonly number[] | null
}

/** A project that can be chosen, as it stands in the frozen list. */
export interface Option {
  readonly number: number
  readonly price: Minor
  readonly category: string
}

/** What may be chosen in one envelope. */
export interface BallotPaper {
  readonly form: BallotRules
  /** all projects of the envelope that the city did not withdraw */
  readonly options: readonly Option[]
  /** money of the envelope, minor units */
  readonly budget: Minor
}

export type ChoiceRefusal = Refusal<
  | 'UNKNOWN_PROJECT'
  | 'CHOSEN_TWICE'
  | 'TOO_FEW_CHOSEN'
  | 'LIMIT_EXCEEDED'
  | 'CATEGORY_LIMIT_EXCEEDED'
  | 'OVER_BUDGET'
  | 'UNDER_MIN_SPEND'
  | 'POINTS_INVALID'
  | 'POINTS_MISMATCH'
  | 'POINTS_EXCEEDED'
>

/**
 * Whether a choice is a ballot (budgets.md 6). A foreign or repeated number is refused, never repaired.
 *
 * - `UNKNOWN_PROJECT`, `CHOSEN_TWICE` with `number`
 * - `TOO_FEW_CHOSEN` with `min` and `chosen` · `LIMIT_EXCEEDED` with `max` and `chosen`
 * - `CATEGORY_LIMIT_EXCEEDED` with `category`, `max` and `chosen`
 * - `OVER_BUDGET` with `over` · `UNDER_MIN_SPEND` with `missing`, both minor units
 * - `POINTS_INVALID` missing, no whole numbers, or no grade of the scale · `POINTS_MISMATCH` with `total` and `given`
 * - `POINTS_EXCEEDED` with `max` and `number`: one project has more than it may
 */
export function checkChoice({ form, options, budget }: BallotPaper, choice: Choice): Result<Choice, ChoiceRefusal> {
  const byNumber = new Map(options.map((option) => [option.number, option]))
  const strange = choice.marks.flatMap((number, i): ChoiceRefusal[] => {
    if (!byNumber.has(number)) return [{ code: 'UNKNOWN_PROJECT', details: { number } }]
    return choice.marks.indexOf(number) < i ? [{ code: 'CHOSEN_TWICE', details: { number } }] : []
  })
  const refused = refuseAll([
    ...strange,
    ...numberRefusals(form, choice),
    ...categoryRefusals(form, choice, byNumber),
    ...moneyRefusals(form, choice, byNumber, budget),
    ...pointRefusals(form, choice),
  ])
  return refused ?? ok(inCanonicalOrder(form, choice))
}

/** How many projects a ballot of this form may name, and must. */
export function marksAllowed(form: BallotRules, options: number): { readonly min: number; readonly max: number } {
  switch (form.type) {
    case 'approval':
    case 'ranking':
      return { min: form.min, max: form.max }
    case 'choose-1':
      return { min: 1, max: 1 }
    case 'points':
      return { min: form.minProjects, max: options }
    case 'knapsack':
    case 'grades':
      return { min: 0, max: options }
  }
}

/** The order of marks says nothing but where ballots rank; then equal choices are equal bytes. */
function inCanonicalOrder({ type }: BallotRules, choice: Choice): Choice {
  if (type === 'ranking') return choice
  const order = [...choice.marks.keys()].sort((a, b) => (choice.marks[a] ?? 0) - (choice.marks[b] ?? 0))
  const { points } = choice
  return {
    marks: order.map((i) => choice.marks[i] ?? 0),
    points: points && order.map((i) => points[i] ?? 0),
  }
}

function numberRefusals(form: BallotRules, { marks }: Choice): ChoiceRefusal[] {
  const { min, max } = marksAllowed(form, Number.POSITIVE_INFINITY)
  const chosen = marks.length
  if (chosen < min) return [{ code: 'TOO_FEW_CHOSEN', details: { min, chosen } }]
  return chosen > max ? [{ code: 'LIMIT_EXCEEDED', details: { max, chosen } }] : []
}

type Options = ReadonlyMap<number, Option>

function categoryRefusals({ perCategoryMax: max }: BallotRules, { marks }: Choice, options: Options): ChoiceRefusal[] {
  if (max === undefined) return []
  const known = marks.flatMap((number) => options.get(number) ?? [])
  const counts = Map.groupBy(known, ({ category }) => category)
  return [...counts].flatMap(([category, { length: chosen }]): ChoiceRefusal[] =>
    chosen > max ? [{ code: 'CATEGORY_LIMIT_EXCEEDED', details: { category, max, chosen } }] : [],
  )
}

function moneyRefusals(form: BallotRules, { marks }: Choice, options: Options, budget: Minor): ChoiceRefusal[] {
  if (form.type !== 'knapsack') return []
  const spent = marks.reduce((sum, number) => sum + (options.get(number)?.price ?? 0), 0)
  if (spent > budget) return [{ code: 'OVER_BUDGET', details: { over: spent - budget } }]
  const least = leastSpend(form.minSpend, budget)
  return spent < least ? [{ code: 'UNDER_MIN_SPEND', details: { missing: least - spent } }] : []
}

/** What a budget basket must spend at least; rounded up to a minor unit. */
export function leastSpend(minSpend: readonly [num: number, den: number] | undefined, budget: Minor): Minor {
  if (!minSpend) return 0
  const [num, den] = [BigInt(minSpend[0]), BigInt(minSpend[1])]
  return Number((BigInt(budget) * num + den - 1n) / den)
}

function pointRefusals(form: BallotRules, { marks, points }: Choice): ChoiceRefusal[] {
  if (form.type !== 'points' && form.type !== 'grades') return points ? [{ code: 'POINTS_INVALID' }] : []
  if (points?.length !== marks.length) return [{ code: 'POINTS_INVALID' }]
  if (form.type === 'grades') {
    return points.every((grade) => form.values.includes(grade)) ? [] : [{ code: 'POINTS_INVALID' }]
  }
  if (!points.every((point) => Number.isSafeInteger(point) && point > 0)) return [{ code: 'POINTS_INVALID' }]
  const given = points.reduce((sum, point) => sum + point, 0)
  const { total, maxPerProject: max } = form
  return [
    ...(given === total ? [] : [{ code: 'POINTS_MISMATCH', details: { total, given } } as const]),
    ...points.flatMap((point, i): ChoiceRefusal[] =>
      point > max ? [{ code: 'POINTS_EXCEEDED', details: { max, number: marks[i] ?? 0 } }] : [],
    ),
  ]
}
